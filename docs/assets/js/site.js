// The frame's own behaviour: menu, colours, folded menus, wide tables, search on demand.
"use strict";

(function () {
  const wide = matchMedia("(min-width: 64em)");
  const wider = matchMedia("(min-width: 80em)");
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  // Menu on narrow screens.
  const menuSwitch = document.querySelector(".menu-switch");
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
  const schemeSwitch = document.querySelector(".scheme-switch");
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

  // Search is fetched when first asked for.
  const searchUrl = new URL("search.js", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  const searchOpen = document.querySelector(".search-open");
  searchOpen.hidden = false;
  searchOpen.addEventListener("click", () => import(searchUrl).then(({ open }) => open(), searchFailed));

  function searchFailed() {
    /** @type {HTMLDialogElement} */
    const dialog = document.querySelector("#search");
    dialog.querySelector(".search-count").textContent = dialog.dataset.textUnreachable;
    dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
    dialog.showModal();
  }

  // A tool whose script could not be loaded says so, and what no script has shown leaves no empty
  // room. The script marks the tools it has taken on.
  addEventListener("load", () => {
    for (const waiting of document.querySelectorAll(".waits[hidden]")) waiting.classList.remove("waits");
    for (const tool of document.querySelectorAll(".tool:not([data-state])")) {
      tool.querySelector(".tool-status").textContent = tool.dataset.textFailed;
      tool.querySelector(".tool-failed").hidden = false;
      tool.querySelector("[data-action='retry']").addEventListener("click", () => location.reload());
    }
  });

  // The side menus stand open where there is room beside the text.
  function foldByWidth(selector, query) {
    const fold = document.querySelector(selector);
    if (!fold) return;
    const set = () => { fold.open = query.matches; };
    query.addEventListener("change", set);
    set();
  }
  foldByWidth(".section-nav > .fold", wide);
  foldByWidth(".toc > .fold", wider);

  // On paper nothing stays folded.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll(".prose details:not([open])")];
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
        target.setAttribute("aria-label", document.body.dataset.textScrolls);
      } else {
        target.removeAttribute("tabindex");
        target.removeAttribute("role");
        target.removeAttribute("aria-label");
      }
    }
  });
  frames.forEach((frame) => watcher.observe(frame));

  // The entry for the part being read is marked in "On this page".
  const entries = new Map();
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".toc a"))) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) entries.set(heading, link);
  }
  if (entries.size) {
    const headings = [...entries.keys()];
    const mark = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 160);
      const current = passed[passed.length - 1];
      entries.forEach((link, heading) => {
        if (heading === current) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      });
    };
    new IntersectionObserver(mark, { rootMargin: "-10% 0px -80% 0px" }).observe(headings[0]);
    addEventListener("scroll", mark, { passive: true });
    mark();
  }
})();
