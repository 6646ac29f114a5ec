/**
 * The law as at another date. The date stands in the page's address after "#", as as-at:2025-12-31,
 * where browsers do not send it; nothing is stored. Python reads what was typed and says what each
 * figure of the page then is: no figure and no date is worked out here.
 *
 * A figure is <span data-figure="…"> with data-until, the last day on which it is as built, if
 * one is known, or data-state="none" where the data had run out by the day of the build. A rule
 * that holds from a day on has an empty <span data-period="2025-02-24/">, to say where it is not in
 * force. Python starts for a date, or for a figure that has run out, and not otherwise.
 */

import { asAt, dated, place, today } from "./address.js";

const ROOT = new URL("../../", import.meta.url).href;
const FILE = /\.(?!html$)\w+$/;

const banner = /** @type {HTMLElement} */ (document.querySelector(".as-at-banner"));
const form = /** @type {HTMLFormElement} */ (document.querySelector(".as-at-form"));
const spans = [...document.querySelectorAll("[data-figure]")];
const rules = [...document.querySelectorAll("[data-period]")];
const built = new Map(spans.map((span) => [span, { text: span.textContent, state: span.dataset.state ?? "same" }]));
let shown = ""; // the date that the page shows
/** @type {import("./runtime.js").Runtime | null} */
let python = null;

/** @param {object} request */
async function ask(request) {
  const { findRuntime } = await import("./runtime.js");
  python = await findRuntime();
  return python.ask(request);
}

/** Show the page for the date in its address. */
async function show() {
  const day = shown = asAt();
  const runOut = spans.some(({ dataset }) => dataset.until && dataset.until < today());
  if (!day && !runOut) return restore();
  if (day) say(banner.dataset.textLoading ?? "");
  let reply;
  try {
    const ids = spans.map(({ dataset }) => dataset.figure);
    reply = await ask({ op: "figures", as_at: day, ids, periods: rules.map(({ dataset }) => dataset.period) });
  } catch {
    if (day === asAt()) fail(day);
    return;
  }
  if (day !== asAt()) return; // the reader has chosen another
  if (reply.error) return fail(day);
  for (const span of spans) {
    const figure = reply.figures[span.dataset.figure ?? ""];
    span.textContent = figure.text;
    span.dataset.state = figure.state;
  }
  for (const rule of rules) rule.textContent = day ? reply.periods[rule.dataset.period ?? ""] : "";
  banner.innerHTML = reply.html;
  banner.hidden = !reply.html;
}

function restore() {
  for (const span of spans) {
    const { text = null, state = "same" } = built.get(span) ?? {};
    span.textContent = text;
    span.dataset.state = state;
  }
  for (const rule of rules) rule.textContent = "";
  banner.hidden = true;
}

/**
 * Python could not run, or had no answer: the figures stay as built, and the page says so. A tool may start it again.
 *
 * @param {string} day
 */
function fail(day) {
  restore();
  const way = document.createElement("a");
  way.href = banner.dataset.figures ?? "";
  way.textContent = banner.dataset.textFigures ?? "";
  say((day ? banner.dataset.textFailed : banner.dataset.textRunOut) ?? "", way);
  python?.addEventListener("restart", show, { once: true });
}

/**
 * @param {string} text
 * @param {...Node} more
 */
function say(text, ...more) {
  const line = document.createElement("p");
  line.append(`${text} `, ...more);
  banner.replaceChildren(line);
  banner.hidden = false;
}

/**
 * Put a date into the address, or take it out, and show the page for it.
 *
 * @param {string} day
 */
function choose(day) {
  form?.closest("details")?.removeAttribute("open");
  const hash = dated(day);
  history.pushState({}, "", hash ? `#${hash}` : location.pathname + location.search);
  follow();
  (banner.hidden ? document.getElementById("content") : banner)?.focus();
  scrollTo({ top: 0 });
}

function follow() {
  if (asAt() === shown) return;
  show();
  document.dispatchEvent(new Event("as-at"));
}

/** A link within the page leaves the date behind, and one to an earlier place in its history does not. */
function moved() {
  const isNew = history.state === null;
  const keep = isNew && shown && !asAt();
  if (isNew) history.replaceState({}, "", keep ? `#${dated(shown)}` : location.href);
  follow();
}

/**
 * Links to other pages of the site take the date along.
 *
 * @param {Event} event
 */
function takeAlong(event) {
  const target = /** @type {Element | null} */ (event.target);
  const link = /** @type {HTMLAnchorElement | SVGAElement | null} */ (target?.closest?.("a[href]"));
  if (link instanceof SVGElement) return takeAlongInPicture(link);
  if (!link?.href.startsWith(ROOT) || link.pathname === location.pathname || FILE.test(link.pathname)) return;
  if (!shown && !link.dataset.dated) return;
  link.hash = dated(shown, link.hash);
  link.dataset.dated = "yes";
}

/**
 * A link in a picture has its address as text alone.
 *
 * @param {SVGElement} link
 */
function takeAlongInPicture(link) {
  const address = new URL(link.getAttribute("href") ?? "", location.href);
  if (!address.href.startsWith(ROOT)) return;
  address.hash = dated(shown, address.hash);
  link.setAttribute("href", address.href);
}

/** @param {SubmitEvent} event */
async function submitted(event) {
  event.preventDefault();
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const error = /** @type {HTMLElement} */ (form.querySelector(".q-error"));
  const status = /** @type {HTMLElement} */ (form.querySelector("[role='status']"));
  status.textContent = form.dataset.textLoading ?? "";
  if (python?.state === "failed") python.restart();
  let reply;
  try {
    reply = await ask({ op: "day", given: input.value });
  } catch {
    reply = { error: form.dataset.textFailed };
  }
  status.textContent = "";
  error.hidden = !reply.error;
  /** @type {HTMLElement} */ (error.querySelector(".q-error-text")).textContent = reply.error ?? "";
  input.setAttribute("aria-invalid", String(Boolean(reply.error)));
  if (reply.error) input.focus();
  else choose(reply.day);
}

if (banner) {
  if (history.state === null) history.replaceState({}, "");
  for (const kind of ["click", "auxclick", "contextmenu"]) addEventListener(kind, takeAlong, { capture: true });
  addEventListener("hashchange", moved);
  for (const part of [banner, form]) {
    part?.addEventListener("click", ({ target }) => {
      const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("[data-as-at]"));
      if (button) choose(button.dataset.asAt ?? "");
    });
  }
  form?.addEventListener("submit", submitted);
  for (const control of document.querySelectorAll(".as-at")) control.hidden = false;
  show();
  // The browser looked for a place with the date in its name.
  if (shown && place()) document.getElementById(place())?.scrollIntoView();
}
