// Filters the rows or entries of a long list by what is typed and chosen. Without it the page shows them all.

export {};

const filter = /** @type {HTMLElement} */ (document.querySelector("[data-list-filter]"));
const { textNone = "", textSome = "" } = filter.dataset;
const input = /** @type {HTMLInputElement} */ (filter.querySelector("input"));
const choices = [...filter.querySelectorAll("select")];
const status = /** @type {HTMLElement} */ (filter.querySelector("[role=status]"));
/** @type {HTMLElement[]} */
const groups = [...document.querySelectorAll("[data-group]")];
/** @param {string} text */
const plain = (text) => text.toLowerCase().replace(/[’']/g, "").replace(/[^a-z0-9]+/g, " ");
const ROWS = "tbody tr, [data-item]";
const items = groups.flatMap((group) =>
  [...group.querySelectorAll(ROWS)].map((/** @type {HTMLElement} */ row) => ({
    row,
    set: group.dataset.set,
    facets: (row.dataset.facets ?? "").split(" "),
    // A space before each word, so that a word is found by its beginning.
    text: ` ${plain(`${row.textContent} ${row.dataset.words ?? ""}`)}`,
  })),
);
/** @type {NodeListOf<HTMLAnchorElement>} */
const letters = document.querySelectorAll(".letters a");
const sets = [...new Set(items.map(({ set }) => set))];

function apply() {
  // 85312310-5: the figure after the hyphen is no part of the code.
  const typed = plain(input.value.replace(/(\d{8})-\d/g, "$1")).split(" ").filter(Boolean);
  // A plural finds its singular.
  const words = typed.map((/** @type {string} */ word) => (/^[a-z]{4,}[^s]s$/.test(word) ? word.slice(0, -1) : word));
  const chosen = choices.map(({ value }) => value).filter(Boolean);
  for (const { row, text, facets } of items) {
    const fits = words.every((/** @type {string} */ word) => text.includes(` ${word}`));
    row.hidden = !fits || !chosen.every((facet) => facets.includes(facet));
  }
  for (const group of groups) {
    group.hidden = ![...group.querySelectorAll(ROWS)].some((/** @type {HTMLElement} */ row) => !row.hidden);
    // What is folded opens where something fits, and folds again with the last word taken out. What is chosen opens
    // lists of entries, and no more.
    for (const fold of group.querySelectorAll("details")) {
      fold.open = words.length > 0 || (chosen.length > 0 && !!fold.querySelector("[data-item]"));
    }
  }
  for (const letter of letters) letter.hidden = !!document.getElementById(letter.hash.slice(1))?.closest("[hidden]");
  status.textContent = words.length || chosen.length ? said() : "";
}

function said() {
  const fit = items.filter(({ row }) => !row.hidden);
  if (!fit.length) return textNone;
  const numbers = sets.flatMap((name) => [fit, items].map((of) => of.filter(({ set }) => set === name).length));
  return textSome.replaceAll("#", () => String(numbers.shift()));
}

function clear() {
  input.value = "";
  for (const choice of choices) choice.value = "";
  apply();
}

filter.addEventListener("input", apply);
filter.querySelector("[data-clear]")?.addEventListener("click", () => {
  clear();
  input.focus();
});

/** @type {NodeListOf<HTMLDetailsElement>} */
const folds = document.querySelectorAll("details[data-item]");
const openAll = /** @type {HTMLElement | null} */ (filter.querySelector("[data-open-all]"));
const areOpen = () => [...folds].every((fold) => fold.open);
openAll?.addEventListener("click", () => {
  const open = !areOpen();
  for (const fold of folds) fold.open = open;
});
document.addEventListener("toggle", () => {
  const { textOpen = "", textFold = "" } = openAll?.dataset ?? {};
  if (openAll) openAll.textContent = areOpen() ? textFold : textOpen;
}, true);

// A link to a folded entry opens it, and shows it if the filter has hidden it.
function follow() {
  const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = /** @type {HTMLDetailsElement | null} */ (there?.closest("details[data-item]"));
  if (!there || !fold) return;
  if (fold.closest("[hidden]")) clear();
  fold.open = true;
  there.scrollIntoView();
}
addEventListener("hashchange", follow);
// A browser that comes back to the page keeps what was typed.
addEventListener("pageshow", () => {
  filter.hidden = false;
  if (input.value || choices.some(({ value }) => value)) apply();
  follow();
});
