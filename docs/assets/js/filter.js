// Filters the cards and entries of the browse page. Without it the page shows everything.
"use strict";

(function () {
  const filter = document.querySelector("[data-filter]");
  const words = filter.dataset; // what the page says, written at build
  const selects = [...filter.querySelectorAll("select")];
  const status = filter.querySelector("[role=status]");
  const items = [...document.querySelectorAll(".card-grid > li, .example-list > li")];
  const groups = [...document.querySelectorAll("[data-group]")];

  const fits = (item) =>
    selects.every(({ name, value }) => value === "" || item.dataset[name].split("|").includes(value));

  function count(list, one, many) {
    const shown = document.querySelectorAll(`${list} > li:not([hidden])`).length;
    return shown === 1 ? one : many.replace("#", String(shown));
  }

  function apply() {
    for (const item of items) item.hidden = !fits(item);
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    const none = items.every((item) => item.hidden);
    const cases = count(".card-grid", words.textCase, words.textCases);
    const examples = count(".example-list", words.textExample, words.textExamples);
    status.textContent = none ? words.textNone : words.textShown.replace("#", cases).replace("#", examples);
  }

  filter.addEventListener("change", apply);
  filter.querySelector("button").addEventListener("click", () => {
    for (const select of selects) select.value = "";
    apply();
    selects[0].focus();
  });
  // A browser that comes back to the page keeps what was chosen.
  addEventListener("pageshow", () => {
    filter.hidden = false;
    if (selects.some((select) => select.value !== "")) apply();
  });
})();
