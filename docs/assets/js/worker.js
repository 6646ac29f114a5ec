/**
 * Runs guide_logic in Python, in the reader's own browser, off the page's thread.
 *
 * A page starts it with
 *   new Worker(new URL("worker.js?runtime=<folder>", <this folder>), { type: "module" })
 * where <folder> is the name of a folder in assets/runtime/. Messages:
 *
 *   to the worker    { id, request }              request: JSON text for guide_logic.browser
 *   from the worker  { holds }                    the name of a lock that it holds as long as it runs
 *                    { stage }                    a stage of starting has begun
 *                    { loaded }                   a file has been loaded
 *                    { ready: true, from }        started, from the "snapshot" or from "files" (then with a `reason`)
 *                    { id, reply }                reply: JSON text
 *                    { id, failed: { stage: "answer", message } }   this request failed
 *                    { failed: { stage, message } }                 it cannot start
 *
 * Requests may be sent before it is ready: they are answered, in order, once it is.
 */

import { Start, checkBrowser } from "./python.js";

/** @type {[string, () => void | Promise<void>][]} */
const STAGES = [
  ["check", checkBrowser],
  ["download", () => runtime.download()],
  ["python", startPython],
  ["tools", importTools],
];

const runtime = new Start(runtimeAddress(), (loaded) => self.postMessage({ loaded }));
// Pyodide's own objects: it comes without its types.
/** @type {any} */
let started;
/** @type {{ handle: (request: string) => string, give: (file: string) => void }} */
let door;
const NEEDS = /^\{"needs": "([\w.]+)"\}$/; // in place of a reply: a file that comes only when it is needed

holdLock();
const starting = start();
let turn = Promise.resolve();
self.addEventListener("message", ({ data }) => (turn = turn.then(() => answer(data))));

async function start() {
  for (const [stage, run] of STAGES) {
    self.postMessage({ stage });
    try {
      await run();
    } catch (error) {
      self.postMessage({ failed: { stage, message: messageOf(error) } });
      return false;
    }
  }
  const { from, reason } = started;
  self.postMessage({ ready: true, from, ...(reason && { reason }) });
  return true;
}

/** Not in every browser, nor on a host without HTTPS, nor in a sandboxed frame. */
function holdLock() {
  const name = `guide_logic ${Math.random()}`;
  navigator.locks
    ?.request(name, () => {
      self.postMessage({ holds: name });
      return new Promise(() => {});
    })
    .catch(() => {});
}

/** @param {{ id: number, request: string }} message */
async function answer({ id, request }) {
  if (!(await starting)) return; // the page has been told
  try {
    let reply = door.handle(request);
    const [, needed] = NEEDS.exec(reply) ?? [];
    if (needed) {
      door.give(await runtime.text(needed));
      reply = door.handle(request);
    }
    self.postMessage({ id, reply });
  } catch (error) {
    self.postMessage({ id, failed: { stage: "answer", message: messageOf(error) } });
  }
}

/** @param {any} error */
function messageOf(error) {
  return String(error.message ?? error);
}

function runtimeAddress() {
  const folder = new URL(import.meta.url).searchParams.get("runtime") ?? "";
  return new URL(`../runtime/${encodeURIComponent(folder)}/`, import.meta.url);
}

async function startPython() {
  started = await runtime.python();
}

function importTools() {
  door = started.python.pyimport("guide_logic.browser");
}
