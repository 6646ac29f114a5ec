// node tools/snapshot.mjs <pyodide folder> <its WebAssembly> <stdlib zip> <guide_logic zip> <requests, JSON file> <out>
//
// Writes the memory of a Python that has started, imported every module of guide_logic and of the
// standard library it comes with, and answered these requests. A browser restores it in place of
// doing all that (docs/assets/js/worker.js). The same inputs give the same bytes: the clock stands
// still and what should be random is not, so Python's random numbers are seeded anew once restored.
//
// The file is 32-bit words, little-endian: the length in bytes of Pyodide's own state, the number of
// runs; for each run its place and its length, in words; the state, JSON, to a whole word; the runs.
// What is left out is zero. At first a run is what memory holds differently from the data that the
// WebAssembly itself puts there (XOR), for the browser has that already. Printed, as JSON, are the
// bytes of memory and of that "own" data at its beginning. Addresses hang on the WebAssembly, so it has
// to be the very one that browsers get.
import crypto from "node:crypto";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

// Node would print the whole source line, which in Pyodide's minified files is a megabyte.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

const [pyodide, wasm, stdlib, library, requests, out] = process.argv.slice(2);
const MOST_TAKEN = 100_000;
const GAP = 32; // words: zeros between two runs that are not worth two runs

// Nothing of this machine and this moment gets into the file.
const EPOCH = 315532800_000;
Date.now = () => EPOCH;
performance.now = () => 0;
Math.random = () => 0;
crypto.randomFillSync = (view) => view.fill(0);
syncBuiltinESMExports(); // Pyodide imports it by name
const ENVIRONMENT = { PYTHONHASHSEED: "0", LANG: "C.UTF-8", TZ: "UTC" };

await import(pathToFileURL(path.join(pyodide, "pyodide.asm.js")).href);
const { loadPyodide } = await import(pathToFileURL(path.join(pyodide, "pyodide.mjs")).href);

const { instantiate } = WebAssembly;
WebAssembly.instantiate = (_own, imports) => instantiate(fs.readFileSync(wasm), imports);

/** What the WebAssembly's own data puts into memory, before anything runs. */
let base;
const create = globalThis._createPyodideModule;
globalThis._createPyodideModule = (settings) => {
  settings.preRun.push((module) => (base = new Uint8Array(module.HEAPU8)));
  return create(settings);
};
const { info } = JSON.parse(fs.readFileSync(path.join(pyodide, "pyodide-lock.json")));
const python = await loadPyodide({
  _makeSnapshot: true,
  _sysExecutable: "./this.program",
  env: ENVIRONMENT,
  lockFileContents: { info, packages: {} },
  stdLibURL: path.resolve(stdlib),
  fsInit: async (FS) => FS.writeFile("/lib/guide_logic.zip", fs.readFileSync(library)),
});

const warmUp = `
import importlib, json, linecache, re, sys, zipfile, zipimport

sys.path.insert(0, "/lib/guide_logic.zip")
for archive in ("/lib/python%d%d.zip" % sys.version_info[:2], "/lib/guide_logic.zip"):
    for name in sorted(zipfile.ZipFile(archive).namelist()):
        module, ending = name.rsplit(".", 1)
        if ending == "pyc":
            importlib.import_module(module.removesuffix("/__init__").replace("/", "."))

handle = importlib.import_module("guide_logic.browser").handle
for request in json.loads(REQUESTS):
    handle(request)

# The files are not there once this is restored.
sys.path.remove("/lib/guide_logic.zip")
sys.path_importer_cache.clear()
zipimport._zip_directory_cache.clear()
linecache.clearcache()
re.purge()
`;
const asked = { REQUESTS: fs.readFileSync(requests, "utf8") };
python.runPython(warmUp, { globals: python.toPy(asked) });
python.runPython(`
import gc
gc.collect()
gc.freeze()  # what is there stays: a collection need not look at it again
del gc
`);
clearFree(python._module);
fs.writeFileSync(out, sparse(python.makeMemorySnapshot()));
process.exit(0);

/** Fill what is free with zeros: it is left out then. */
function clearFree(module) {
  const take = module._malloc ?? module._emscripten_builtin_malloc;
  const give = module._free ?? module._emscripten_builtin_free;
  give(take(4 << 20)); // Memory grows now, if it has to: below it must not.
  const size = module.HEAPU8.length;
  const taken = [];
  for (let part = 1 << 20; part >= 64; part >>= 1) {
    // The end of memory is left alone, for taking it would make memory grow. It has never been used.
    for (let end = 0; end + 3 * part + (1 << 20) < size && taken.length < MOST_TAKEN;) {
      const place = take(part);
      end = place + part;
      module.HEAPU8.fill(0, place, end);
      taken.push(place);
    }
  }
  if (module.HEAPU8.length > size) throw new Error("Memory grew while it was being cleared.");
  for (const place of taken) give(place);
}

/** Pyodide's own snapshot, without what is zero and what the browser has. */
function sparse(snapshot) {
  const [, start, length] = new Uint32Array(snapshot.buffer, snapshot.byteOffset, 3);
  const state = new TextDecoder().decode(snapshot.subarray(48, 48 + length));
  const memory = new Uint32Array(snapshot.slice(start).buffer);
  const own = new Uint32Array(base.buffer);
  let end = own.length;
  while (!own[end - 1]) end -= 1;
  for (let i = 0; i < end; i += 1) memory[i] ^= own[i];

  const runs = [];
  for (let i = 0; i < memory.length;) {
    if (!memory[i]) i += 1;
    else {
      let next = i + 1;
      for (let zeros = 0; next < memory.length && zeros < GAP; next += 1) zeros = memory[next] ? 0 : zeros + 1;
      let last = next;
      while (!memory[last - 1]) last -= 1;
      runs.push([i, last - i]);
      i = next;
    }
  }

  console.log(JSON.stringify({ bytes: memory.byteLength, own: end * 4 }));
  const text = Buffer.alloc(Math.ceil(Buffer.byteLength(state) / 4) * 4, " ");
  text.write(state);
  const parts = [
    Uint32Array.of(text.length, runs.length),
    Uint32Array.from(runs.flat()),
    text,
    ...runs.map(([place, words]) => memory.subarray(place, place + words)),
  ];
  return Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)));
}
