// The script of every page: what all have, and what only some need, where there is use for it.
import "./site.js";
import "./copy-link.js";
import "./as-at.js";
import "./offline.js";

/** @type {[string, () => Promise<unknown>][]} */
const PARTS = [
  ["[data-filter]", () => import("./filter.js")],
  ["[data-list-filter]", () => import("./list-filter.js")],
  [".explained", () => import("./meanings.js")],
  ["[data-quiz]", () => import("./quiz.js")],
  ["[data-embed]", () => import("./embed-code.js")],
  [".compare-form", () => import("./compare.js")],
  ["[data-scale]", () => import("./scale.js")],
  ["[data-open-record]", () => import("./open-record.js")],
  ["[data-tool]", () => import("./tools.js")],
];

for (const [use, load] of PARTS) if (document.querySelector(use)) load();
