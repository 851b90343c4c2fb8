"use strict";
// An article: cards over the marked words, the list beside them, filters by kind.
(() => {
  const GAP_PX = 6;
  const card = document.getElementById("card");
  const list = document.querySelector("aside ol");
  const items = [...list.querySelectorAll("li[data-kind]")];
  const kinds = items.map((item) => item.dataset.kind);
  const marks = [...document.querySelectorAll("#body mark")];
  const numbers = new Map(marks.map((mark) => [mark, mark.dataset.facts.split(" ").map(Number)]));
  const boxes = [...document.querySelectorAll("input[name=kind]")];
  const hidden = new Set();
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let lit = [];
  let under = null; // the mark that the card is about

  // The facts of a mark that the filters let through, the shortest first.
  const shown = (mark) => numbers.get(mark).filter((number) => !hidden.has(kinds[number]));
  const first = (number) => document.getElementById(`s${number}`).closest("mark");

  const light = (wanted) => {
    for (const old of lit) old.classList.remove("lit");
    lit = marks.filter((mark) => numbers.get(mark).some((number) => wanted.includes(number)));
    lit.push(...wanted.map((number) => items[number]));
    for (const now of lit) now.classList.add("lit");
  };

  const close = () => {
    if (card.hidden) return;
    card.hidden = true;
    light([]);
    under.removeAttribute("aria-describedby");
    under = null;
  };

  const place = () => {
    const rect = under.getClientRects()[0];
    const { width, height } = card.getBoundingClientRect();
    const below = rect.bottom + GAP_PX;
    const top = below + height <= innerHeight ? below : Math.max(GAP_PX, rect.top - height - GAP_PX);
    card.style.top = `${top}px`;
    card.style.left = `${Math.max(GAP_PX, Math.min(rect.left, innerWidth - width - GAP_PX))}px`;
  };

  const open = (mark) => {
    const wanted = shown(mark);
    close();
    if (!wanted.length) return;
    card.replaceChildren(...wanted.map((number) => {
      const copy = document.createElement("div");
      copy.className = items[number].className;
      copy.append(...[...items[number].children].map((child) => child.cloneNode(true)));
      return copy;
    }));
    card.hidden = false;
    light(wanted);
    under = mark;
    under.setAttribute("aria-describedby", "card");
    place();
  };

  const scroll = (element) => element.scrollIntoView(
    { block: "center", behavior: calm.matches ? "auto" : "smooth" });

  const toWords = (number) => {
    const mark = first(number);
    if (!shown(mark).length) return;
    scroll(mark);
    mark.focus({ preventScroll: true });
    light([number]);
  };

  const toValues = (number) => {
    const item = items[number];
    // Only the list scrolls, so that the words stay where they are.
    list.scrollTo({ top: item.offsetTop - list.offsetTop, behavior: calm.matches ? "auto" : "smooth" });
    item.querySelector("a").focus({ preventScroll: true });
    light([number]);
  };

  const filter = () => {
    hidden.clear();
    for (const box of boxes) if (!box.checked) hidden.add(box.value);
    items.forEach((item, number) => { item.hidden = hidden.has(kinds[number]); });
    for (const mark of marks) {
      const [inner, outer] = shown(mark);
      mark.className = inner === undefined ? "off" : `in-${kinds[inner]}`;
      if (outer !== undefined) mark.classList.add(`out-${kinds[outer]}`);
      const begins = [...mark.querySelectorAll("span[id]")]
        .some((span) => !hidden.has(kinds[Number(span.id.slice(1))]));
      if (begins) mark.tabIndex = 0; else mark.removeAttribute("tabindex");
    }
    close();
  };

  const step = (by) => {
    const stops = marks.filter((mark) => mark.tabIndex === 0);
    if (!stops.length) return;
    const here = stops.indexOf(document.activeElement);
    const next = stops[(here + by + (here < 0 && by < 0 ? 1 : 0) + stops.length) % stops.length];
    scroll(next);
    next.focus({ preventScroll: true });
  };

  const body = document.getElementById("body");
  body.addEventListener("mouseover", (event) => {
    const mark = event.target.closest("mark");
    if (mark) open(mark);
  });
  body.addEventListener("mouseout", (event) => {
    if (!event.relatedTarget?.closest?.("mark, #card")) close();
  });
  card.addEventListener("mouseleave", close);
  body.addEventListener("focusin", (event) => open(event.target));
  body.addEventListener("focusout", close);
  body.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark && shown(mark).length && getSelection().isCollapsed) toValues(shown(mark)[0]);
  });
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    const number = Number(link.hash.slice(2));
    if (link.hash.startsWith("#s")) toWords(number); else toValues(number);
  });
  for (const box of boxes) box.addEventListener("change", filter);
  addEventListener("scroll", () => { if (under) place(); }, { passive: true });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const mark = document.activeElement?.closest?.("#body mark");
    if (event.key === "Escape") close();
    if (event.key === "Enter" && mark) toValues(shown(mark)[0]);
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
  });
  filter();
})();
