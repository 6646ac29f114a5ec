// What the type checker cannot read from the scripts in docs/assets/js/: see tsconfig.json.

// The pages are HTML: what a script looks up in them is an HTML element, but where it says more.
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selectors: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}

interface Navigator {
  /** Not in every browser. */
  connection?: { saveData: boolean };
}

// The build copies these packages into the site.
declare module "*/vendor/minisearch.js" {
  export { default } from "minisearch";
}
declare module "*/vendor/stemmer.js" {
  export { stemmer } from "stemmer";
}
