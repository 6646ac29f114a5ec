/**
 * Connects the decision tools in a page to Python in a worker. No rule, figure or legal
 * sentence stands here: Python sends the HTML to show, and takes what the reader gave.
 *
 * A tool is <section class="tool" data-tool="…" data-runtime="…" data-start="idle|touch">
 * with a .tool-status, a .tool-app holding the first question, and data-text-* sentences.
 * Answers live in the page's address after "#", one part for each tool, joined with ";".
 */

import { asAt, isPlaceAlone, part, put } from "./address.js";
import { keptFor, makeProject, project, remember as keep, restore } from "./kept.js";
import { fillRecord } from "./record.js";
import { sharedRuntime } from "./runtime.js";

const PAGE_TITLE = document.title;
const CODE_MS = 5_000;
const WORD_MS = 30_000;
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const SLOW_MS = 12_000;

/** @typedef {{ plain: string, html: string, markdown: string }} DecisionRecord */
/** @typedef {Record<string, { raw: string, says: string }>} Known answers by question */
/** @typedef {"push" | "replace" | "none"} History what an answer does to the way back */

/**
 * What Python replies (guide_logic/browser.py), or that it did not.
 *
 * @typedef {object} Reply
 * @property {string} html
 * @property {string} fragment
 * @property {string} title
 * @property {string} [error]
 * @property {DecisionRecord} [record]
 * @property {string} [calendar]
 * @property {Known} [known]
 * @property {false} [lost]
 */

/** @typedef {{ html?: undefined, error: string, lost?: boolean }} Refusal */

/** One tool of the page: shows what Python sends, and sends what the reader gives. */
class Tool {
  #asked = 0;
  #slow = 0; // the clock of the wait that is shown
  #timed = 0; // the turn that the clock runs for
  #late = false; // it has run out
  /** @type {(() => unknown) | null} */
  #retry = null; // asks again what got no answer: it is being worked out, or could not be
  #fault = ""; // why it could not be, in words for the reader
  /** @type {DecisionRecord | null} */
  #record = null;
  #calendar = "";
  #shown = false;
  #target = ""; // the answers that are being opened
  #opening = false; // answers are being opened: the form takes none, for it would wipe them

