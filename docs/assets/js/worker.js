/**
 * Runs guide_logic in Python, in the reader's own browser, off the page's thread.
 *
 * A page starts it with
 *   new Worker(new URL("worker.js?runtime=<folder>", <this folder>), { type: "module" })
 * where <folder> is the name of a folder in assets/runtime/. Messages:
 *
 *   to the worker    { id, request }              request: JSON text for guide_logic.browser
 *   from the worker  { stage }                    a stage of starting has begun
 *                    { ready: true }              started
 *                    { id, reply }                reply: JSON text
 *                    { id, failed: { stage: "answer", message } }   this request failed
 *                    { failed: { stage, message } }                 it cannot start
 *
 * Requests may be sent before it is ready: they are answered, in order, once it is.
 */

/** @type {[string, () => void | Promise<void>][]} */
const STAGES = [
  ["check", checkBrowser],
  ["download", download],
  ["python", startPython],
  ["tools", importTools],
];

const LIBRARY = "guide_logic.zip";

// The smallest WebAssembly module: its heading and nothing else.
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

const base = runtimeAddress();
let library;
let loadPyodide;
let python;
let handle;

const started = start();
self.addEventListener("message", answer);

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
  self.postMessage({ ready: true });
  return true;
}

async function answer({ data: { id, request } }) {
  if (!(await started)) return; // the page has been told
  try {
    self.postMessage({ id, reply: handle(request) });
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

/** Pyodide only logs a refusal to compile WebAssembly and then waits for ever, so ask first. */
async function checkBrowser() {
  if (typeof WebAssembly !== "object") throw new Error("This browser cannot run WebAssembly.");
  await WebAssembly.compile(EMPTY_MODULE);
}

/** Fetch guide_logic and Pyodide's loader, which fetches the rest. */
async function download() {
  [library, { loadPyodide }] = await Promise.all([
    fetch(new URL(LIBRARY, base)).then(checked),
    import(new URL("pyodide.js", base).href),
  ]);
}

function checked(response) {
  if (!response.ok) throw new Error(`${response.url} could not be loaded: ${response.status}`);
  return response;
}

/** Start Python, with guide_logic in its file system. */
async function startPython() {
  python = await Promise.race([
    failureToInstantiate(),
    loadPyodide({ indexURL: base.href, fsInit: storeLibrary }),
  ]);
}

async function storeLibrary(fileSystem) {
  const content = new Uint8Array(await library.arrayBuffer());
  fileSystem.writeFile(`/lib/${LIBRARY}`, content, { canOwn: true });
}

/** Rejects if the WebAssembly is missing, damaged or cut short: Pyodide would only log it. */
function failureToInstantiate() {
  return new Promise((_resolve, reject) => {
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = (...values) => {
      const instance = instantiate.apply(WebAssembly, values);
      instance.catch(reject);
      return instance;
    };
  });
}

function importTools() {
  python.runPython(`import sys; sys.path.insert(0, "/lib/${LIBRARY}")`);
  handle = python.pyimport("guide_logic.browser").handle;
}
