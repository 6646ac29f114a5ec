// Runs before the page is drawn, so that the reader's choice of colours never flickers.
// Without a choice the operating system's preference decides, in the link's media query.
"use strict";
document.documentElement.classList.add("js");
const SCHEME_KEY = "purposeful-collaboration.colours";
function storedScheme() {
  try {
    return localStorage.getItem(SCHEME_KEY);
  } catch {
    return null; // storage is refused in some embedded pages
  }
}
/** @param {string | null} scheme */
function applyScheme(scheme) {
  /** @type {Record<string, string>} */
  const all = { dark: "screen", light: "not all" };
  const media = all[scheme ?? ""];
  /** @type {HTMLLinkElement} */ (document.getElementById("dark")).media = media || "screen and (prefers-color-scheme: dark)";
}
applyScheme(storedScheme());
