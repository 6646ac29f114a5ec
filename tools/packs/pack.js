// A course in a learning platform: one page at a time, and what SCORM tells of it: the page, the score, completion.
// Opened where no platform is found, the course does all but tell.
import "../../docs/assets/js/quiz.js";
import "../../docs/assets/js/embed.js"; // a tool's frame is as high as the tool

const ENOUGH = 500; // frames within frames

const VERSIONS = {
  1.2: {
    api: "API", begin: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", save: "LMSCommit", end: "LMSFinish",
    place: "cmi.core.lesson_location", status: "cmi.core.lesson_status", untouched: "not attempted",
    leave: "cmi.core.exit", score: "cmi.core.score", scaled: "",
  },
  2004: {
    api: "API_1484_11", begin: "Initialize", get: "GetValue", set: "SetValue", save: "Commit", end: "Terminate",
    place: "cmi.location", status: "cmi.completion_status", untouched: "unknown",
    leave: "cmi.exit", score: "cmi.score", scaled: "cmi.score.scaled",
  },
};

/** @typedef {Record<string, (...args: string[]) => string>} Api */

/**
 * The platform's object of this name: in the frames around the course, or around the window that opened it.
 * @param {string} name
 * @returns {Api | null}
 */
function find(name) {
  for (const start of [window, window.opener, window.top?.opener]) {
    let place = start;
    for (let steps = 0; place && steps < ENOUGH; steps += 1) {
      try {
        if (place[name]) return place[name];
      } catch {
        // A frame of another origin: the platform may be further up.
      }
      if (place === place.parent) break;
      place = place.parent;
    }
  }
  return null;
}

const root = document.documentElement;
const names = VERSIONS[/** @type {keyof typeof VERSIONS} */ (/** @type {unknown} */ (root.dataset.scorm))];
const api = find(names.api);
const heard = api?.[names.begin]("") === "true";

/**
 * @param {string} name
 * @param {string} value
 */
const tell = (name, value) => heard && api?.[names.set](name, value);
const save = () => heard && api?.[names.save]("");

/** @type {HTMLElement[]} */
const pages = [...document.querySelectorAll(".pack-page")];
/** @type {NodeListOf<HTMLAnchorElement>} */
const entries = document.querySelectorAll(".pack-contents a");
const turn = /** @type {HTMLElement} */ (document.querySelector(".pack-turn"));
const back = /** @type {HTMLAnchorElement} */ (turn.querySelector(".pack-back"));
const on = /** @type {HTMLAnchorElement} */ (turn.querySelector(".pack-on"));

/** The page that the address names, or that holds what it names. */
function addressed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return { named, page: /** @type {HTMLElement | null | undefined} */ (named?.closest(".pack-page")) };
}

function show() {
  const { named, page = pages[0] } = addressed();
  const shown = page ?? pages[0];
  const place = pages.indexOf(shown);
  for (const each of pages) each.hidden = each !== shown;
  for (const entry of entries) {
    if (entry.hash === `#${shown.id}`) entry.setAttribute("aria-current", "page");
    else entry.removeAttribute("aria-current");
  }
  back.hidden = place === 0;
  on.hidden = place === pages.length - 1;
  if (!back.hidden) back.href = `#${pages[place - 1].id}`;
  if (!on.hidden) on.href = `#${pages[place + 1].id}`;
  turn.hidden = false;
  if (named) {
    if (named === shown) shown.focus({ preventScroll: true });
    named.scrollIntoView();
  }
  tell(names.place, shown.id);
  save();
}

document.querySelector("[data-quiz]")?.addEventListener("marked", (event) => {
  const { right, of, missed } = /** @type {CustomEvent} */ (event).detail;
  tell(`${names.score}.min`, "0");
  tell(`${names.score}.max`, "100");
  tell(`${names.score}.raw`, String(Math.round((100 * right) / of)));
  if (names.scaled) tell(names.scaled, (right / of).toFixed(4));
  if (!missed) tell(names.status, "completed");
  save();
});

addEventListener("hashchange", show);
addEventListener("pagehide", () => heard && api?.[names.end](""));

root.classList.add("paged");
if (heard && api) {
  if (api[names.get](names.status) === names.untouched) tell(names.status, "incomplete");
  tell(names.leave, "suspend"); // or the platform forgets the place
  const kept = api[names.get](names.place);
  if (kept && !addressed().page && document.getElementById(kept)) location.replace(`#${kept}`);
}
show();
