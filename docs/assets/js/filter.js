// Filters the cards and entries of the browse page. Without it the page shows everything. On a phone it folds what
// stands below the cards.
// What is chosen stands in the address, so that it can be sent and Back finds it again.

export {};

const filter = /** @type {HTMLDetailsElement} */ (document.querySelector("[data-filter]"));
const { textNone = "", textShown = "", textCase = "", textCases = "", textExample = "", textExamples = "" } = filter.dataset; // what the page says, written at build
const selects = [...filter.querySelectorAll("select")];
const status = /** @type {HTMLElement} */ (filter.querySelector("[role=status]"));
/** @type {HTMLElement[]} */
const items = [...document.querySelectorAll(".card-grid > li, .example-list > li")];
/** @type {HTMLElement[]} */
const groups = [...document.querySelectorAll("[data-group]")];
/** @type {NodeListOf<HTMLDetailsElement>} */
const folds = document.querySelectorAll("details[data-item]");
const room = matchMedia("(min-width: 40em)");

/** @param {HTMLElement} item */
const fits = (item) =>
  selects.every(({ name, value }) => value === "" || (item.dataset[name] ?? "").split("|").includes(value));

/**
 * @param {string} list
 * @param {string} one
 * @param {string} many
 */
function count(list, one, many) {
  const shown = document.querySelectorAll(`${list} > li:not([hidden])`).length;
  return shown === 1 ? one : many.replace("#", String(shown));
}

function apply() {
  for (const item of items) item.hidden = !fits(item);
  for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
  for (const fold of folds) fold.open = room.matches || selects.some(({ value }) => value !== "");
  const none = items.every((item) => item.hidden);
  const cases = count(".card-grid", textCase, textCases);
  const examples = count(".example-list", textExample, textExamples);
  status.textContent = none ? textNone : textShown.replace("#", cases).replace("#", examples);
}

function toAddress() {
  const chosen = new URLSearchParams(location.search);
  for (const { name, value } of selects) {
    if (value) chosen.set(name, value);
    else chosen.delete(name);
  }
  const query = String(chosen) && `?${chosen}`;
  history.replaceState(history.state, "", location.pathname + query + location.hash);
}

function fromAddress() {
  const chosen = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = chosen.get(select.name) ?? "";
    select.value = [...select.options].some((option) => option.value === value) ? value : "";
  }
  return selects.some(({ value }) => value !== "");
}

filter.addEventListener("change", () => {
  apply();
  toAddress();
});
filter.querySelector("button")?.addEventListener("click", () => {
  for (const select of selects) select.value = "";
  apply();
  toAddress();
  selects[0].focus();
});
// A link to what is folded opens it.
function follow() {
  const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = /** @type {HTMLDetailsElement | null} */ (there?.closest("details[data-item]"));
  if (!there || !fold) return;
  fold.open = true;
  there.scrollIntoView();
}
addEventListener("hashchange", follow);
addEventListener("pageshow", () => {
  const narrows = fromAddress();
  if (filter.hidden) {
    filter.open = narrows || room.matches;
    for (const fold of folds) fold.open = narrows || room.matches;
  }
  filter.hidden = false;
  if (narrows) apply();
  follow();
});
