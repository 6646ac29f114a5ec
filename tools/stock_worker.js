// The worker that tools/bench.py puts in place of ours: stock Pyodide, started as its
// documentation shows, with guide_logic as a plain wheel. It speaks as worker.js does.

const base = new URL("../runtime/stock/", import.meta.url);
const started = start();
self.addEventListener("message", answer);

async function start() {
  const { loadPyodide } = await import(new URL("pyodide.js", base));
  const python = await loadPyodide({ indexURL: base.href });
  await python.loadPackage(new URL("guide_logic.whl", base).href, { messageCallback() {} });
  const handle = python.pyimport("guide_logic.browser").handle;
  self.postMessage({ ready: true });
  return handle;
}

async function answer({ data: { id, request } }) {
  const handle = await started;
  self.postMessage({ id, reply: handle(request) });
}
