// The search dialog, loaded when first used: site.js opens and closes it, search-index.js ranks, and
// this lists what it found. What is searched for stands in the address, so it can be shared.

import { decode, part, put } from "./address.js";

const NAME = "search";
const EXCERPT_BEFORE = 12; // pieces: words, and what stands between them
const EXCERPT = 64;
// A place in the law is one piece; so is each word, and each space or mark between words.
const PIECES = /((?:sections?|schedules?|regulations?) \d[^\s,;]*|\s+|[.,;:!?()"“”]+(?=\s|$)|[(“"]+)/i;

/** @typedef {{ location: string, title: string, page: string }} Section */
/** @typedef {ReturnType<Awaited<ReturnType<typeof import("./search-index.js").makeFinder>>>} Found */
/** @typedef {Map<string, number>} Weights how much each word that was looked for counts */

const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("#search"));
const input = /** @type {HTMLInputElement} */ (dialog.querySelector(".search-words"));
const count = /** @type {HTMLElement} */ (dialog.querySelector(".search-count"));
const ask = /** @type {HTMLElement} */ (dialog.querySelector(".search-ask"));
const more = /** @type {HTMLButtonElement} */ (dialog.querySelector(".search-more"));
const elsewhere = /** @type {HTMLElement} */ (dialog.querySelector(".search-else"));
const list = /** @type {HTMLElement} */ (dialog.querySelector(".search-results"));
const words = /** @type {Record<string, string>} */ ({ ...dialog.dataset }); // what the page says, written at build
const most = Number(words.most);
const root = words.root.replace(/\/?$/, "/");

/**
 * What is there once the index is: `texts` is the file that its sections' texts come in.
 *
 * @type {{ ranking: typeof import("./search-index.js"), find: (typed: string) => Found, sections: Section[], texts: string } | null}
 */
let ready = null;
/** @type {Promise<void> | null} */
let loading = null; // while it is under way
/** @type {string[]} */
let texts = []; // the sections' texts, which come after the index
/** @type {Map<string, string[]>} */
const terms = new Map(); // the words of each piece of text that was read
/** @type {Found | null} */
let found = null; // what the finder gave for what was typed
let shown = 0; // how many of its results are listed
let isFollowed = false; // a result was chosen, so that its search is to be found by going back
let before = ""; // the address, from "#" on, when search was opened

/** @param {string} name */
async function fetchData(name) {
  // The files of one build belong together, so neither may come from an older visit unasked.
  const reply = await fetch(root + name, { cache: "no-cache" });
  if (!reply.ok) throw new Error(reply.statusText);
  return reply.json();
}

/** Fetches the index, then the texts for the excerpts. Results are listed as soon as they can be. */
async function load() {
  count.textContent = words.textLoading;
  try {
    const [ranking, data] = await Promise.all([import("./search-index.js"), fetchData("assets/search/index.json")]);
    const sections = data.sections.map((/** @type {string[]} */ [location, title, page]) => ({ location, title, page }));
    ready = { ranking, find: await ranking.makeFinder(data), sections, texts: data.texts };
  } catch {
    count.textContent = words.textFailed;
    return;
  }
  show();
  texts = await fetchData(`search/${ready.texts}`).catch(() => []); // search works without excerpts
  if (found) count.textContent = note(found);
  addExcerpts();
}

/**
 * Where the stretch of pieces begins that holds most of what was looked for, a rare word more than a common one.
 *
 * @param {string[][]} hits
 * @param {Weights} weights
 */
function bestStretch(hits, weights) {
  let best = 0;
  let heaviest = 0;
  hits.forEach((hit, i) => {
    if (!hit.length) return;
    const held = new Set(hits.slice(i, i + EXCERPT - EXCERPT_BEFORE).flat());
    const weight = [...held].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
    if (weight > heaviest) [best, heaviest] = [i, weight];
  });
  return Math.max(0, best - EXCERPT_BEFORE);
}

/** What search ranks with, once it is here. */
function here() {
  if (!ready) throw new Error("the index is not here yet");
  return ready;
}

/**
 * The words of a piece of text as the index holds them. The same pieces come again and again.
 *
 * @param {string} piece
 */
function termsOf(piece) {
  const { words: read, term } = here().ranking;
  const known = terms.get(piece) ?? read(piece).map(term).filter((word) => word !== null);
  terms.set(piece, known);
  return known;
}

/**
 * The best stretch of a text, with every word found marked.
 *
 * @param {string} text
 * @param {Weights} weights
 */
function excerpt(text, weights) {
  const pieces = text.split(PIECES).filter(Boolean);
  const hits = pieces.map((piece) => termsOf(piece).filter((word) => weights.has(word)));
  let first = bestStretch(hits, weights);
  while (first && first < pieces.length && !/\w/.test(pieces[first])) first += 1;
  const parts = pieces.slice(first, first + EXCERPT).map((piece, i) => {
    if (!hits[first + i].length) return piece;
    const mark = document.createElement("mark");
    mark.textContent = piece;
    return mark;
  });
  return [first > 0 ? "… " : "", ...parts, pieces.length > first + EXCERPT ? " …" : ""];
}

/** Fills the excerpts of the results on show. */
function addExcerpts() {
  for (const link of list.querySelectorAll("a")) {
    const text = texts[Number(link.dataset.section)];
    const place = link.querySelector(".search-text");
    if (text && found && place && !place.hasChildNodes()) place.replaceChildren(...excerpt(text, found.weights));
  }
}

/**
 * @param {string} name
 * @param {string} className
 */
