/**
 * Connects the decision tools in a page to Python in a worker. No rule, figure or legal
 * sentence stands here: Python sends the HTML to show, and takes what the reader gave.
 *
 * A tool is <section class="tool" data-tool="…" data-runtime="…" data-start="idle|touch">
 * with a .tool-status, a .tool-app holding the first question, and data-text-* sentences.
 * Answers live in the page's address after "#", one part for each tool, joined with ";".
 */

const ROOT = new URL("../../", import.meta.url).href;
const PAGE_TITLE = document.title;
const SLOW_MS = 12_000;
const ANSWER_MS = 30_000;

/** Python in a worker, shared by all tools of the page. Starts on the first call. */
class Runtime extends EventTarget {
  #worker = null;
  #waiting = new Map();
  #next = 0;
  state = "off"; // off, starting, ready, failed

  constructor(folder) {
    super();
    this.folder = folder;
  }

  start() {
    if (this.#worker) return;
    this.#become("starting");
    try {
      const address = new URL(`worker.js?runtime=${this.folder}`, import.meta.url);
      this.#worker = self.origin === "null" ? startInSandbox(address) : new Worker(address, { type: "module" });
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", (event) => this.#fail(event));
    this.#worker.addEventListener("messageerror", (event) => this.#fail(event));
  }

  /** The reply to a request. Rejects if Python cannot start, stops, or does not answer in time. */
  async ask(request) {
    if (this.state === "off") this.start();
    if (this.state === "failed") throw new Error("failed");
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, timer: 0 });
      this.#worker?.postMessage({ id, request: JSON.stringify(request) });
      if (this.state === "ready") this.#time(id);
    });
  }

  /** Forget a failed worker, and start a new one. Every tool then asks again what got no reply. */
  restart() {
    this.#worker = null;
    this.state = "off";
    this.start();
    this.dispatchEvent(new Event("restart"));
  }

  #hear(message) {
    if (message.ready) {
      this.#become("ready");
      for (const id of this.#waiting.keys()) this.#time(id);
    } else if (message.failed && message.id === undefined) {
      this.#fail(message.failed);
    } else if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      clearTimeout(waiting?.timer);
      if (message.failed) waiting?.reject(new Error(message.failed.message));
      else waiting?.resolve(JSON.parse(message.reply));
    }
  }

  #time(id) {
    this.#waiting.get(id).timer = setTimeout(() => this.#fail(new Error("no answer")), ANSWER_MS);
  }

  #fail(reason) {
    if (this.state === "failed") return;
    this.#worker?.terminate();
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(reason);
    }
    this.#waiting.clear();
    this.#become("failed");
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}

/** One tool of the page: shows what Python sends, and sends what the reader gives. */
class Tool {
  #asked = 0;
  #slow = 0;
  #retry = null;
  #record = null;

  constructor(section, runtime) {
    this.section = section;
    this.id = section.dataset.tool;
    this.runtime = runtime;
    this.status = section.querySelector(".tool-status");
    this.app = section.querySelector(".tool-app");
    this.first = this.app.innerHTML;
    this.fragment = "";
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
    const fragment = fragmentOf(this.id);
    if (fragment === this.fragment || (fragment === "" && location.hash !== "" && !location.hash.includes(":"))) return;
    this.#send({ op: "open", fragment }, { history: "none", focus: focus && fragment !== "" });
  }

  #submit(event, form) {
    event.preventDefault();
    const given = {};
    for (const [name, value] of new FormData(form)) (given[name] ??= []).push(value);
    const request = { op: "answer", fragment: this.fragment, question: form.dataset.question, given };
    this.#send(request, { history: "push", focus: true });
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

