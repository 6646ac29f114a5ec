/** A saved record: the file that the reader chooses is read here and passed on to Python, which says all there is to say. */

import { keep } from "./kept.js";
import { findRuntime } from "./runtime.js";

const LONGEST = 1_000_000; // bytes: more is no record, and need not be read
const place = /** @type {HTMLElement} */ (document.querySelector("[data-open-record]"));
const input = /** @type {HTMLInputElement} */ (place.querySelector("input[type='file']"));
const status = /** @type {HTMLElement} */ (place.querySelector("[role='status']"));
const shown = /** @type {HTMLElement} */ (place.querySelector(".open-record-shown"));
let asked = 0;

/** @param {File} file */
async function open(file) {
  const turn = ++asked;
  shown.textContent = "";
  status.textContent = place.dataset.textLoading ?? "";
  let reply;
  try {
    const python = await findRuntime();
    if (python.state === "failed") python.restart();
    const text = file.size > LONGEST ? "" : await file.text();
    reply = await python.ask({ op: "record", text });
  } catch {
    reply = { error: place.dataset.textFailed };
  }
  if (turn !== asked) return;
  status.textContent = reply.error ?? "";
  if (reply.error) return;
  keep(reply.tool, reply.kept, reply.project);
  shown.innerHTML = reply.html;
  shown.querySelector("article")?.focus();
}

input.addEventListener("change", () => {
  const [file] = input.files ?? [];
  if (file) open(file);
});
place.hidden = false;