  /**
   * @param {HTMLElement} section
   * @param {import("./runtime.js").Runtime} runtime
   */
  constructor(section, runtime) {
    this.section = section;
    this.words = /** @type {Record<string, string>} */ ({ ...section.dataset }); // written at build
    this.id = this.words.tool;
    this.runtime = runtime;
    this.status = /** @type {HTMLElement} */ (section.querySelector(".tool-status"));
    this.failed = /** @type {HTMLElement} */ (section.querySelector(".tool-failed"));
    this.app = /** @type {HTMLElement} */ (section.querySelector(".tool-app"));
    this.first = this.app.querySelector(".tool-form")?.dataset.question;
    this.fragment = "";
    section.dataset.state = runtime.state;
    this.app.hidden = false;
    this.app.addEventListener("submit", (event) => this.#submit(event, /** @type {HTMLFormElement} */ (event.target)));
    this.app.addEventListener("input", (event) => {
      const field = /** @type {HTMLInputElement} */ (event.target);
      if (field.dataset.kept) keep(this.id, this.app);
      else followField(field);
    });
    section.addEventListener("click", (event) => this.#click(event));
    for (const touch of ["pointerdown", "focusin"]) {
      this.app.addEventListener(touch, () => runtime.state === "off" && runtime.start(), { passive: true });
    }
    this.#offer();
    runtime.addEventListener("change", () => this.#showState());
    this.#showState(); // the page may have said that this script does not come
    runtime.addEventListener("restart", () => {
      this.#retry?.();
      this.#tellChanges();
    });
  }

  /** Follow the page's address, if it holds answers for this tool that are not shown yet. */
  follow({ focus = true } = {}) {
    const fragment = part(this.id);
    if (isPlaceAlone()) return;
    if (fragment === this.fragment) {
      restore(this.id, this.app); // the address may name another project
      this.#leave();
    } else this.#send({ op: "open", fragment }, { history: "none", focus: focus && fragment !== "" });
  }

  /** Forget a link that could not be followed, or is still being: the address is that of what is shown again. */
  #leave() {
    // What is shown may be on its way for another date: that goes on.
    if (!this.#fault && (!this.#opening || this.#target === this.fragment)) return;
    this.#asked++;
    this.#close(false);
    this.#retry = null;
    this.#fault = "";
    this.#showState();
  }

  /** Ask again for what is shown: the date that answers hold for is another one. */
  again() {
    if (this.#retry) this.#retry();
    else if (this.#shown) this.#send({ op: "open", fragment: this.fragment }, { history: "none", focus: false });
  }

  /**
   * @param {Event} event
   * @param {HTMLFormElement} form
   */
  #submit(event, form) {
    event.preventDefault();
    const box = this.#box();
    if (box?.form === form) box.defaultValue = box.value; // it is asked now
    else if (this.#opening) return;
    /** @type {Record<string, string[]>} */
    const given = {};
    for (const [name, value] of new FormData(form)) (given[name] ??= []).push(String(value));
    const ready = this.#ready(form, given);
    if (ready) {
      this.#asked++; // whatever was asked before, the reader has gone on
      return this.#show(ready, "push", true);
    }
    const request = { op: "answer", fragment: this.fragment, question: form.dataset.question, given };
    // To try again takes what the form then holds.
    this.#send(request, { history: "push", focus: true }, () => this.#submit(event, form));
  }

  /**
   * The field of a form that starts afresh whatever is shown: its answer wipes none, so it is always taken.
   *
   * @returns {HTMLInputElement | null}
   */
  #box() {
    return this.app.querySelector("form[data-afresh] .q-input");
  }

  /**
   * What the page holds ready as the reply to this answer, if it is one to the first question, and for today.
   *
   * @param {HTMLFormElement} form
   * @param {Record<string, string[]>} given
   * @returns {Reply | null}
   */
  #ready(form, given) {
    const isFirst = form.dataset.question === this.first && !this.fragment.includes("&");
    if (!isFirst || this.#fault || asAt()) return null;
    const chosen = Object.entries(given).flatMap(([name, values]) =>
      values.filter((value) => value.trim()).map((value) => `${name}=${value}`),
    );
    return JSON.parse(this.section.dataset.ready ?? "{}")[chosen.join("&")] ?? null;
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const at = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLButtonElement | null} */ (at.closest("form button[type='submit']"));
    // A sandboxed frame may not submit forms, so this does not wait for the form to be submitted.
    if (button?.form) return this.#submit(event, button.form);
    const link = /** @type {HTMLAnchorElement | null} */ (at.closest("a[href^='#']"));
    const acting = /** @type {HTMLElement | null} */ (at.closest("[data-action]"));
    if (acting?.dataset.action) this.#act(acting.dataset.action, acting);
    else if (link?.dataset.focus) {
      event.preventDefault();
      reveal(document.getElementById(link.dataset.focus));
    } else if (link?.hash.startsWith(`#${this.id}:`)) {
      event.preventDefault();
      this.#send({ op: "open", fragment: link.hash.slice(1) }, { history: "push", focus: true });
    }
  }

  /**
   * @param {{ op: string, fragment: string, question?: string, given?: Record<string, string[]> }} request
   * @param {{ history: History, focus: boolean }} how
   * @param {() => unknown} [retry] asks the same again
   */
  async #send(request, { history, focus }, retry = () => this.#send(request, { history, focus })) {
    const turn = ++this.#asked;
    this.#retry = retry;
    this.#fault = "";
    this.#target = request.fragment;
    this.#close(request.op === "open");
    this.#showState();
    /** @type {Reply | Refusal} */
    let reply;
    try {
      reply = /** @type {Reply | Refusal} */ (await this.runtime.ask(this.#about(request)));
    } catch {
      reply = { error: this.words.textFailed, lost: true };
    }
    if (turn !== this.#asked) return; // the reader has moved on
    // An address that Python has not seen stays as it is: what is shown is not what it says.
    if (reply.lost && this.#opening && history === "none") this.app.hidden = true;
    else this.#close(false);
    if (reply.html) this.#show(reply, history, focus);
    else this.#fail(reply.error ?? this.words.textFailed, focus);
  }

  /** @param {object} request */
  #about(request) {
    return { ...request, tool: this.id, as_at: asAt(), project: project(), prefix: this.section.dataset.prefix };
  }

  /**
   * Close the form while answers are opened. A question that is not theirs is not shown meanwhile.
   *
   * @param {boolean} opening
   */
  #close(opening) {
    this.#opening = opening;
    this.app.hidden = opening && !this.#shown;
  }

  #tryAgain() {
    if (this.runtime.state === "failed" && this.runtime.outdated) location.reload();
    else if (this.runtime.state === "ready" && this.#fault) this.#retry?.();
    else this.runtime.restart();
  }

  /**
   * Say why there is no answer, under the form, which stays where it is. What the reader typed stays in it.
   *
   * @param {string} fault
   * @param {boolean} focus
   */
  #fail(fault, focus) {
    this.#fault = fault;
    this.#showState();
    if (focus) this.failed.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {Reply} reply
   * @param {History} history
   * @param {boolean} focus
   */
  #show(reply, history, focus) {
    this.#retry = null;
    this.#showState();
    const box = this.#box();
    const unasked = box && box.value !== box.defaultValue ? box.value : "";
    const typing = unasked && box === document.activeElement;
    this.app.innerHTML = reply.html;
    if (unasked) this.#typeOn(unasked, Boolean(typing));
    this.#shown = true;
    this.#record = reply.record ?? null;
    this.#calendar = reply.calendar ?? "";
    // A sandboxed frame may not download.
    if (self.origin === "null") for (const each of this.app.querySelectorAll("[data-action='calendar'], .keep")) each.remove();
    restore(this.id, this.app);
    this.fragment = reply.fragment;
    if (reply.known && reply.fragment.includes("&")) remember(reply.known);
    else this.#offer();
    put(this.id, reply.fragment, reply.error ? "none" : history);
    if (this.section.dataset.start === "idle") document.title = `${reply.title} – ${PAGE_TITLE}`;
    if (reply.record) whenIdle(() => this.#fillRecord()); // for who prints without the button
    if (focus && !typing) this.#focus();
    this.section.dispatchEvent(new CustomEvent("tool:shown", { bubbles: true, detail: reply }));
    this.#tellChanges();
  }

  /**
   * Leave what was typed and not asked yet where it was, and whoever types it there.
   *
   * @param {string} text
   * @param {boolean} focus
   */
  #typeOn(text, focus) {
    const box = this.#box();
    if (!box) return;
    box.value = text;
    if (focus) box.focus();
  }

  /** Ask what would change the answer that is shown, once it is shown: it takes longer than the answer. */
  async #tellChanges() {
    const place = this.app.querySelector(".changes-place:not(.changes-place--told)");
    if (!place) return;
    const request = { op: "changes", fragment: this.fragment, tool: this.id, as_at: asAt() };
    try {
      const { html } = await this.runtime.ask({ ...request, prefix: this.section.dataset.prefix });
      place.innerHTML = html;
      place.classList.add("changes-place--told");
    } catch {
      place.textContent = place.dataset.textFailed ?? "";
    }
  }

  /** Offer what the reader has told another tool of this visit. It is never taken unasked. */
  #offer() {
    const known = remembered();
    const ids = (this.words.asks ?? "").split(" ").filter((id) => known[id]);
    if (!ids.length || part(this.id)) return;
    const { textKnown, textUse } = this.words;
    const link = Object.assign(document.createElement("a"), { textContent: textUse });
    link.href = `#${this.id}:${ids.map((id) => `${id}=${encodeURIComponent(known[id].raw)}`).join("&")}`;
    const offer = Object.assign(document.createElement("p"), { className: "tool-known" });
    offer.append(`${textKnown} ${ids.map((id) => known[id].says).join(", ")}. `, link);
    this.app.querySelector(".tool-form")?.before(offer);
  }

  #focus() {
    // What the reader came for may stand beside other questions.
    const here = this.app.querySelector(".error-summary") ? null : this.app.querySelector("[data-here]");
    const target = here?.querySelector(".q-text") ?? this.app.querySelector(".error-summary, .outcome, .q-text");
    target?.focus({ preventScroll: true });
    (here ?? this.section).scrollIntoView({ block: "start" });
  }

