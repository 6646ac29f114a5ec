// Filters the rows of a long list by what is typed. Without it the page shows every row.
"use strict";

(function () {
  const filter = document.querySelector("[data-list-filter]");
  const input = filter.querySelector("input");
  const status = filter.querySelector("[role=status]");
  const groups = [...document.querySelectorAll("[data-group]")];
  const plain = (text) => text.toLowerCase().replace(/[’']/g, "").replace(/[^a-z0-9]+/g, " ");
  const rows = [...document.querySelectorAll("[data-group] tbody tr")].map((row) => ({
    row,
    // A space before each word, so that a word is found by its beginning.
    text: ` ${plain(`${row.textContent} ${row.dataset.words ?? ""}`)}`,
  }));

  function apply() {
    // 85312310-5: the figure after the hyphen is no part of the code.
    const typed = plain(input.value.replace(/(\d{8})-\d/g, "$1")).split(" ").filter(Boolean);
    // A plural finds its singular.
    const words = typed.map((word) => (/^[a-z]{4,}[^s]s$/.test(word) ? word.slice(0, -1) : word));
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(` ${word}`));
      if (!row.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("tbody tr:not([hidden])");
    if (words.length === 0) status.textContent = "";
    else if (shown === 0) status.textContent = filter.dataset.textNone;
    else status.textContent = filter.dataset.textSome.replace("#", String(shown)).replace("#", String(rows.length));
  }

  input.addEventListener("input", apply);
  filter.querySelector("button").addEventListener("click", () => {
    input.value = "";
    apply();
    input.focus();
  });
  // A browser that comes back to the page keeps what was typed.
  addEventListener("pageshow", () => {
    filter.hidden = false;
    if (input.value) apply();
  });
})();
