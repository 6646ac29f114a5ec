// What search and the build share: how text becomes words, and how sections are ranked.
// The build makes the index with this file, and the reader's browser reads it with this file.

import MiniSearch from "../vendor/minisearch.mjs";
import { stemmer } from "../vendor/stemmer.mjs";

// Words that say nothing about what is looked for.
const EMPTY_WORDS = new Set("a about am an and any are as at be been but by can could did do does doing for from get go got had has have how i if in into is it its just like make many may me might much must my need needs of on or our ought shall should so some that the their them then there they this to up us use want was we were what when where which who whose why will with would you your".split(" "));

// How much a word counts by where it stands. Names are what else readers call a section.
const FIELDS = { title: 7, names: 7, page: 1.5, text: 1 };

/** The words of a text: figures whole, "co-" joined to what follows. */
export function words(text) {
  return (
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\u0300-\u036f'’]/g, "")
      .replace(/(\d),(?=\d{3})/g, "$1")
      .replace(/\bco[- ](?=[a-z])/g, "co")
      .match(/[a-z0-9]+/g) || []
  );
}

/** A word as the index holds it: its stem, or nothing for an empty word. */
export function term(word) {
  return EMPTY_WORDS.has(word) ? null : stemmer(word);
}

// How far to trust a near spelling, and a word that only starts as the last one typed.
const TRUST = { fuzzy: 0.45, prefix: 0.1 };

// Titles and names keep their words whole too, for near spellings and starts of words.
const WHOLE = new Set(["title", "names"]);

const OPTIONS = {
  fields: Object.keys(FIELDS),
  tokenize: words,
  processTerm: (word, field) => (WHOLE.has(field) && term(word) ? [...new Set([term(word), word])] : term(word)),
};

/** An index of sections: objects with an id (their place) and the fields. */
export function makeIndex(sections) {
  const index = new MiniSearch(OPTIONS);
  index.addAll(sections);
  return index;
}

/** The index from what its toJSON gave. */
export function readIndex(data) {
  return MiniSearch.loadJS(data, OPTIONS);
}

/**
 * Sections for what was typed, best first: `{ id, terms }`, with the terms found in each.
 *
 * `weights[id]` is how much a section counts. A word that the index lacks stands for near
 * spellings; the last may be the start of one.
 */
export function find(index, weights, typed) {
  const isKnown = (word) => index.search(word, { processTerm: String }).length > 0;
  const wanted = words(typed).filter(term).map((word) => (isKnown(term(word)) ? term(word) : word));
  const last = wanted[wanted.length - 1];
  return index.search([...new Set(wanted)].join(" "), {
    processTerm: String,
    boost: FIELDS,
    weights: TRUST,
    prefix: (word) => word === last && word.length > 1,
    fuzzy: (word) => (word.length > 3 && !/\d/.test(word) && !isKnown(word) ? 0.25 : false),
    boostDocument: (id) => weights[id],
  });
}
