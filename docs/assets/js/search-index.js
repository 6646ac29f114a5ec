// What search and the build share: how text becomes words, and how sections are ranked.
// The build makes the index with this file, and the reader's browser reads it with this file.

import MiniSearch from "minisearch";
import { stemmer } from "stemmer";

// Words that say nothing about what is looked for, in all their forms; contractions have lost their mark.
// "Before", "below", "only", "out", "without" and "nobody" mean something, so they are not here.
const EMPTY_WORDS = new Set(
  `a able about actually again all almost already also although always am an and another any anybody
  anyone anything anyway are arent as asap at away basically be became because become becomes been being
  between both but by can cannot cant could couldnt count counting counts currently did didnt differ
  difference differences different do does doesnt doing done dont each either else enough ever every
  everybody everyone everything exactly for from get gets getting go goes going gone got gotten had hadnt
  happen happened happening happens has hasnt have havent having he hello her here heres hers hes hi him
  his how however hows i id if ill im in into is isnt it itd itll its itself ive just kind kinds kinda
  know known knows like likely made make makes making many may maybe me might mightnt mine much must
  mustnt my myself need needed needing neednt needs now of often oh ok okay on once or other others ought
  our ours ourselves over please possible possibly properly put puts quite rather really said say saying
  says see seem seems shall shant she shes should shouldnt since so some somebody someone something
  sometimes somewhere sort sorts still such suppose supposed sure tell tells than thank thanks that thatll
  thats the their theirs them themselves then there theres these they theyd theyll theyre theyve thing
  things think this those though through thus to too towards tried tries try trying under unless until
  unto up upon us use used uses using usually very via want wanted wanting wants was wasnt way ways we
  wed were werent weve what whatever whatll whats when whenever wheres where wherever whether which
  whichever while who whoever whole wholl whom whos whose why whys will wish with within wont would
  wouldnt yeah yes yet you youd youll your youre yours yourself youve`.split(/\s+/),
);

// Stems of one family that the stemmer leaves apart.
const FAMILIES = new Map(
  Object.entries({
    apprentic: "apprenticeship",
    member: "membership",
    partner: "partnership",
    own: "ownership owner",
    exclud: "exclus",
    includ: "inclus",
    extend: "extens",
    suspend: "suspens",
    submit: "submiss",
    permit: "permiss",
    decid: "decis",
    choos: "choic chosen chose",
    charit: "chariti",
    urgent: "urgenc",
    compli: "complianc compliant",
    expir: "expiri",
    recov: "recoveri recover",
    deliv: "deliveri deliver",
    retain: "retent",
    pai: "payment paid",
    bui: "bought buyer",
    spend: "spent",
    give: "given gave",
    break: "broke broken",
    lose: "lost loss",
    meet: "met",
    child: "children",
    withdraw: "withdrawn withdrew",
    invoic: "invoice",
    insolv: "insolvenc",
    redund: "redundanc",
    blacklist: "blacklisted",
  }).flatMap(([stem, others]) => others.split(" ").map((other) => [other, stem])),
);

// How much a word counts by where it stands. Names are what else readers call a section; about
// is what a page says of itself; law is what an answer of a tool rests on.
const FIELDS = { title: 2.5, names: 3.5, about: 2, page: 1, text: 1, law: 0.4 };

// How much more a section counts whose whole title was typed.
const WHOLE_TITLE = 1.5;

// How much the share of what was typed that a section holds weighs against how often it holds it.
const SHARE_POWER = 1.5;

