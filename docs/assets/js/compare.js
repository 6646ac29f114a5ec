/**
 * Two dates side by side. Python reads the dates and compares; they stand in the page's address
 * after "#", as compare:first=…&second=…, where browsers do not send them.
 */

import { today } from "./as-at.js";
import { ROOT, findRuntime } from "./runtime.js";

const KEY = "compare:";
const form = document.querySelector(".compare-form");
const result = document.querySelector(".compare-result");
const status = form.querySelector("[role='status']");
const fields = { first: form.elements.first, second: form.elements.second };
let asked = 0;

function parts() {
  return location.hash.slice(1).split(";").filter(Boolean);
}

/** The dates in the page's address, or null. */
function inAddress() {
  const part = parts().find((each) => each.startsWith(KEY));
  if (!part) return null;
  const given = new URLSearchParams(part.slice(KEY.length));
  return { first: given.get("first") ?? "", second: given.get("second") ?? "" };
}

async function compare(dates, focus) {
  const turn = ++asked;
  status.textContent = form.dataset.textLoading;
  let reply;
  try {
    const python = await findRuntime();
    if (python.state === "failed") python.restart();
    reply = await python.ask({ op: "compare", today: today(), root: ROOT, ...dates });
  } catch {
    if (turn === asked) status.textContent = form.dataset.textFailed;
    return;
  }
  if (turn !== asked) return;
  status.textContent = "";
  for (const [name, field] of Object.entries(fields)) {
    const error = document.getElementById(`compare-${name}-error`);
    error.hidden = !reply.errors[name];
    error.querySelector(".q-error-text").textContent = reply.errors[name] ?? "";
    field.setAttribute("aria-invalid", String(Boolean(reply.errors[name])));
  }
  const wrong = Object.keys(reply.errors)[0];
  if (wrong) return fields[wrong].focus();
  result.innerHTML = `<h2 id="result" tabindex="-1"></h2>${reply.html}`;
  result.firstChild.textContent = reply.title;
  const others = parts().filter((part) => part.includes(":") && !part.startsWith(KEY));
  const hash = `#${[`${KEY}first=${reply.first}&second=${reply.second}`, ...others].join(";")}`;
  if (hash !== location.hash) history.pushState({}, "", hash);
  if (focus) result.firstChild.focus();
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
