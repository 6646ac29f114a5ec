/**
 * Connects the decision tools in a page to Python in a worker. No rule, figure or legal
 * sentence stands here: Python sends the HTML to show, and takes what the reader gave.
 *
 * A tool is <section class="tool" data-tool="…" data-runtime="…" data-start="idle|touch">
 * with a .tool-status, a .tool-app holding the first question, and data-text-* sentences.
 * Answers live in the page's address after "#", one part for each tool, joined with ";".
 */

import { asAt, isPlaceAlone, part, put } from "./address.js";
import { sharedRuntime } from "./runtime.js";

const PAGE_TITLE = document.title;
const SLOW_MS = 12_000;

/** One tool of the page: shows what Python sends, and sends what the reader gives. */
class Tool {
  #asked = 0;
  #slow = 0;
  #retry = null; // asks again what got no answer: it is being worked out, or could not be
  #fault = ""; // why it could not be, in words for the reader
  #record = null;
  #calendar = "";
  #shown = false;
  #target = ""; // the answers that are being opened
  #opening = false; // answers are being opened: the form takes none, for it would wipe them

  constructor(section, runtime) {
    this.section = section;
    this.id = section.dataset.tool;
    this.runtime = runtime;
    this.status = section.querySelector(".tool-status");
    this.app = section.querySelector(".tool-app");
    this.first = this.app.querySelector(".tool-form")?.dataset.question;
    this.fragment = "";
    section.dataset.state = runtime.state;
    this.app.hidden = false;
    this.app.addEventListener("submit", (event) => this.#submit(event, event.target));
    section.addEventListener("click", (event) => this.#click(event));
    for (const touch of ["pointerdown", "focusin"]) {
      this.app.addEventListener(touch, () => runtime.state === "off" && runtime.start(), { passive: true });
    }
    runtime.addEventListener("change", () => this.#showState());
    runtime.addEventListener("restart", () => this.#retry?.());
  }

  /** Follow the page's address, if it holds answers for this tool that are not shown yet. */
  follow({ focus = true } = {}) {
    const fragment = part(this.id);
    if (isPlaceAlone()) return;
    if (fragment === this.fragment) this.#leave();
    else this.#send({ op: "open", fragment }, { history: "none", focus: focus && fragment !== "" });
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

  #submit(event, form) {
    event.preventDefault();
    if (this.#opening) return;
    const given = {};
    for (const [name, value] of new FormData(form)) (given[name] ??= []).push(value);
    const ready = this.#ready(form, given);
    if (ready) {
      this.#asked++; // whatever was asked before, the reader has gone on
      return this.#show(ready, "push", true);
    }
    const request = { op: "answer", fragment: this.fragment, question: form.dataset.question, given };
    // To try again takes what the form then holds.
    this.#send(request, { history: "push", focus: true }, () => this.#submit(event, form));
  }

  /** What the page holds ready as the reply to this answer, if it is one to the first question, and for today. */
  #ready(form, given) {
    const isFirst = form.dataset.question === this.first && !this.fragment.includes("&");
    if (!isFirst || this.#fault || asAt()) return null;
    const chosen = Object.values(given).flat().filter((value) => value.trim());
    return JSON.parse(this.section.dataset.ready ?? "{}")[chosen.join("+")] ?? null;
  }

  #click(event) {
    const button = event.target.closest("form button[type='submit']");
    // A sandboxed frame may not submit forms, so this does not wait for the form to be submitted.
    if (button) return this.#submit(event, button.form);
    const link = event.target.closest("a[href^='#']");
    const action = event.target.closest("[data-action]")?.dataset.action;
    if (action) this.#act(action, event.target.closest("[data-action]"));
    else if (link?.dataset.focus) {
      event.preventDefault();
      document.getElementById(link.dataset.focus)?.focus();
    } else if (link?.hash.startsWith(`#${this.id}:`)) {
      event.preventDefault();
      this.#send({ op: "open", fragment: link.hash.slice(1) }, { history: "push", focus: true });
    }
  }

  /** @param {() => unknown} [retry] asks the same again */
  async #send(request, { history, focus }, retry = () => this.#send(request, { history, focus })) {
    const turn = ++this.#asked;
    this.#retry = retry;
    this.#fault = "";
    this.#target = request.fragment;
    this.#close(request.op === "open");
    this.#showState();
    let reply;
    try {
      reply = await this.runtime.ask({ ...request, tool: this.id, as_at: asAt(), prefix: this.section.dataset.prefix });
    } catch {
      reply = { error: this.section.dataset.textFailed, lost: true };
    }
    if (turn !== this.#asked) return; // the reader has moved on
    // An address that Python has not seen stays as it is: what is shown is not what it says.
    if (reply.lost && this.#opening && history === "none") this.app.hidden = true;
    else this.#close(false);
    if (reply.html) this.#show(reply, history, focus);
    else this.#fail(reply.error, focus);
  }

  /** Close the form while answers are opened. A question that is not theirs is not shown meanwhile. */
  #close(opening) {
    this.#opening = opening;
    this.app.hidden = opening && !this.#shown;
  }

  #tryAgain() {
    if (this.runtime.state === "failed") this.runtime.restart();
    else this.#retry?.();
  }

  /** Say why there is no answer. What the reader typed stays in the form. */
  #fail(fault, focus) {
    this.#fault = fault;
    this.#showState();
    if (focus) this.section.scrollIntoView({ block: "start" });
  }

  #show(reply, history, focus) {
    this.#retry = null;
    this.#showState();
    this.app.innerHTML = reply.html;
    this.#shown = true;
    this.#record = reply.record ?? null;
    this.#calendar = reply.calendar ?? "";
    // A sandboxed frame may not download.
    if (self.origin === "null") this.app.querySelector("[data-action='calendar']")?.remove();
    this.fragment = reply.fragment;
    put(this.id, reply.fragment, reply.error ? "none" : history);
    if (this.section.dataset.start === "idle") document.title = `${reply.title} – ${PAGE_TITLE}`;
    if (focus) this.#focus();
    this.section.dispatchEvent(new CustomEvent("tool:shown", { bubbles: true, detail: reply }));
  }

  #focus() {
    const target = this.app.querySelector(".error-summary, .outcome, .q-text");
    target?.focus({ preventScroll: true });
    this.section.scrollIntoView({ block: "start" });
  }