// A question is best answered by what gives answers: how much more those count then.
const ANSWERS = [
  { kind: /^tools\/[^#]+\/$/, counts: 1.25 },
  { kind: /^(councillors\/#|myths\/[^#]+\/$)/, counts: 1.15 },
];
const QUESTION = /\?\s*$|^\W*(?:who|what|when|where|why|which|how|must|can|could|may|might|should|shall|do|does|did|is|are|was|were|will|would|has|have|am)(?:nt|n['’]t|['’]?s)?\b(?=.*\s\S)/i;
const AMOUNT = /£ ?\d|\b\d[\d,.]* ?(?:k|m|thousand|million)\b|\b\d{1,3}(?:,\d{3})+\b|\b(?!\d{8}\b)\d{5,}\b/i;

// Most results of one page.
const MOST_OF_A_PAGE = 2;

// How far to trust a word that was not typed: the nearest spelling, another word for the same
// thing (its score, and its share in what is found of the question), the start of a word.
const TRUST = { spelling: 0.8, same: 0.6, sameShare: 0.7, start: 0.1 };

// How many letters of a word may be wrong, by its length. A short word is taken as it was typed.
const mostWrong = /** @param {number} length */ (length) => (length < 5 ? 0 : length < 8 ? 1 : 2);

// The shortest part of two or three words typed as one, but for empty words ("grantorcontract").
const SHORTEST_PART = 4;

/** @type {Record<string, number>} */
const FIGURES = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6 };

const NUMBER = String.raw`\d+[a-z]?(?:\(\w+\))*`;
const PLACE = new RegExp(String.raw`\b(section|sec|s|regulation|reg|schedule|sch)\.? ?(${NUMBER})`, "g");
const PLACES = new RegExp(String.raw`\b(ss|sections|regs|regulations|schedules) ?(${NUMBER}(?:(?:, ?| ?(?:to|and|or|-|–) ?)+${NUMBER})*)`, "g");
/** @type {Record<string, string>} */
const MARKS = { s: "s", r: "reg", sch: "sch" };
const LONGEST_RANGE = 60;

/**
 * A place in the law as one word, so that "section 44", "s.44" and "s44(2)" are the same: s44.
 *
 * @param {string} kind
 * @param {string} number
 */
function place(kind, number) {
  return `${kind.startsWith("sch") ? MARKS.sch : MARKS[kind[0]]}${number.replace(/\(.*/, "")} `;
}

/**
 * Several places as words: "sections 41 to 43" gives s41 s42 s43.
 *
 * @param {string} all
 * @param {string} kind
 * @param {string} numbers
 */
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

/**
 * The words of a text: figures whole, places in the law as one word, "co-" joined to what follows.
 *
 * @param {string} text
 * @returns {string[]}
 */
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

/**
 * The stem of a word, the same for all its family.
 *
 * @param {string} word
 * @returns {string}
 */
function stemOf(word) {
  const stem = stemmer(word);
  return FAMILIES.get(stem) ?? stem;
}

/**
 * A word as the index holds it: its stem, or nothing for an empty word.
 *
 * @param {string} word
 */
export function term(word) {
  return EMPTY_WORDS.has(word) ? null : stemOf(word);
}

// Titles and names keep their words whole too, for near spellings and starts of words.
/** @type {Set<string | undefined>} */
const WHOLE = new Set(["title", "names"]);

/** @type {import("minisearch").Options} */
const OPTIONS = {
  fields: Object.keys(FIELDS),
  tokenize: words,
  processTerm(word, field) {
    const stem = term(word);
    return WHOLE.has(field) && stem ? [...new Set([stem, word])] : stem;
  },
};

/**
 * An index of sections: objects with an id (their place) and the fields.
 *
 * @param {object[]} sections
 */
export function makeIndex(sections) {
  const index = new MiniSearch(OPTIONS);
  index.addAll(sections);
  return index;
}

/**
 * How many letters have to change, come, go or trade places to turn one word into the other.
 *
 * @param {string} from
 * @param {string} to
 */
function distance(from, to) {
  /** @type {number[]} */
  let before = [];
  let row = [...Array(to.length + 1).keys()];
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[to.length];
}

/**
 * The letters that a word has, as bits.
 *
 * @param {string} word
 */
function letters(word) {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/**
 * How many letters only one of two words has, or fewer.
 *
 * @param {number} one  the letters of a word, as bits
 * @param {number} other
 */
function differing(one, other) {
  let count = 0;
  for (let bits = one ^ other; bits; bits &= bits - 1) count += 1;
  return count;
}

/**
 * Of some words, the one most like a word, or undefined where there are none.
 *
 * @param {string} word
 * @param {string[]} all
 */
export function nearestOf(word, all) {
  return all.map((each) => ({ each, away: distance(word, each) })).sort((a, b) => a.away - b.away)[0]?.each;
}

/**
 * The words of an index with how many sections hold each.
 *
 * @param {{ index: [string, Record<string, Record<string, number>>][] }} index  as it was written
 * @returns {Map<string, number>}
 */
function vocabulary(index) {
  return new Map(index.index.map(([word, fields]) => [word, Math.max(...Object.values(fields).map((held) => Object.keys(held).length))]));
}

/**
 * A function that gives the word of a vocabulary that a misspelt one most likely stands for, if any.
 *
 * @param {Map<string, number>} held
 */
function speller(held) {
  const byLetter = new Map();
  for (const near of held.keys()) {
    if (/^\D{4}/.test(near)) byLetter.set(near[0], [...(byLetter.get(near[0]) || []), { near, has: letters(near) }]);
  }
  return /** @param {string} word */ function nearest(word) {
    const most = mostWrong(word.length);
    if (!most) return null;
    const stem = stemOf(word);
    /** @type {{ near: string, away: number, often: number } | null} */
    let best = null;
    const [ofWord, ofStem] = [letters(word), letters(stem)];
    for (const { near, has } of byLetter.get(word[0]) || []) {
      // A letter put for another makes two differ, so most words need no closer look.
      if (Math.min(differing(ofWord, has), differing(ofStem, has)) > 2 * most) continue;
      if (Math.abs(near.length - word.length) > most && Math.abs(near.length - stem.length) > most) continue;
      const [whole, stems] = [distance(word, near), distance(stem, near)];
      if (Math.min(whole, stems) > most) continue;
      const away = Math.min(whole / word.length, stems / stem.length); // a slip in a long word is the smaller one
      const often = held.get(near) ?? 0;
      if (best && (away > best.away || (away === best.away && often <= best.often))) continue;
      best = { near, away, often };
    }
    return best?.near ?? null;
  };
}

/**
 * Of these words, those that spelling would take for another word of the index: real words that
 * the site does not hold, so that they are left as they are.
 *
 * @param {string[]} realWords
 * @param {any} index
 */
export function mistakable(realWords, index) {
  const held = vocabulary(index);
  const nearest = speller(held);
  return realWords.filter((word) => term(word) && !held.has(stemOf(word)) && nearest(word));
}

/**
 * For each word, the others that mean the same, as stems.
 *
 * @param {string[][]} groups  lists of words
 * @returns {Map<string, string[]>}
 */
function sameWords(groups) {
  const others = new Map();
  for (const group of groups) {
    const stems = [...new Set(group.map(stemOf))];
    for (const stem of stems) {
      others.set(stem, [...(others.get(stem) || []), ...stems.filter((other) => other !== stem)]);
    }
  }
  return others;
}

/**
 * Whether what was typed asks something, or names an amount, so that Ask may answer it.
 *
 * @param {string} typed
 */
export function isQuestion(typed) {
  return QUESTION.test(typed) || AMOUNT.test(typed);
}

/**
 * Promises a function that takes what was typed and gives `{ results, weights, meant, unknown }`: sections,
 * best first, as their places in the list, at most two of one page; how much each word looked for
 * weighs; words taken to be another, with that; and words that no section has.
 *
 * `data` is what the build wrote: `sections`, whose fourth item is how much each counts, `same`,
 * groups of words that mean the same, `real`, words that are no misspelling, and `index`.
 *
 * @param {{ sections: any[][], same: string[][], real: string, index: any }} data
 */
export async function makeFinder(data) {
  const index = await MiniSearch.loadJSAsync(data.index, OPTIONS); // in pieces, so that typing is not held up
  const held = vocabulary(data.index);
  const nearest = speller(held);
  const real = new Set(data.real.split(" "));
  const same = sameWords(data.same);
  const titles = data.sections.map(([, title]) => words(title).map(term).filter(Boolean));
  const searched = new Map(); // what was looked for before: typing asks for the same words again
  /** @param {string} word */
  const isKnown = (word) => same.has(stemOf(word)) || held.has(stemOf(word));

  /**
   * @param {string} word
   * @param {object} [options]
   * @returns {import("minisearch").SearchResult[]}
   */
  function search(word, options) {
    const key = options ? `${word}*` : word;
    if (!searched.has(key)) {
      searched.set(key, index.search(word, { tokenize: (text) => [text], processTerm: String, boost: FIELDS, ...options }));
    }
    return searched.get(key);
  }

  /**
   * The words that were typed as one, or null: "belowthreshold" is below and threshold.
   *
   * @param {string} word
   * @returns {string[] | null}
   */
  function parts(word, most = 3) {
    /** @param {string} part */
    const isPart = (part) => (part.length >= SHORTEST_PART && held.has(stemOf(part))) || (most < 3 && EMPTY_WORDS.has(part));
    if (isPart(word)) return [word];
    if (most === 1) return null;
    const found = [];
    for (let at = 2; at <= word.length - 2; at += 1) {
      const first = word.slice(0, at);
      const rest = first.length >= SHORTEST_PART || EMPTY_WORDS.has(first) ? isPart(first) && parts(word.slice(at), most - 1) : null;
      if (rest) found.push([first, ...rest]);
    }
    /** @param {string[]} all */
    const rarest = (all) => Math.min(...all.map((part) => held.get(stemOf(part)) ?? Infinity));
    return found.sort((a, b) => a.length - b.length || rarest(b) - rarest(a))[0] ?? null;
  }

  /**
   * What was typed, as words to look for: what no section has is taken apart, or for a near spelling.
   *
   * @param {string} typed
   */
  function read(typed) {
    /** @type {{ word: string, stem: string, trust: number }[]} */
    const wanted = [];
    /** @type {[string, string][]} */
    const meant = [];
    /** @type {string[]} */
    const unknown = [];
    const all = words(typed);
    all.forEach((word, i) => {
      if (!term(word)) return;
      const isLast = i === all.length - 1;
      const started = isLast && [...held.keys()].some((each) => each.startsWith(word));
      if (isKnown(word) || started || /\d/.test(word) || real.has(word)) {
        if (!isKnown(word) && !started) unknown.push(word);
        wanted.push({ word, stem: stemOf(word), trust: 1 });
        return;
      }
      const again = /^(?:re|pre)(.{4,})$/.exec(word)?.[1]; // "retender"
      const apart = again && held.has(stemOf(again)) ? [again] : word.length >= 2 * SHORTEST_PART && parts(word)?.filter(term);
      const near = apart ? null : nearest(word);
      if (apart) {
        if (apart.length > 1) meant.push([word, apart.join(" ")]);
        apart.forEach((part) => wanted.push({ word: part, stem: stemOf(part), trust: 1 }));
      } else if (near) {
        meant.push([word, near]);
        wanted.push({ word: near, stem: held.has(stemOf(near)) ? stemOf(near) : near, trust: TRUST.spelling });
      } else {
        unknown.push(word);
        wanted.push({ word, stem: stemOf(word), trust: 1 });
      }
    });
    const unique = wanted.filter(({ stem }, i) => wanted.findIndex((other) => other.stem === stem) === i);
    return { wanted: unique, meant, unknown };
  }

  /**
   * What to look for in the place of one word.
   *
   * @param {{ word: string, stem: string, trust: number }} wanted
   * @param {boolean} isLast
   * @returns {{ word: string, trust: number, share: number, options?: object }[]}
   */
  function lookups({ word, stem, trust }, isLast) {
    const options = isLast && word.length > 1 && !/\d/.test(word) ? { prefix: true, weights: { fuzzy: 1, prefix: TRUST.start } } : undefined;
    return [
      { word: stem, trust, share: 1 },
      ...(options ? [{ word: isKnown(word) ? stem : word, trust, share: 1, options }] : []),
      ...(same.get(stem) || []).map((other) => ({ word: other, trust: TRUST.same, share: TRUST.sameShare })),
    ];
  }

  return /** @param {string} typed */ function find(typed) {
    const { wanted, meant, unknown } = read(typed);
    const found = new Map(); // id: { score, share }
    const weights = new Map();
    let whole = 0; // how much all that was typed weighs: a rare word more than a common one
    wanted.forEach((each, i) => {
      const best = new Map();
      const hits = new Map();
      let holders = 0;
      for (const { word: looked, trust, share, options } of lookups(each, i === wanted.length - 1)) {
        const results = search(looked, options);
        if (share === 1) holders = Math.max(holders, results.length);
        for (const { id, score, terms } of results) {
          terms.forEach((hit) => hits.set(hit, Math.max(hits.get(hit) ?? 0, share)));
          const old = best.get(id) || { score: 0, share: 0 };
          best.set(id, { score: Math.max(old.score, score * trust), share: Math.max(old.share, share) });
        }
      }
      const weight = Math.log(1 + (data.sections.length - holders + 0.5) / (holders + 0.5));
      whole += weight;
      for (const [hit, share] of hits) weights.set(hit, Math.max(weights.get(hit) ?? 0, weight * share));
      for (const [id, { score, share }] of best) {
        const sum = found.get(id) || { score: 0, share: 0 };
        found.set(id, { score: sum.score + score, share: sum.share + share * weight });
      }
    });
    const stems = new Set(wanted.map(({ stem }) => stem));
    /** @param {(string | null)[]} title */
    const isTyped = (title) => title.length > 0 && title.every((stem) => stem !== null && stems.has(stem));
    const asks = isQuestion(typed);
    /** @param {string} location */
    const answers = (location) => (asks && ANSWERS.find(({ kind }) => kind.test(location))?.counts) || 1;
    /** @param {[number, { score: number, share: number }]} found */
    const rank = ([id, { score, share }]) => {
      const [location, , , weight] = data.sections[id];
      return { id, score: score * (share / whole) ** SHARE_POWER * weight * answers(location) * (isTyped(titles[id]) ? WHOLE_TITLE : 1) };
    };
    const ofPage = new Map();
    const results = [...found]
      .map(rank)
      .sort((a, b) => b.score - a.score)
      .filter(({ id }) => {
        const page = data.sections[id][0].split("#")[0];
        ofPage.set(page, (ofPage.get(page) ?? 0) + 1);
        return ofPage.get(page) <= MOST_OF_A_PAGE;
      })
      .map(({ id }) => id);
    return { results, weights, meant, unknown };
  };
}
