/** The reader's own amount among the lines of the scale of thresholds. Python reads the amount. */

import { findRuntime } from "./runtime.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-scale]"));
const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
const error = /** @type {HTMLElement} */ (form.querySelector(".q-error"));
const status = /** @type {HTMLElement} */ (form.querySelector("[role='status']"));
const list = /** @type {HTMLElement} */ (document.querySelector(".scale"));
const row = document.createElement("li");
row.className = "scale-yours";
let asked = 0;

/** The pounds that a line shows, which another date may have changed. @param {Element} line */
const shown = (line) => Number(line.querySelector("[data-figure]")?.textContent?.replace(/[^\d.]/g, "") || NaN);

async function show() {
  const turn = ++asked;
  status.textContent = form.dataset.textLoading ?? "";
  let reply;
  try {
    const python = await findRuntime();
    if (python.state === "failed") python.restart();
    reply = await python.ask({ op: "scale", given: input.value });
  } catch {
    reply = { error: form.dataset.textFailed };
  }
  if (turn !== asked) return;
  status.textContent = "";
  error.hidden = !reply.error;
  /** @type {HTMLElement} */ (error.querySelector(".q-error-text")).textContent = reply.error ?? "";
  input.setAttribute("aria-invalid", String(Boolean(reply.error)));
  if (reply.error) return input.focus();
  row.innerHTML = reply.html;
  row.remove();
  const lines = [...list.children];
  const next = lines.find((line) => shown(line) > reply.amount);
  list.insertBefore(row, next ?? null);
  const at = lines.filter((line) => shown(line) <= reply.amount).length;
  status.textContent = (form.dataset.textShown ?? "").replace("{below}", String(at)).replace("{all}", String(lines.length));
  row.scrollIntoView({ block: "nearest" });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
form.hidden = false;
