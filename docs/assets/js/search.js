// Search, loaded when first used: fetches the index the build made, ranks sections, lists them.
// Ranking is BM25 over title and text, with word starts and near spellings as fallbacks. A page
// can weigh more or less: `search: { boost: 0.5 }` in its front matter.

const TITLE_WEIGHT = 6;
const PAGE_WEIGHT = 3;
const NAMED_WEIGHT = 1.5; // the title is just what was typed
const MOST_RESULTS = 12;
const STOP_WORDS = new Set("a an and are as at be by can could do does for from has have how i if in is it its may me my of on or our should that the their there they this to us was we what when where which who why will with would you your".split(" "));

const dialog = document.getElementById("search");
const input = dialog.querySelector(".search-words");
const count = dialog.querySelector(".search-count");
const list = dialog.querySelector(".search-results");
let index = null;

/** Text of an index entry without its mark-up. */
function plain(html) {
  return html.replace(/<[^>]+>/g, " ").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&").replace(/\s+/g, " ").trim();
}

/** A word's stem, roughly: enough to bring plurals and verb forms together. */
function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  return word.replace(/ies$/, "y").replace(/(ss|us|is)$/, "$1.").replace(/s$/, "").replace(/\.$/, "").replace(/(?<=.{4})(ing|ed|e)$/, "");
}

function words(text) {
  return (text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f'’]/g, "").match(/[a-z0-9]+/g) || []).map(stem);
}

/** Words without those that say nothing, unless there are no others. */
function telling(found) {
  const kept = found.filter((word) => !STOP_WORDS.has(word));
  return kept.length ? kept : found;
}

/** Turns the build's list of sections into {sections, postings, average length}. */
function buildIndex(docs) {
  const pageTitles = new Map();
  const isContent = ({ location }) => !location.endsWith("#next"); // pointers to other pages
  const sections = docs.filter(isContent).map(({ location, title, text, boost = 1 }) => {
    const page = location.split("#")[0];
    const section = { location, page, title: plain(title), text: plain(text), boost };
    if (!pageTitles.has(page)) pageTitles.set(page, section.title);
    return section;
  });
  const postings = new Map();
  let total = 0;
  sections.forEach((section, id) => {
    section.pageTitle = pageTitles.get(section.page);
    const counts = new Map();
    const add = (text, weight) => {
      const found = words(text);
      for (const word of found) counts.set(word, (counts.get(word) || 0) + weight);
      return found.length;
    };
    section.length = add(section.text, 1) + 1;
    total += section.length;
    add(section.title, TITLE_WEIGHT);
    if (section.title !== section.pageTitle) add(section.pageTitle, PAGE_WEIGHT);
    for (const [word, weight] of counts) {
      if (!postings.has(word)) postings.set(word, []);
      postings.get(word).push([id, weight]);
    }
  });
  return { sections, postings, average: total / Math.max(1, sections.length) };
}

/** Whether two words differ by at most `most` letters added, lost, changed or swapped. */
function near(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return false;
  let before = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length] <= most;
}

/** The words of the index that a typed word stands for, each with how far to trust it. */
function matches(word, postings, isLast) {
  const found = postings.has(word) ? [[word, 1]] : [];
  if (isLast && word.length > 1) {
    for (const other of postings.keys()) if (other !== word && other.startsWith(word)) found.push([other, 0.5]);
  }
  if (!found.length && word.length > 3) {
    const most = word.length > 7 ? 2 : 1;
    for (const other of postings.keys()) if (near(word, other, most)) found.push([other, 0.6]);
  }
  return found;
}

/** Sections for what was typed, best first. */
function find(query, { sections, postings, average }) {
  const typed = words(query);
  const wanted = telling(typed);
  const scores = new Map();
  wanted.forEach((word, place) => {
    const best = new Map();
    for (const [match, trust] of matches(word, postings, place === wanted.length - 1)) {
      const hits = postings.get(match);
      const rarity = Math.log(1 + (sections.length - hits.length + 0.5) / (hits.length + 0.5));
      for (const [id, weight] of hits) {
        const score = trust * rarity * (weight * 2.2) / (weight + 1.2 * (0.4 + 0.6 * sections[id].length / average));
        if (score > (best.get(id) || 0)) best.set(id, score);
      }
    }
    for (const [id, score] of best) {
      const sum = scores.get(id) || { score: 0, hits: 0 };
      scores.set(id, { score: sum.score + score, hits: sum.hits + 1 });
    }
  });
  return [...scores]
    .map(([id, { score, hits }]) => {
      const section = sections[id];
      const named = telling(words(section.title)).join() === wanted.join() ? NAMED_WEIGHT : 1;
      return { section, score: score * (hits / wanted.length) ** 2 * section.boost * named };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_RESULTS)
    .map(({ section }) => section);
}

/** The stretch of a section's text around the first word looked for, its hits marked. */
function excerpt(text, query) {
  const wanted = new Set(telling(words(query)));
  const isHit = (piece) => words(piece).some((word) => wanted.has(word));
  const pieces = text.split(/(\s+)/);
  const first = Math.max(0, pieces.findIndex(isHit) - 16);
  const span = document.createElement("span");
  span.className = "search-text";
  if (first > 0) span.append("… ");
  for (const piece of pieces.slice(first, first + 60)) {
    if (isHit(piece)) {
      const mark = document.createElement("mark");
      mark.textContent = piece;
      span.append(mark);
    } else span.append(piece);
  }
  if (pieces.length > first + 60) span.append(" …");
  return span;
}

function show() {
  const query = input.value.trim();
  list.replaceChildren();
  if (!query || !index) {
    count.textContent = "";
    return;
  }
  const found = find(query, index);
  count.textContent = found.length ? `${found.length === MOST_RESULTS ? "Best " : ""}${found.length} ${found.length === 1 ? "result" : "results"}` : "Nothing found. Try another word, or fewer words.";
  for (const section of found) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = dialog.dataset.root.replace(/\/?$/, "/") + section.location;
    const title = document.createElement("strong");
    title.textContent = section.title;
    link.append(title);
    if (section.title !== section.pageTitle) {
      const page = document.createElement("span");
      page.className = "search-page";
      page.textContent = `in ${section.pageTitle}`;
      link.append(page);
    }
    link.append(excerpt(section.text, query));
    item.append(link);
    list.append(item);
  }
}

/** Opens the dialog; the index is fetched the first time. */
export async function open() {
  dialog.showModal();
  input.select();
  if (index) return;
  count.textContent = "Loading the index…";
  try {
    const reply = await fetch(dialog.dataset.index);
    if (!reply.ok) throw new Error(reply.statusText);
    index = buildIndex((await reply.json()).docs);
    show();
  } catch {
    count.textContent = "The search index could not be loaded. Check the connection, then close and open search again.";
  }
}

let waiting;
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 80);
});
dialog.querySelector(".search-form").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  show();
  list.querySelector("a")?.focus();
});
dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog || event.target.closest(".search-results a")) dialog.close();
});
