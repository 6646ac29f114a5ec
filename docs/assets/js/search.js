// The search dialog, loaded when first used. search-index.js ranks; this lists what it found.

const EXCERPT_BEFORE = 16; // pieces: words, and what stands between them
const EXCERPT = 64;
// A place in the law is one piece; so is each word, and each space or mark between words.
const PIECES = /((?:sections?|schedules?|regulations?) \d[^\s,;]*|\s+|[.,;:!?()"“”]+(?=\s|$)|[(“"]+)/i;

/** @type {HTMLDialogElement} */
const dialog = document.querySelector("#search");
/** @type {HTMLInputElement} */
const input = dialog.querySelector(".search-words");
const count = dialog.querySelector(".search-count");
const list = dialog.querySelector(".search-results");
const words = dialog.dataset; // what the page says, written at build
const most = Number(words.most);
const root = dialog.dataset.root.replace(/\/?$/, "/");

let ready = null; // { ranking, find, sections } once the index is here
let loading = null; // the promise of that, while it is under way
let texts = []; // the sections' texts, which come after the index
const found = new WeakMap(); // the words that were found, by the link of their result

async function fetchData(name) {
  // The files of one build belong together, so neither may come from an older visit unasked.
  const reply = await fetch(`${root}search/${name}`, { cache: "no-cache" });
  if (!reply.ok) throw new Error(reply.statusText);
  return reply.json();
}

/** Fetches the index, then the texts for the excerpts. Results are listed as soon as they can be. */
async function load() {
  count.textContent = words.textLoading;
  try {
    const [ranking, data] = await Promise.all([import("./search-index.js"), fetchData("index.json")]);
    const sections = data.sections.map(([location, title, page]) => ({ location, title, page }));
    ready = { ranking, find: ranking.makeFinder(data), sections };
  } catch {
    count.textContent = words.textFailed;
    return;
  }
  show();
  texts = await fetchData("texts.json").catch(() => []); // search works without excerpts
  addExcerpts();
}

/** The stretch of a text around the first word found, with every word found marked. */
function excerpt(text, terms) {
  const { words: read, term } = ready.ranking;
  const isHit = (piece) => read(piece).some((word) => terms.has(term(word)));
  const pieces = text.split(PIECES).filter(Boolean);
  const first = Math.max(0, pieces.findIndex(isHit) - EXCERPT_BEFORE);
  const parts = pieces.slice(first, first + EXCERPT).map((piece) => {
    if (!isHit(piece)) return piece;
    const mark = document.createElement("mark");
    mark.textContent = piece;
    return mark;
  });
  return [first > 0 ? "… " : "", ...parts, pieces.length > first + EXCERPT ? " …" : ""];
}

/** Fills the excerpts of the results on show. */
function addExcerpts() {
  for (const link of list.querySelectorAll("a")) {
    const text = texts[link.dataset.section];
    if (text) link.querySelector(".search-text").replaceChildren(...excerpt(text, found.get(link)));
  }
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function resultLink({ id, terms }) {
  const { location, title, page } = ready.sections[id];
  const link = document.createElement("a");
  link.href = root + location;
  link.dataset.section = id;
  found.set(link, terms);
  link.append(element("strong", "search-title", title));
  if (page !== title) link.append(element("span", "search-page", words.textIn.replace("#", () => page)));
  link.append(element("span", "search-text"));
  return link;
}

function show() {
  const typed = input.value.trim();
  list.replaceChildren();
  count.textContent = "";
  if (!typed || !ready) return;
  const results = ready.find(typed).slice(0, most);
  if (!results.length) count.textContent = words.textNone;
  else if (results.length === most) count.textContent = words.textBest;
  else count.textContent = words[results.length === 1 ? "textOne" : "textSome"].replace("#", results.length);
  for (const result of results) {
    const item = document.createElement("li");
    item.append(resultLink(result));
    list.append(item);
  }
  addExcerpts();
}

/** Opens the dialog; what it needs is fetched the first time. */
export async function open() {
  dialog.showModal();
  input.select();
  if (ready) return;
  loading ??= load();
  await loading;
  loading = null; // so that a failure can be tried again
}

let waiting;
input.addEventListener("input", () => {
  clearTimeout(waiting);
  if (ready) waiting = setTimeout(show, 80);
});
dialog.querySelector(".search-form").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  if (!ready) return;
  show();
  list.querySelector("a")?.focus();
});
dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog || /** @type {Element} */ (event.target).closest(".search-results a")) dialog.close();
});
