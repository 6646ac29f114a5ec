// What eslint holds the scripts to. TypeScript checks their types: tsconfig.json.
import js from "@eslint/js";
import globals from "globals";

const PLAIN = ["scheme", "late", "embed", "embed-frame"].map(
  (name) => `docs/assets/js/${name}.js`,
);

export default [
  { ignores: ["build/", "site/", "node_modules/", ".venv/"] },
  js.configs.recommended,
  {
    files: ["docs/assets/js/*.js", "tools/packs/*.js"],
    languageOptions: { globals: globals.browser },
    rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error", "no-shadow": ["error", { allow: ["name", "open", "find", "parent", "event", "status", "length"] }] },
  },
  { files: PLAIN, languageOptions: { sourceType: "script" } },
  {
    // What scheme.js, which comes first, gives to site.js.
    files: ["docs/assets/js/site.js"],
    languageOptions: { globals: { SCHEME_KEY: "readonly", storedScheme: "readonly", applyScheme: "readonly" } },
  },
  { files: ["docs/assets/js/scheme.js"], rules: { "no-unused-vars": ["error", { vars: "local" }] } },
  { files: ["docs/assets/js/worker.js", "tools/stock_worker.js"], languageOptions: { globals: globals.worker } },
  { files: ["tools/*.mjs", "eslint.config.js"], languageOptions: { globals: globals.node } },
];