  /**
   * @param {string} action
   * @param {HTMLElement} button
   */
  async #act(action, button) {
    if (action === "retry") this.#tryAgain();
    else if (action === "print") await this.#print();
    else if (action === "calendar") await this.#note(() => this.#saveDates(), button);
    else if (action === "copy-link") await this.#note(() => copyText(shareAddress()), button, true);
    else if (action === "copy") await this.#note(() => copyRich(this.#shownRecord()), button, true);
    else if (action === "copy-markdown") await this.#note(() => copyText(this.#shownRecord().markdown), button, true);
    else if (action === "copy-plain") await this.#note(() => copyText(this.#shownRecord().plain), button, true);
    else if (action === "save") await this.#note(() => this.#save(), button);
    else if (action === "word") await this.#note(() => this.#saveForWord(), button);
    else if (action === "restart") this.#restart();
  }

  #shownRecord() {
    if (!this.#record) throw new Error("no answer is shown");
    return this.#record;
  }

  #restart() {
    keep(this.id, null);
    put("project", "", "replace");
    this.#send({ op: "open", fragment: "" }, { history: "push", focus: true });
  }

  /** Paper gets the whole record, its code too. Without the code it still has the link. */
  async #print() {
    await this.#fillRecord();
    window.print();
  }

  async #fillRecord() {
    try {
      await within(CODE_MS, fillRecord(this.app, shareAddress(), keptFor(this.id)));
    } catch {
      // the code could not be loaded
    }
  }

  /** Hand over the answer as a file, with what the reader typed: its link then says which project it is. */
  async #save() {
    const reply = await this.#files();
    download(`${reply.file_name}.json`, "application/json", reply.data);
  }

  async #saveForWord() {
    const [reply, { wordFile }] = await within(WORD_MS, Promise.all([this.#files(), import("./word.js")]));
    download(`${reply.file_name}.docx`, WORD, await wordFile(reply.blocks));
  }

  /** Dates go under the project's name. Where nothing can be named, they are those that came with the answer. */
  async #saveDates() {
    if (!this.app.querySelector(".keep")) return download(`${this.id}.ics`, "text/calendar", this.#calendar);
    const reply = await this.#files();
    download(`${reply.file_name}.ics`, "text/calendar", reply.calendar);
  }

  /** The files of what is shown, as Python makes them. */
  async #files() {
    makeProject(this.id);
    const remind = /** @type {HTMLSelectElement | null} */ (this.app.querySelector("[data-remind]"))?.value ?? "";
    const about = this.#about({ op: "save", fragment: this.fragment, remind });
    const reply = await this.runtime.ask({ ...about, ...keptFor(this.id) });
    if (reply.error) throw new Error(reply.error);
    return reply;
  }

  /**
   * Do what a button of the answer says, and say beside it that it is done, or why not.
   *
   * @param {() => unknown} doing
   * @param {HTMLElement} button
   */
  async #note(doing, button, copying = false) {
    const note = /** @type {HTMLElement} */ (button.parentElement?.querySelector(".copy-note, .keep-note"));
    const { textCopied, textNotCopied, textSaved, textNotSaved, textLoading } = this.words;
    note.textContent = copying ? "" : textLoading;
    try {
      await doing();
      note.textContent = copying ? textCopied : textSaved;
    } catch {
      note.textContent = copying ? textNotCopied : textNotSaved;
    }
  }

  #showState() {
    const { textLoading, textOpening, textSlow, textFailed, textOutdated } = this.words;
    if (this.runtime.state === "failed") this.#say(this.runtime.outdated ? textOutdated : textFailed, "failed");
    else if (this.#fault) this.#say(this.#fault, "failed");
    else if (this.#retry) {
      this.#time();
      this.#say(this.#late ? textSlow : this.#opening ? textOpening : textLoading, "busy", this.#late);
    } else this.#say(this.runtime.outdated ? textOutdated : "", this.runtime.state);
  }

  /** A wait that was said to be long stays so until its end: that Python is ready meanwhile does not end it. */
  #time() {
    if (this.#timed === this.#asked) return;
    clearTimeout(this.#slow);
    this.#timed = this.#asked;
    this.#late = false;
    this.#slow = setTimeout(() => {
      this.#late = true;
      if (this.#retry) this.#showState();
    }, SLOW_MS);
  }

  /**
   * @param {string} text
   * @param {string} state
   */
  #say(text, state, slow = false) {
    this.section.dataset.state = state;
    this.status.classList.toggle("tool-status--busy", state === "busy");
    this.failed.hidden = state !== "failed" && !slow;
    this.status.textContent = text;
    this.#sayOnButton(text, state === "busy", slow);
  }

  /**
   * The button that was pressed says itself that it is busy: the status may be above the screen.
   *
   * @param {string} text
   * @param {boolean} busy
   * @param {boolean} slow
   */
  #sayOnButton(text, busy, slow) {
    const button = this.app.querySelector(".tool-form > button[type='submit']");
    if (!button) return;
    button.dataset.label ??= button.textContent;
    button.classList.toggle("button--busy", busy);
    if (!busy) button.textContent = button.dataset.label;
    else if (!slow) button.textContent = text;
    this.app.querySelector(".tool-slow")?.remove();
    if (!slow) return;
    const note = Object.assign(document.createElement("p"), { className: "tool-slow", textContent: text });
    note.ariaHidden = "true"; // the status has said it
    button.after(note);
  }
}

