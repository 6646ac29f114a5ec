// node tools/modules.mjs <pyodide folder> <guide_logic zip> <extra modules, comma separated>
//
// Starts stock Pyodide as the worker does, imports and uses guide_logic, and prints as JSON the
// files of the standard library that this took. tools/runtime.py keeps those and no others.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

// Node would print the whole source line, which in Pyodide's minified files is a megabyte.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

const [folder, zip, extra] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(path.resolve(folder, "pyodide.mjs")));
const python = await loadPyodide({
  fsInit: async (FS) => FS.writeFile("/lib/guide_logic.zip", fs.readFileSync(zip)),
});

python.globals.set("EXTRA", extra);
await python.runPythonAsync(`
import sys
sys.path.insert(0, "/lib/guide_logic.zip")

import importlib, json, pkgutil, traceback
import guide_logic

for module in pkgutil.walk_packages(guide_logic.__path__, "guide_logic."):
    importlib.import_module(module.name)
for name in EXTRA.split(","):
    importlib.import_module(name)

# Reading the package's data files from its archive, if that is how it reads them.
if "importlib.resources" in sys.modules:
    from importlib.resources import files
    for item in files(guide_logic).iterdir():
        if item.is_file():
            item.read_text("latin-1")

# What a failure within a failure loads when it is written out.
try:
    try:
        json.loads("[")
    except ValueError as error:
        raise RuntimeError from error
except RuntimeError:
    traceback.format_exc()
`);

// What a request loads, and an exception that reaches JavaScript.
const handle = python.pyimport("guide_logic.browser").handle;
for (const request of ["{}", "not JSON"]) {
  try {
    handle(request);
  } catch (error) {
    if (error.name !== "PythonError") throw error;
  }
}
try {
  python.runPython("raise ValueError('seen from JavaScript')");
} catch (error) {
  if (!error.message.includes("seen from JavaScript")) throw error;
}

console.log(
  python.runPython(`
stdlib = "/lib/python%d%d.zip/" % sys.version_info[:2]
files = {getattr(module, "__file__", None) or "" for module in list(sys.modules.values())}
json.dumps(sorted(name.removeprefix(stdlib) for name in files if name.startswith(stdlib)))
`),
);