  async #act(action, button) {
    if (action === "retry") this.#tryAgain();
    else if (action === "print") window.print();
    else if (action === "calendar") download(`${this.id}.ics`, "text/calendar", this.#calendar);
    else if (action === "copy-link") await this.#copy(() => navigator.clipboard.writeText(shareAddress()), button);
    else if (action === "copy") await this.#copy(() => copyRich(this.#record), button);
    else if (action === "restart") this.#send({ op: "open", fragment: "" }, { history: "push", focus: true });
  }

  async #copy(copying, button) {
    const note = button.parentElement.querySelector(".copy-note");
    try {
      await copying();
      note.textContent = this.section.dataset.textCopied;
    } catch {
      note.textContent = this.section.dataset.textNotCopied;
    }
  }

  #showState() {
    clearTimeout(this.#slow);
    const { textLoading, textOpening, textSlow, textFailed } = this.section.dataset;
    if (this.runtime.state === "failed") this.#say(textFailed, "failed");
    else if (this.#fault) this.#say(this.#fault, "failed");
    else if (this.#retry) {
      this.#say(this.#opening ? textOpening : textLoading, "busy");
      this.#slow = setTimeout(() => this.#say(textSlow, "busy", true), SLOW_MS);
    } else this.#say("", this.runtime.state);
  }

  #say(text, state, slow = false) {
    this.section.dataset.state = state;
    this.status.classList.toggle("tool-status--busy", state === "busy");
    this.section.querySelector(".tool-failed").hidden = state !== "failed";
    this.status.textContent = text;
    this.#sayOnButton(text, state === "busy", slow);
  }

  /** The button that was pressed says itself that it is busy: the status may be above the screen. */
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

/** The address that shows these answers: the tool's full page, also from a frame on another site. */
function shareAddress() {
  const { fullPage } = document.body.dataset;
  return fullPage ? new URL(fullPage, location.href).href + location.hash : location.href;
}

async function copyRich(record) {
  const item = (type, text) => new Blob([text], { type });
  const rich = { "text/plain": item("text/plain", record.plain), "text/html": item("text/html", record.html) };
  if (typeof ClipboardItem === "function") await navigator.clipboard.write([new ClipboardItem(rich)]);
  else await navigator.clipboard.writeText(record.plain);
}

/** Hand the reader a file made in the page. */
function download(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Start Python when the page has nothing else to do, unless the reader asked to save data. */
function startWhenIdle(runtime) {
  if (navigator.connection?.saveData) return;
  const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 200));
  idle(() => runtime.state === "off" && runtime.start(), { timeout: 2000 });
}

const sections = [...document.querySelectorAll(".tool[data-tool]")];
if (sections.length) {
  const runtime = sharedRuntime(sections[0].dataset.runtime);
  const tools = sections.map((section) => new Tool(section, runtime));
  const follow = () => tools.forEach((tool) => tool.follow());
  const framed = window.parent !== window;
  window.addEventListener("hashchange", follow);
  window.addEventListener("popstate", follow);
  document.addEventListener("as-at", () => tools.forEach((tool) => tool.again()));
  // A page of another site keeps its reader's place: the frame takes the focus only once used.
  tools.forEach((tool) => tool.follow({ focus: !framed }));
  if (sections.some((section) => section.dataset.start === "idle")) startWhenIdle(runtime);
}
