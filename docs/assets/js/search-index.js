// What search and the build share: how text becomes words, and how sections are ranked.
// The build makes the index with this file, and the reader's browser reads it with this file.

import MiniSearch from "../vendor/minisearch.js";
import { stemmer } from "../vendor/stemmer.js";

// Words that say nothing about what is looked for.
const EMPTY_WORDS = new Set("a about actually am an and any are as at be because been but by can could count counts did do does doing enough ever for from get go got had happen happened happens has had have how i if in into is it its just like make many may me might much must my need needs of on or our ought please really shall should so some still tell that the their them then there they this to up us use want was we were what when where whether which who whose why will with would yet you your".split(" "));

// How much a word counts by where it stands. Names are what else readers call a section; about
// is what a page says of itself; law is what an answer of a tool rests on.
const FIELDS = { title: 2.5, names: 3.5, about: 2, page: 1, text: 1, law: 0.4 };

// How much more a section counts whose whole title was typed.
const WHOLE_TITLE = 1.3;

// How far to trust a word that was not typed: the nearest spelling, another word for the same
// thing (its score, and its share in what is found of the question), the start of a word.
const TRUST = { spelling: 0.8, same: 0.6, sameShare: 0.7, start: 0.1 };

// Longest distance of a near spelling, as a part of the word.
const NEAR = 0.2;

const FIGURES = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6 };

const NUMBER = String.raw`\d+[a-z]?(?:\(\w+\))*`;
const PLACE = new RegExp(String.raw`\b(section|sec|s|regulation|reg|schedule|sch)\.? ?(${NUMBER})`, "g");
const PLACES = new RegExp(String.raw`\b(ss|sections|regs|regulations|schedules) ?(${NUMBER}(?:(?:, ?| ?(?:to|and|or|-|–) ?)+${NUMBER})*)`, "g");
const MARKS = { s: "s", r: "reg", sch: "sch" };
const LONGEST_RANGE = 60;

/** A place in the law as one word, so that "section 44", "s.44" and "s44(2)" are the same: s44. */
function place(kind, number) {
  return `${kind.startsWith("sch") ? MARKS.sch : MARKS[kind[0]]}${number.replace(/\(.*/, "")} `;
}

/** Several places as words: "sections 41 to 43" gives s41 s42 s43. */
function places(all, kind, numbers) {
  const found = [];
  for (const [, before, number] of numbers.matchAll(/(^|to|and|or|,|-|–) ?(\d+[a-z]?)(?![\w)])/g)) {
    const last = parseInt(found[found.length - 1], 10);
    if (/to|-|–/.test(before) && parseInt(number, 10) - last < LONGEST_RANGE) {
      for (let between = last + 1; between < parseInt(number, 10); between += 1) found.push(String(between));
    }
    found.push(number);
  }
  return found.map((number) => place(kind, number)).join("");
}

/** The words of a text: figures whole, places in the law as one word, "co-" joined to what follows. */
export function words(text) {
  return (
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\u0300-\u036f'’]/g, "")
      .replace(/(\d),(?=\d{3})/g, "$1")
      .replace(/(\d+(?:\.\d+)?) ?(million|m|thousand|k)\b/g, (all, number, unit) => String(Math.round(number * FIGURES[unit])))
      .replace(/\b(co|de)[- ](?=[a-z])/g, "$1")
      .replace(/\bup front\b/g, "upfront")
      .replace(PLACES, places)
      .replace(PLACE, (all, kind, number) => place(kind, number))
      .match(/[a-z0-9]+/g) || []
  );
}

/** A word as the index holds it: its stem, or nothing for an empty word. */
export function term(word) {
  return EMPTY_WORDS.has(word) ? null : stemmer(word);
}

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

/** How many letters have to change to turn one word into the other. */
function distance(from, to) {
  const row = [...Array(to.length + 1).keys()];
  for (let i = 1; i <= from.length; i += 1) {
    let corner = row[0];
    row[0] = i;
    for (let j = 1; j <= to.length; j += 1) {
      const above = row[j];
      row[j] = Math.min(above + 1, row[j - 1] + 1, corner + (from[i - 1] === to[j - 1] ? 0 : 1));
      corner = above;
    }
  }
  return row[to.length];
}