const KNOWN = "purposeful-collaboration.answers";

/**
 * Keep answers that other tools ask for as well, in this tab alone. Some browsers refuse: then nothing is offered.
 *
 * @param {Known} known
 */
function remember(known) {
  try {
    sessionStorage.setItem(KNOWN, JSON.stringify({ ...remembered(), ...known }));
  } catch {
    // nothing is kept
  }
}

/**
 * Answers given to another tool in this tab: raw, and as people read them, by question.
 *
 * @returns {Known}
 */
function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(KNOWN) ?? "{}") ?? {};
  } catch {
    return {};
  }
}

/**
 * Show in the form what follows from a field that was changed: which questions apply, and what is said closed.
 *
 * @param {HTMLInputElement} field
 */
function followField(field) {
  const { form } = field;
  if (!form) return;
  const named = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement | RadioNodeList | null} */ (form.elements.namedItem(name));
  for (const later of form.querySelectorAll("[data-if]")) {
    later.hidden = !(later.dataset.if ?? "").split(" ").every((condition) => {
      const [name, options] = condition.split("=");
      return options.split(",").includes(named(name)?.value ?? "");
    });
  }
  // Whoever types an answer knows it.
  const unknown = field.type === "text" && field.value && named(`${field.name}-unknown`);
  if (unknown instanceof HTMLInputElement) unknown.checked = false;
  const usual = field.closest(".usual");
  const says = usual?.querySelector(".usual-says");
  if (usual && says) says.textContent = said(usual);
}