function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** @param {number} id */
function resultLink(id) {
  const { location, title, page } = here().sections[id];
  const link = document.createElement("a");
  link.href = root + location;
  link.dataset.section = String(id);
  link.append(element("strong", "search-title", title));
  if (!title.includes(page)) link.append(element("span", "search-page", words.textIn.replace("#", () => page)));
  link.append(element("span", "search-text"));
  return link;
}

/**
 * The word that a near spelling was taken for, in full: the index holds stems.
 *
 * @param {string} typed
 * @param {string} near
 */
function inFull(typed, near) {
  const { ranking: { nearestOf, term }, sections } = here();
  const form = new RegExp(`\\b${near.replace(/i$/, "")}[a-z]*`, "gi");
  const forms = [...sections.map(({ title }) => title), ...texts].flatMap((text) => text.match(form) ?? []);
  const same = new Set(forms.map((each) => each.toLowerCase()).filter((each) => each === near || term(each) === near));
  return nearestOf(typed, [...same]) ?? near;
}

/**
 * What is said above the results: how many, and what was taken for something else or is nowhere.
 *
 * @param {Found} told
 */
function note({ results, meant, unknown }) {
  const said = [];
  if (!results.length) said.push(words.textNone);
  else if (results.length > most) said.push(words.textBest.replace("#", String(shown)));
  else said.push(words[results.length === 1 ? "textOne" : "textSome"].replace("#", String(results.length)));
  const read = meant.map(([typed, near]) => (near.includes(" ") ? near : inFull(typed, near)));
  if (results.length && read.length) {
    let all = input.value.trim().toLowerCase();
    meant.forEach(([typed], i) => { all = all.replace(typed, () => read[i]); });
    said.unshift(words.textMeant.replace("#", () => all));
  }
  if (results.length && unknown.length) said.push(words.textUnknown.replace("#", () => unknown.join("”, “")));
  return said.join(" ");
}

/** Lists some more of what was found. */
function listMore() {
  if (!found) return;
  for (const id of found.results.slice(shown, shown + most)) {
    const item = document.createElement("li");
    item.append(resultLink(id));
    list.append(item);
  }
  shown = Math.min(shown + most, found.results.length);
  more.hidden = shown >= found.results.length;
  count.textContent = note(found);
  addExcerpts();
}

/**
 * Offers what was typed to Ask, where it asks something or names an amount.
 *
 * @param {string} typed
 */
function offerAsk(typed) {
  ask.hidden = !typed || !here().ranking.isQuestion(typed);
  const link = /** @type {HTMLAnchorElement} */ (ask.querySelector("a"));
  link.href = `${root}ask/#ask:q=${encodeURIComponent(typed)}`;
  /** @type {HTMLElement} */ (link.querySelector("q")).textContent = typed;
}

/** The address as it was before anything was searched for. */
function restoreAddress() {
  if (part(NAME)) history.replaceState(history.state, "", before || location.pathname + location.search);
}

function show() {
  const typed = input.value.trim();
  if (typed) put(NAME, `${NAME}:${encodeURIComponent(typed)}`);
  else restoreAddress();
  if (!ready) return;
  list.replaceChildren();
  count.textContent = "";
  more.hidden = true;
  shown = 0;
  found = typed ? ready.find(typed) : null;
  offerAsk(typed);
  elsewhere.hidden = !found || found.results.length > 0;
  if (found) listMore();
}

/** Takes what the address holds, or else what was typed while this was on its way. */
export async function opened() {
  const linked = decode(part(NAME).slice(NAME.length + 1)).slice(0, input.maxLength);
  isFollowed = false;
  if (!linked) before = location.hash;
  if (linked && linked !== input.value.trim()) {
    input.value = linked;
    if (ready) show();
  } else if (ready && input.value.trim()) {
    show();
  }
  if (ready) return;
  loading ??= load();
  await loading;
  loading = null; // so that a failure can be tried again
}

/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Moves through the box and the results with the arrows.
 *
 * @param {KeyboardEvent} event
 */
function move(event) {
  const step = STEPS[event.key];
  if (step) settle();
  const places = [input, ...dialog.querySelectorAll(".search-ask:not([hidden]) a, .search-results a, .search-more:not([hidden])")];
  const at = places.indexOf(/** @type {HTMLElement} */ (event.target));
  if (!step || at < 0) return;
  event.preventDefault();
  places[Math.min(Math.max(at + step, 0), places.length - 1)].focus();
}

let waiting = 0;
/** Shows what still waits for more letters, before something else is done with the results. */
function settle() {
  if (!waiting) return;
  clearTimeout(waiting);
  waiting = 0;
  show();
}

input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(settle, 80);
});
dialog.querySelector(".search-form")?.addEventListener("submit", () => {
  settle();
  /** @type {HTMLElement} */ (dialog.querySelector(".search-ask:not([hidden]) a") ?? list.querySelector("a"))?.focus();
});
dialog.addEventListener("keydown", move);
more.addEventListener("click", () => {
  const next = shown;
  listMore();
  list.querySelectorAll("a")[next]?.focus();
});
// The address goes back to what it was, but where a result is followed: then Back finds what was searched for.
dialog.addEventListener("close", () => {
  clearTimeout(waiting);
  waiting = 0;
  if (!isFollowed) restoreAddress();
  isFollowed = false;
});
dialog.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a");
  isFollowed = Boolean(link) && !event.defaultPrevented;
  if (event.target === dialog || (link && !event.ctrlKey && !event.metaKey && !event.shiftKey)) dialog.close();
});
