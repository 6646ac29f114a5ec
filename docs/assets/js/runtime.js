/**
 * Python in a worker, one for the page: its tools, its figures and its comparisons all ask it.
 * A request is an object that guide_logic/browser.py understands; so is the reply.
 */

import { today } from "./address.js";

const ROOT = new URL("../../", import.meta.url).href;
const ANSWER_MS = 30_000;

let shared = null;

/** The page's Python. `folder` is the name of a folder in assets/runtime/. */
export function sharedRuntime(folder) {
  shared ??= new Runtime(folder);
  return shared;
}

/** The page's Python, on a page that has no tool to name the folder. */
export async function findRuntime() {
  if (shared) return shared;
  const named = document.querySelector("[data-runtime]")?.dataset.runtime;
  // Always asked anew: a page and the folder it needs come from one build.
  const reply = named ? null : await fetch(new URL("assets/runtime.json", ROOT), { cache: "no-cache" });
  return sharedRuntime(named ?? (await reply.json()).base);
}

/** Python in a worker. Starts on the first call. */
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
    const worker = this.#worker;
    const listen = (kind, hear) => worker.addEventListener(kind, (event) => worker === this.#worker && hear(event));
    listen("message", ({ data }) => this.#hear(data));
    listen("error", (event) => this.#fail(event));
    listen("messageerror", (event) => this.#fail(event));
  }

  /** The reply to a request, which holds for the reader's day. Rejects if Python cannot start, stops, or does not answer in time. */
  async ask(request) {
    if (this.state === "off") this.start();
    if (this.state === "failed") throw new Error("failed");
    const id = this.#next++;
    const reply = await new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, timer: 0 });
      this.#worker?.postMessage({ id, request: JSON.stringify({ today: today(), root: ROOT, ...request }) });
      if (this.state === "ready") this.#time(id);
    });
    return JSON.parse(reply);
  }

  /** Forget the worker, and start a new one. Every tool then asks again what got no reply. */
  restart() {
    this.#fail(new Error("restarted"));
    this.#worker = null;
    this.state = "off";
    this.start();
    this.dispatchEvent(new Event("restart"));
  }

  #hear(message) {
    if (message.ready) {
      this.#become("ready");
      for (const id of this.#waiting.keys()) this.#time(id);
    } else if (message.failed) {
      // Python has a reply to everything, so an exception that gets out means that it broke down.
      this.#fail(message.failed);
    } else if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      clearTimeout(waiting?.timer);
      waiting?.resolve(message.reply);
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
