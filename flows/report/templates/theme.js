"use strict";
// In the head, so that a page never shows in the wrong colours first.
(() => {
  const root = document.documentElement;
  const kept = "fakta-theme";
  // A browser may refuse storage to files opened from disk.
  const recall = () => { try { return localStorage.getItem(kept); } catch { return null; } };
  const keep = (theme) => { try { localStorage.setItem(kept, theme); } catch { /* not kept */ } };
  const dark = () => (root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches);
  const turn = () => {
    root.dataset.theme = dark() ? "light" : "dark";
    keep(root.dataset.theme);
  };
  if (recall()) root.dataset.theme = recall();
  addEventListener("DOMContentLoaded", () => {
    document.getElementById("theme").addEventListener("click", turn);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "t" && !event.ctrlKey && !event.metaKey && !event.altKey
        && !event.target.closest("input, select, textarea")) turn();
  });
})();
