// node tools/search_index.mjs <search-index.js of the built site>
//
// Reads sections as JSON from standard input and writes MiniSearch's index of them, as JSON.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const { makeIndex } = await import(pathToFileURL(path.resolve(process.argv[2])));
process.stdout.write(JSON.stringify(makeIndex(JSON.parse(fs.readFileSync(0, "utf-8")))));
