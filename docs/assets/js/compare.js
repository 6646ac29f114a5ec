/**
 * Two dates side by side. Python reads the dates and compares; they stand in the page's address
 * after "#", as compare:first=…&second=…, where browsers do not send them.
 */

import { part, put } from "./address.js";
import { findRuntime } from "./runtime.js";

const NAME = "compare";
/** @type {HTMLFormElement} */
const form = document.querySelector(".compare-form");
const result = document.querySelector(".compare-result");
const status = form.querySelector("[role='status']");
/** @type {Record<string, HTMLInputElement>} */
const fields = { first: form.elements["first"], second: form.elements["second"] };
let asked = 0;

/** The dates in the page's address, or null. */
function inAddress() {
  const found = part(NAME);
  if (!found) return null;
  const given = new URLSearchParams(found.slice(NAME.length + 1));
  return { first: given.get("first") ?? "", second: given.get("second") ?? "" };
}

async function compare(dates, focus) {
  const turn = ++asked;
  status.textContent = form.dataset.textLoading;
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
    const error = document.getElementById(`compare-${name}-error`);
    error.hidden = !reply.errors[name];
    error.querySelector(".q-error-text").textContent = reply.errors[name] ?? "";
    field.setAttribute("aria-invalid", String(Boolean(reply.errors[name])));
  }
  const wrong = Object.keys(reply.errors)[0];
  if (wrong) return fields[wrong].focus();
  result.innerHTML = `<h2 id="result" tabindex="-1"></h2>${reply.html}`;
  const title = result.querySelector("h2");
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
