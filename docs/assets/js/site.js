// The frame's own behaviour: menu, colours, folded menus, wide tables, search on demand.

const wide = matchMedia("(min-width: 64em)");
const wider = matchMedia("(min-width: 80em)");
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

// Menu on narrow screens.
const menuSwitch = /** @type {HTMLElement} */ (document.querySelector(".menu-switch"));
menuSwitch.hidden = false;
menuSwitch.addEventListener("click", () => {
  const open = menuSwitch.getAttribute("aria-expanded") === "true";
  menuSwitch.setAttribute("aria-expanded", String(!open));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menuSwitch.getAttribute("aria-expanded") === "true") {
    menuSwitch.setAttribute("aria-expanded", "false");
    menuSwitch.focus();
  }
});

// Light or dark. A choice equal to the system's own is forgotten, so the system rules again.
const schemeSwitch = /** @type {HTMLElement} */ (document.querySelector(".scheme-switch"));
const isDark = () => (storedScheme() || (prefersDark.matches ? "dark" : "light")) === "dark";
const showScheme = () => schemeSwitch.setAttribute("aria-pressed", String(isDark()));
schemeSwitch.hidden = false;
schemeSwitch.addEventListener("click", () => {
  const scheme = isDark() ? "light" : "dark";
  applyScheme(scheme);
  try {
    if ((scheme === "dark") === prefersDark.matches) localStorage.removeItem(SCHEME_KEY);
    else localStorage.setItem(SCHEME_KEY, scheme);
  } catch {
    // Storage refused: the choice holds for this page only.
  }
  schemeSwitch.setAttribute("aria-pressed", String(scheme === "dark"));
});
prefersDark.addEventListener("change", showScheme);
showScheme();

// Search opens at once; what answers is fetched then, and takes what was typed meanwhile.
const searchUrl = new URL("search.js", import.meta.url).href; // a file of its own: tools/bundle.py
const search = /** @type {HTMLDialogElement} */ (document.querySelector("#search"));
const searchSlash = /** @type {HTMLInputElement} */ (search.querySelector(".search-slash"));
const SLASH_OFF = "search-slash-off";
const isSearchLinked = () => /^#(.*;)?search:./.test(location.hash);
const hasSlash = () => {
  try {
    return !localStorage.getItem(SLASH_OFF);
  } catch {
    return true; // nothing is kept here
  }
};

function openSearch() {
  if (!search.open) search.showModal();
  /** @type {HTMLInputElement} */ (search.querySelector(".search-words")).select();
  import(searchUrl).then(({ opened }) => opened(), () => {
    /** @type {HTMLElement} */ (search.querySelector(".search-count")).textContent = search.dataset.textUnreachable ?? "";
  });
}

for (const waiting of document.querySelectorAll(".search-open, .needs-search")) /** @type {HTMLElement} */ (waiting).hidden = false;
document.querySelector(".search-open")?.addEventListener("click", openSearch);
search.querySelector(".search-form")?.addEventListener("submit", (event) => event.preventDefault());
search.querySelector(".search-close")?.addEventListener("click", () => search.close());
searchSlash.checked = hasSlash();
searchSlash.addEventListener("change", () => {
  try {
    if (searchSlash.checked) localStorage.removeItem(SLASH_OFF);
    else localStorage.setItem(SLASH_OFF, "yes");
  } catch {
    // It holds for this page alone.
  }
});
document.addEventListener("keydown", (event) => {
  const isTyping = /** @type {Element} */ (event.target).closest("input, textarea, select, [contenteditable]");
  const isSlash = event.key === "/" && searchSlash.checked && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (search.open || !(isSlash || isK)) return;
  event.preventDefault();
  openSearch();
});
// A link can hold what was searched for; so does the page that a reader comes back to.
function followSearch() {
  if (isSearchLinked()) openSearch();
  else if (search.open) search.close();
}
addEventListener("hashchange", followSearch);
addEventListener("pageshow", () => { if (isSearchLinked()) openSearch(); });

// The side menus stand open where there is room beside the text.
/**
 * @param {string} selector
 * @param {MediaQueryList} query
 */
function foldByWidth(selector, query) {
  const fold = /** @type {HTMLDetailsElement | null} */ (document.querySelector(selector));
  if (!fold) return;
  const set = () => { fold.open = query.matches; };
  query.addEventListener("change", set);
  set();
}
foldByWidth(".section-nav > .fold", wide);
foldByWidth(".toc > .fold", wider);

// On paper nothing stays folded but the list of every short link, which fills a hundred pages, and the answers of an
// exercise: whoever opens them prints them.
/** @type {HTMLDetailsElement[]} */
let folded = [];
addEventListener("beforeprint", () => {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const all = document.querySelectorAll(".prose details:not([open], .go-sections, .answers)");
  folded = [...all];
  for (const fold of folded) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of folded) fold.open = false;
});

// What is wider than the screen scrolls in its own frame, by keyboard too.
/** @type {NodeListOf<HTMLElement>} */
const frames = document.querySelectorAll(".table-frame, pre");
const watcher = new ResizeObserver((entries) => {
  for (const entry of entries) {
    const target = /** @type {HTMLElement} */ (entry.target);
    if (target.scrollWidth > target.clientWidth) {
      target.tabIndex = 0;
      target.setAttribute("role", "group");
      target.setAttribute("aria-label", document.body.dataset.textScrolls ?? "");
    } else {
      target.removeAttribute("tabindex");
      target.removeAttribute("role");
      target.removeAttribute("aria-label");
    }
  }
});
frames.forEach((frame) => watcher.observe(frame));

// The entry for the part being read is marked in "On this page", and among letters, whose row keeps it in sight.
const entries = new Map();
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".toc a, .letters a"))) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) entries.set(heading, link);
}
if (entries.size) {
  const headings = [...entries.keys()];
  const mark = () => {
    const passed = headings.filter((heading) => heading.getClientRects().length && heading.getBoundingClientRect().top < 160);
    const current = passed[passed.length - 1];
    entries.forEach((link, heading) => {
      if (heading !== current) return link.removeAttribute("aria-current");
      if (link.hasAttribute("aria-current")) return;
      link.setAttribute("aria-current", "location");
      const row = link.closest(".letters");
      if (row) row.scrollLeft = link.offsetLeft - row.clientWidth / 2;
    });
  };
  new IntersectionObserver(mark, { rootMargin: "-10% 0px -80% 0px" }).observe(headings[0]);
  addEventListener("scroll", mark, { passive: true });
  mark();
}