  async #send(request, { history, focus }) {
    const turn = ++this.#asked;
    this.#retry = () => this.#send(request, { history, focus });
    this.#showState(true);
    let reply;
    try {
      reply = await this.runtime.ask({ ...request, tool: this.id, today: today(), root: ROOT, prefix: this.section.dataset.prefix });
    } catch {
      if (turn === this.#asked) this.#showState();
      return;
    }
    if (turn !== this.#asked) return; // the reader has moved on
    this.#retry = null;
    this.#showState();
    if (reply.error && !reply.html) {
      this.#say(this.section.dataset.textFailed, "failed");
      return;
    }
    this.app.innerHTML = reply.html;
    this.#record = reply.record ?? null;
    this.fragment = reply.fragment;
    remember(this.id, reply.fragment, reply.error ? "none" : history);
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
    if (action === "retry") this.runtime.restart();
    else if (action === "print") window.print();
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

  #showState(busy = this.#retry !== null) {
    clearTimeout(this.#slow);
    const { textLoading, textSlow, textFailed } = this.section.dataset;
    if (this.runtime.state === "failed") this.#say(textFailed, "failed");
    else if (busy) {
      this.#say(textLoading, "busy");
      this.#slow = setTimeout(() => this.#say(textSlow, "busy"), SLOW_MS);
    } else this.#say("", this.runtime.state);
  }

  #say(text, state) {
    this.section.dataset.state = state;
    this.status.classList.toggle("tool-status--busy", state === "busy");
    this.section.querySelector(".tool-failed").hidden = state !== "failed";
    this.status.textContent = text;
  }
}

/**
 * A sandboxed frame has no origin, and may start no worker but a plain one made in the frame.
 * That one loads the worker's script, and keeps what comes before the script listens.
 */
function startInSandbox(address) {
  const script = `
    const early = [];
    self.onmessage = (event) => early.push(event.data);
    import(${JSON.stringify(address.href)}).then(() => {
      self.onmessage = null;
      for (const data of early) self.dispatchEvent(new MessageEvent("message", { data }));
    }, (error) => self.postMessage({ failed: { stage: "download", message: String(error) } }));`;
  return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
}

/** The address that shows these answers: the tool's full page, also from a frame on another site. */
function shareAddress() {
  const { fullPage } = document.body.dataset;
  return fullPage ? new URL(fullPage, location.href).href + location.hash : location.href;
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The part of the page's address that belongs to a tool, or "". */
function fragmentOf(id) {
  return location.hash.slice(1).split(";").find((part) => part.startsWith(`${id}:`)) ?? "";
}

/** Put a tool's part into the page's address and leave the parts of others. */
function remember(id, fragment, how) {
  const parts = location.hash.slice(1).split(";").filter((part) => part.includes(":") && !part.startsWith(`${id}:`));
  const hash = `#${[...parts, fragment].join(";")}`;
  if (hash === location.hash) return;
  if (how === "push") history.pushState(null, "", hash);
  else history.replaceState(history.state, "", hash);
}

async function copyRich(record) {
  const item = (type, text) => new Blob([text], { type });
  const rich = { "text/plain": item("text/plain", record.plain), "text/html": item("text/html", record.html) };
  if (typeof ClipboardItem === "function") await navigator.clipboard.write([new ClipboardItem(rich)]);
  else await navigator.clipboard.writeText(record.plain);
}

/** Start Python when the page has nothing else to do, unless the reader asked to save data. */
function startWhenIdle(runtime) {
  if (navigator.connection?.saveData) return;
  const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 200));
  idle(() => runtime.state === "off" && runtime.start(), { timeout: 2000 });
}

const sections = [...document.querySelectorAll(".tool[data-tool]")];
if (sections.length) {
  const runtime = new Runtime(sections[0].dataset.runtime);
  const tools = sections.map((section) => new Tool(section, runtime));
  const follow = () => tools.forEach((tool) => tool.follow());
  const framed = window.parent !== window;
  window.addEventListener("hashchange", follow);
  window.addEventListener("popstate", follow);
  // A page of another site keeps its reader's place: the frame takes the focus only once used.
  tools.forEach((tool) => tool.follow({ focus: !framed }));
  if (sections.some((section) => section.dataset.start === "idle")) startWhenIdle(runtime);
}
