// Where a tool in a course pack leads, and where its Python comes from: a script beside this one, which holds the
// worker's script as text. So it comes into a sandboxed frame, and into a page opened from a folder, as well.
import { place } from "../../docs/assets/js/runtime.js";

const PYTHON = new URL("python.js", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;

/** Keeps what comes before the script of the worker has come and listens. */
const WAITING = `
  const early = [];
  self.onmessage = ({ data }) => {
    if (!data.script) return early.push(data);
    self.onmessage = null;
    importScripts(URL.createObjectURL(data.script));
    for (const data of early) self.dispatchEvent(new MessageEvent("message", { data }));
  };`;

/** @param {string} text */
const script = (text) => new Blob([text], { type: "text/javascript" });

place.root = document.body.dataset.root || null;
place.isNewest = async () => true; // nobody tells a pack of a newer one
place.worker = () => {
  const worker = new Worker(URL.createObjectURL(script(WAITING)));
  const loading = Object.assign(document.createElement("script"), { src: PYTHON });
  loading.addEventListener("load", () => worker.postMessage({ script: script(/** @type {any} */ (self).PYTHON) }));
  loading.addEventListener("error", () => worker.dispatchEvent(new Event("error")));
  document.head.append(loading);
  return worker;
};
