/**
 * Two dates side by side. Python reads the dates and compares; they stand in the page's address
 * after "#", as compare:first=…&second=…, where browsers do not send them.
 */

import { part, put } from "./address.js";
import { findRuntime } from "./runtime.js";

const NAME = "compare";
const form = /** @type {HTMLFormElement} */ (document.querySelector(".compare-form"));
const result = /** @type {HTMLElement} */ (document.querySelector(".compare-result"));
const status = /** @type {HTMLElement} */ (form.querySelector("[role='status']"));
/** @param {string} name */
const input = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
/** @type {Record<string, HTMLInputElement>} */
const fields = { first: input("first"), second: input("second") };
let asked = 0;

/**
 * The dates in the page's address, or null.
 *
 * @returns {Record<string, string> | null}
 */
function inAddress() {
  const found = part(NAME);
  if (!found) return null;
  const given = new URLSearchParams(found.slice(NAME.length + 1));
  return { first: given.get("first") ?? "", second: given.get("second") ?? "" };
}

/**
 * @param {Record<string, string>} dates
 * @param {boolean} focus
 */
async function compare(dates, focus) {
  const turn = ++asked;
  status.textContent = form.dataset.textLoading ?? "";
  let reply;
  try {
    const python = await findRuntime();
    if (python.state === "failed") python.restart();
    reply = await python.ask({ op: "compare", ...dates });
  } catch {
    reply = { error: form.dataset.textFailed };
  }
  if (turn !== asked) return;
  status.textContent = reply.error ?? "";
  if (reply.error) return;
  for (const [name, field] of Object.entries(fields)) {
    const error = /** @type {HTMLElement} */ (document.getElementById(`compare-${name}-error`));
    error.hidden = !reply.errors[name];
    /** @type {HTMLElement} */ (error.querySelector(".q-error-text")).textContent = reply.errors[name] ?? "";
    field.setAttribute("aria-invalid", String(Boolean(reply.errors[name])));
  }
  const wrong = Object.keys(reply.errors)[0];
  if (wrong) return fields[wrong].focus();
  result.innerHTML = `<h2 id="result" tabindex="-1"></h2>${reply.html}`;
  const title = /** @type {HTMLElement} */ (result.querySelector("h2"));
  title.textContent = reply.title;
  put(NAME, `${NAME}:first=${reply.first}&second=${reply.second}`, "push");
  if (focus) title.focus();
}

function follow() {
  const dates = inAddress();
  if (!dates) return;
  for (const [name, field] of Object.entries(fields)) field.value = dates[name];
  compare(dates, false);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  compare({ first: fields.first.value, second: fields.second.value }, true);
});
addEventListener("hashchange", follow);
form.hidden = false;
follow();