/**
 * What is chosen or typed in a part of a form, in its own words.
 *
 * @param {Element} place
 */
function said(place) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const checked = place.querySelectorAll("input:checked");
  /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
  const fields = place.querySelectorAll(".q-input");
  const chosen = [...checked].map((input) => input.labels?.[0].textContent);
  const typed = [...fields].map((input) => input.value).filter(Boolean);
  return `${place.querySelector(".q-text")?.textContent} ${[...chosen, ...typed].join(", ")}`;
}

/**
 * Lead to a field, also where it is folded away.
 *
 * @param {HTMLElement | null} field
 */
function reveal(field) {
  if (!field) return;
  const fold = field.closest("details");
  if (fold) fold.open = true;
  const place = /** @type {HTMLElement | null} */ (field.closest(".q-part"));
  if (place) place.hidden = false;
  field.focus();
}

/** The address that shows these answers: the tool's full page, also from a frame on another site. */
function shareAddress() {
  const { fullPage } = document.body.dataset;
  return fullPage ? new URL(fullPage, location.href).href + location.hash : location.href;
}

/**
 * What a promise gives, or an error where it takes longer than this.
 *
 * @template Given
 * @param {number} milliseconds
 * @param {Promise<Given>} promise
 * @returns {Promise<Given>}
 */
function within(milliseconds, promise) {
  const end = /** @type {Promise<never>} */ (new Promise((_, reject) => setTimeout(() => reject(new Error("too long")), milliseconds)));
  return Promise.race([promise, end]);
}

/** @param {string} text */
function copyText(text) {
  return navigator.clipboard.writeText(text);
}

/** @param {DecisionRecord} record */
async function copyRich(record) {
  const item = (/** @type {string} */ type, /** @type {string} */ text) => new Blob([text], { type });
  const rich = { "text/plain": item("text/plain", record.plain), "text/html": item("text/html", record.html) };
  if (typeof ClipboardItem === "function") await navigator.clipboard.write([new ClipboardItem(rich)]);
  else await navigator.clipboard.writeText(record.plain);
}

/**
 * Hand the reader a file made in the page.
 *
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} content
 */
function download(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Do something when the page has nothing else to do, unless the reader asked to save data.
 *
 * @param {() => unknown} run
 */
function whenIdle(run) {
  if (navigator.connection?.saveData) return;
  const idle = window.requestIdleCallback ?? ((/** @type {() => unknown} */ later) => setTimeout(later, 200));
  idle(run, { timeout: 2000 });
}

const sections = [...document.querySelectorAll(".tool[data-tool]")];
if (sections.length) {
  const runtime = sharedRuntime(sections[0].dataset.runtime ?? "");
  const tools = sections.map((section) => new Tool(section, runtime));
  const follow = () => tools.forEach((tool) => tool.follow());
  const framed = window.parent !== window;
  window.addEventListener("hashchange", follow);
  window.addEventListener("popstate", follow);
  document.addEventListener("as-at", () => tools.forEach((tool) => tool.again()));
  // A page of another site keeps its reader's place: the frame takes the focus only once used.
  tools.forEach((tool) => tool.follow({ focus: !framed }));
  if (sections.some((section) => section.dataset.start === "idle")) {
    whenIdle(() => runtime.state === "off" && runtime.start());
  }
}