/** For each word, the others that mean the same, as stems. `groups` are lists of words. */
function sameWords(groups) {
  const others = new Map();
  for (const group of groups) {
    const stems = [...new Set(group.map(stemmer))];
    for (const stem of stems) {
      others.set(stem, [...(others.get(stem) || []), ...stems.filter((other) => other !== stem)]);
    }
  }
  return others;
}

/**
 * A function that takes what was typed and gives sections, best first: `{ id, terms }`, with the
 * words of the index that were looked for.
 *
 * `data` is what the build wrote: `sections`, whose fourth item is how much each counts, `same`,
 * groups of words that mean the same, and `index`.
 */
export function makeFinder(data) {
  const index = MiniSearch.loadJS(data.index, OPTIONS);
  const same = sameWords(data.same);
  const titles = data.sections.map(([, title]) => words(title).map(term).filter(Boolean));
  const search = (word, options) => index.search(word, { tokenize: (text) => [text], processTerm: String, boost: FIELDS, ...options });

  /** The word of the index that a misspelt one most likely stands for, if any. */
  function nearest(word) {
    const sections = new Map();
    for (const { terms } of search(word, { fuzzy: NEAR })) {
      for (const near of terms) sections.set(near, (sections.get(near) || 0) + 1);
    }
    const away = (near) => Math.min(distance(word, near), distance(stemmer(word), near));
    const [best] = [...sections].sort(([a, often], [b, oftenToo]) => away(a) - away(b) || oftenToo - often);
    return best && (term(best[0]) || best[0]);
  }

  /** What to look for in the place of one typed word: `{ word, trust, share, options }`. */
  function lookups(word, isLast) {
    const stem = term(word);
    const options = isLast && word.length > 1 && !/\d/.test(word) ? { prefix: true, weights: { fuzzy: 1, prefix: TRUST.start } } : {};
    const isKnown = same.has(stem) || search(stem).length > 0;
    const meant = isKnown || word.length < 4 || /\d/.test(word) ? stem : nearest(word) || stem;
    return [
      { word: meant, trust: isKnown ? 1 : TRUST.spelling, share: 1 },
      ...(isLast ? [{ word: isKnown ? stem : word, trust: 1, share: 1, options }] : []),
      ...(same.get(meant) || []).map((other) => ({ word: other, trust: TRUST.same, share: TRUST.sameShare })),
    ];
  }

  return function find(typed) {
    const wanted = [...new Set(words(typed).filter(term))];
    const found = new Map(); // id: { score, share }
    const terms = new Set();
    let whole = 0; // how much all that was typed weighs: a rare word more than a common one
    wanted.forEach((word, i) => {
      const best = new Map();
      let holders = 0;
      for (const { word: looked, trust, share, options } of lookups(word, i === wanted.length - 1)) {
        const results = search(looked, options);
        if (share === 1) holders = Math.max(holders, results.length);
        for (const { id, score, terms: hits } of results) {
          hits.forEach((hit) => terms.add(hit));
          const old = best.get(id) || { score: 0, share: 0 };
          best.set(id, { score: Math.max(old.score, score * trust), share: Math.max(old.share, share) });
        }
      }
      const weight = Math.log(1 + (data.sections.length - holders + 0.5) / (holders + 0.5));
      whole += weight;
      for (const [id, { score, share }] of best) {
        const sum = found.get(id) || { score: 0, share: 0 };
        found.set(id, { score: sum.score + score, share: sum.share + share * weight });
      }
    });
    const stems = new Set(wanted.map(term));
    const isTyped = (title) => title.length > 0 && title.every((stem) => stems.has(stem));
    const rank = ([id, { score, share }]) => ({
      id,
      terms,
      score: score * (share / whole) * data.sections[id][3] * (isTyped(titles[id]) ? WHOLE_TITLE : 1),
    });
    return [...found].map(rank).sort((a, b) => b.score - a.score);
  };
}
