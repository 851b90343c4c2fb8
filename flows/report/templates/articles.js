"use strict";
// The list of articles: searched and sorted as a whole, shown a page at a time.
(() => {
  const PAGE_ROWS = 50;
  const [ID, TITLE, SOURCE, TIME, REGION, FACTS, WARNINGS] = [0, 1, 2, 3, 4, 10, 11];
  const HEADS = [
    ["Published", TIME], ["Title", TITLE], ["Region", REGION], ["Dates", 5],
    ["Officials", 6], ["Decrees", 7], ["Regions", 8], ["Quotations", 9],
    ["All facts", FACTS], ["Doubts", WARNINGS],
  ];
  const all = JSON.parse(document.getElementById("articles").textContent);
  const haystacks = new Map(all.map((row) => [row,
    [TITLE, SOURCE, TIME, REGION, ID].map((column) => row[column]).join("\n").toLowerCase()]));
  const at = (id) => document.getElementById(id);
  const compare = new Intl.Collator("id", { numeric: true }).compare;

  // What is shown is in the address, so that it can be sent to somebody.
  const told = new URLSearchParams(location.hash.slice(1));
  let column = Number(told.get("by") ?? TIME);
  let down = (told.get("down") ?? "1") === "1";
  let page = Number(told.get("page") ?? 0);
  at("q").value = told.get("q") ?? "";
  at("doubtful").checked = told.get("doubtful") === "1";
  let rows = [];

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const find = () => {
    const words = at("q").value.toLowerCase().split(/\s+/).filter(Boolean);
    rows = all.filter((row) => (!at("doubtful").checked || row[WARNINGS])
      && words.every((word) => haystacks.get(row).includes(word)));
    const sign = down ? -1 : 1;
    rows.sort((a, b) => {
      const [x, y] = [a[column], b[column]];
      // What is unknown comes last in both directions.
      if (x === "" || y === "") return (x === "") - (y === "");
      return sign * (typeof x === "number" ? x - y : compare(x, y));
    });
  };

  const line = (row) => {
    const made = element("tr");
    for (const [, index] of HEADS) {
      const number = typeof row[index] === "number";
      const cell = element(index === TITLE ? "th" : "td", undefined, number ? "n" : "");
      if (index === TITLE) {
        cell.scope = "row";
        const link = element("a", row[TITLE]);
        link.href = `articles/${row[ID]}.html`;
        cell.append(link);
        if (row[SOURCE] !== row[TITLE]) cell.append(element("small", row[SOURCE]));
      } else {
        cell.textContent = row[index] === 0 ? "·" : row[index];
      }
      made.append(cell);
    }
    return made;
  };

  const show = () => {
    const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
    page = Math.min(Math.max(0, page), pages - 1);
    const shown = rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);
    document.querySelector("#index tbody").replaceChildren(...shown.map(line));
    document.querySelectorAll("#index thead th").forEach((head, i) => {
      head.ariaSort = HEADS[i][1] === column ? (down ? "descending" : "ascending") : "none";
    });
    at("found").textContent = rows.length === all.length
      ? `${all.length} articles` : `${rows.length} of ${all.length} articles`;
    at("page").textContent = `Page ${page + 1} of ${pages}`;
    at("back").disabled = page === 0;
    at("on").disabled = page === pages - 1;
    const hash = new URLSearchParams({ by: column, down: down ? 1 : 0, page, q: at("q").value });
    if (at("doubtful").checked) hash.set("doubtful", 1);
    history.replaceState(null, "", `#${hash}`);
  };

  const again = () => { page = 0; find(); show(); };
  const turn = (by) => { page += by; show(); };

  for (const [name, index] of HEADS) {
    const head = element("th", undefined, index >= 5 ? "n" : "");
    head.scope = "col";
    const button = element("button", name);
    button.type = "button";
    button.addEventListener("click", () => {
      down = index === column ? !down : index === TIME || index >= 5;
      column = index;
      again();
    });
    head.append(button);
    document.querySelector("#index thead tr").append(head);
  }
  at("q").addEventListener("input", again);
  at("doubtful").addEventListener("change", again);
  at("back").addEventListener("click", () => turn(-1));
  at("on").addEventListener("click", () => turn(1));
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input")) return;
    if (event.key === "/") { event.preventDefault(); at("q").focus(); }
    if (event.key === "ArrowLeft") turn(-1);
    if (event.key === "ArrowRight") turn(1);
  });
  find();
  show();
})();
