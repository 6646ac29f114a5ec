/**
 * What a reader types beside an answer, to go into its files: a name, a reference, reasons. It stays in this tab, apart
 * for each tool and project, and never stands in the address. That holds only which project an answer belongs to: random letters,
 * made when a first file is, so that the dates of one project replace their like and no others.
 */

import { part, put } from "./address.js";

const KEPT = "purposeful-collaboration.kept";
const PROJECT = "project";
const LETTERS = 12;

/** @typedef {Record<string, string>} Typed */

/** @returns {Record<string, Typed>} */
function all() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? "{}") ?? {};
  } catch {
    return {};
  }
}

/** Where the browser keeps nothing: what is typed stays as long as the page. */
/** @type {Record<string, Typed>} */
let here = {};

/**
 * What is typed for a tool and the project in the address, by name.
 *
 * @param {string} tool
 * @returns {Typed}
 */
export function keptFor(tool) {
  const key = `${tool} ${project()}`;
  return all()[key] ?? here[key] ?? {};
}

/**
 * Keep what is typed for a tool and a project: that in the address, where none is named.
 *
 * @param {string} tool
 * @param {Typed} typed
 */
export function keep(tool, typed, of = project()) {
  const key = `${tool} ${of}`;
  here = { ...here, [key]: typed };
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ ...all(), [key]: typed }));
  } catch {
    // the page keeps it
  }
}

/**
 * Keep what the fields in this place hold, or nothing any more where there is none.
 *
 * @param {string} tool
 * @param {HTMLElement | null} place
 */
export function remember(tool, place) {
  const fields = place ? [...fieldsIn(place)] : [];
  keep(tool, Object.fromEntries(fields.map((field) => [field.dataset.kept, field.value])));
}

/**
 * Put back into the fields in this place what was typed before.
 *
 * @param {string} tool
 * @param {HTMLElement} place
 */
export function restore(tool, place) {
  const typed = keptFor(tool);
  for (const field of fieldsIn(place)) field.value = typed[field.dataset.kept ?? ""] ?? "";
  const fold = /** @type {HTMLDetailsElement | null} */ (place.querySelector(".keep"));
  if (fold) fold.open = Object.values(typed).some(Boolean); // what goes into the files is seen
}

/**
 * @param {HTMLElement} place
 * @returns {NodeListOf<HTMLInputElement>}
 */
function fieldsIn(place) {
  return place.querySelectorAll(".keep [data-kept]");
}

/** Which project the address names, or "". */
export function project() {
  return part(PROJECT).slice(PROJECT.length + 1);
}

/**
 * Name a project in the address, if none is: what was typed so far is its own.
 *
 * @param {string} tool
 */
export function makeProject(tool) {
  if (project()) return;
  const typed = keptFor(tool);
  keep(tool, {});
  const random = crypto.getRandomValues(new Uint8Array(LETTERS));
  put(PROJECT, `${PROJECT}:${[...random].map((number) => (number % 36).toString(36)).join("")}`, "replace");
  keep(tool, typed);
}
