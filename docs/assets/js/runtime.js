/**
 * Python in a worker, one for the page: its tools, its figures and its comparisons all ask it.
 * A request is an object that guide_logic/browser.py understands; so is the reply.
 */

import { today } from "./address.js";

const ANSWER_MS = 30_000;
const QUIET_MS = 120_000; // a start that makes no step for so long has stopped, on the slowest line too
const VERSION_MS = 20_000;
const NEWEST = "assets/newest.json"; // never renamed

/** Where answers lead and where Python comes from. A course pack, which is no part of a site, puts its own in their place. */
export const place = {
  /** @type {string | null} */
  root: new URL("../../", import.meta.url).href,
  /** @param {string} folder */
  worker: (folder) => startWorker(new URL(`worker.js?runtime=${folder}`, import.meta.url)),
  /** @param {string} folder */
  isNewest: async (folder) => (await folderIn(NEWEST)) === folder,
};

/** @type {Runtime | null} */
let shared = null;

/**
 * The page's Python.
 *
 * @param {string} folder  the name of a folder in assets/runtime/
 */
export function sharedRuntime(folder) {
  shared ??= new Runtime(folder);
  return shared;
}

/** The page's Python, on a page that has no tool to name the folder. */
export async function findRuntime() {
  if (shared) return shared;
  const named = document.querySelector("[data-runtime]")?.dataset.runtime;
  return sharedRuntime(named ?? (await folderIn("assets/runtime.json")));
}

/**
 * The folder that a file names. Always asked anew, and not for ever.
 *
 * @param {string} file  assets/runtime.json is of this page's build (tools/bundle.py), NEWEST of the newest
 * @returns {Promise<string>}
 */
async function folderIn(file) {
  const address = new URL(file, /** @type {string} */ (place.root));
  const reply = await fetch(address, { cache: "no-cache", signal: AbortSignal.timeout(VERSION_MS) });
  return (await reply.json()).base;
}

/** Python in a worker. Starts on the first call. */
export class Runtime extends EventTarget {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Map<number, { resolve: (reply: string) => void, reject: (reason: unknown) => void, timer: number }>} */
  #waiting = new Map();
  #next = 0;
  #quiet = 0;
  state = "off"; // off, starting, ready, failed
  outdated = false; // the site has a newer build than this page

  /** @param {string} folder */
  constructor(folder) {
    super();
    this.folder = folder;
  }

  start() {
    if (this.#worker) return;
    this.#become("starting");
    try {
      this.#listen(place.worker(this.folder));
      this.#expectStep();
    } catch (error) {
      this.#fail(error);
    }
    this.#checkVersion();
  }

  /** Old law is not told as today's without a word: a page may be older than the site. */
  async #checkVersion() {
    try {
      this.outdated = !(await place.isNewest(this.folder));
    } catch {
      return; // offline, or no such file: the page stands by itself
    }
    if (this.outdated) this.dispatchEvent(new Event("change"));
  }

  /** A start in which nothing happens any more has failed. */
  #expectStep() {
    clearTimeout(this.#quiet);
    if (this.state === "starting") this.#quiet = setTimeout(() => this.#fail(new Error("no step")), QUIET_MS);
  }

  /**
   * Notice at once when a worker ends without a word: the lock that it held is then free. Where there are no
   * locks (on a host without HTTPS) the time for an answer runs out instead.
   *
   * @param {Worker} worker
   * @param {string} lock
   */
  async #watch(worker, lock) {
    await navigator.locks.request(lock, () => {});
    if (worker === this.#worker) this.#fail(new Error("ended"));
  }

  /** @param {Worker} worker */
  #listen(worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => worker === this.#worker && this.#hear(data));
    for (const kind of ["error", "messageerror"]) {
      worker.addEventListener(kind, (event) => worker === this.#worker && this.#fail(event));
    }
  }

  /**
   * The reply to a request, which holds for the reader's day. Rejects if Python cannot start, stops, or does not
   * answer in time.
   *
   * @param {object} request
   * @returns {Promise<any>}
   */
  async ask(request) {
    if (this.state === "off") this.start();
    if (this.state === "failed") throw new Error("failed");
    const id = this.#next++;
    const reply = await /** @type {Promise<string>} */ (new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, timer: 0 });
      this.#worker?.postMessage({ id, request: JSON.stringify({ today: today(), root: place.root, ...request }) });
      if (this.state === "ready") this.#time(id);
    }));
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

  /** @param {any} message */
  #hear(message) {
    this.#expectStep();
    if (message.holds) {
      this.#watch(/** @type {Worker} */ (this.#worker), message.holds).catch(() => {});
    } else if (message.ready) {
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

  /** @param {number} id */
  #time(id) {
    const waiting = this.#waiting.get(id);
    if (waiting) waiting.timer = setTimeout(() => this.#fail(new Error("no answer")), ANSWER_MS);
  }

  /** @param {unknown} reason */
  #fail(reason) {
    if (this.state === "failed") return;
    clearTimeout(this.#quiet);
    this.#worker?.terminate();
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(reason);
    }
    this.#waiting.clear();
    this.#become("failed");
  }

  /** @param {string} state */
  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}

/**
 * A worker that is made in the page has the page's policy, whatever headers the host sends with its script. It
 * is a plain one, for a sandboxed frame may start no other: it loads the script, and keeps what comes before the
 * script listens.
 *
 * @param {URL} address
 */
function startWorker(address) {
  const script = `
    const early = [];
    self.onmessage = (event) => early.push(event.data);
    import(${JSON.stringify(address.href)}).then(() => {
      self.onmessage = null;
      for (const data of early) self.dispatchEvent(new MessageEvent("message", { data }));
    }, (error) => self.postMessage({ failed: { stage: "download", message: String(error) } }));`;
  return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
}
