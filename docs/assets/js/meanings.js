// Shows what a marked term means, beside it: to a mouse that rests on it, to a keyboard that
// reaches it, and to a finger's first tap, which gets a link to read more. Escape takes it away.
// Without this file the term is a link to the glossary; screen readers hear the meaning either way.

export {};

const REST = 250; // milliseconds before a mouse's arrival or leaving counts
const EDGE = 8; // pixels kept free at the sides of the screen

const box = document.createElement("span");
const text = document.createElement("span");
const more = document.createElement("a");
box.className = "meaning";
more.className = "meaning-more";
more.textContent = document.querySelector(".meanings")?.dataset.textMore ?? "";
box.append(text, more);

/** @type {HTMLAnchorElement | null} */
let shown = null; // the link whose meaning is on show
let pointer = ""; // what pressed last: "mouse", "touch", "pen", or "" for a key
let waiting = 0;

/**
 * Puts the box below the link's line at that height, or its last; above where there is no room.
 *
 * @param {HTMLAnchorElement} link
 * @param {number} height
 */
function place(link, height) {
  const lines = [...link.getClientRects()];
  const line = lines.find(({ top, bottom }) => top <= height && height <= bottom) || /** @type {DOMRect} */ (lines.pop());
  const { clientWidth, clientHeight } = document.documentElement;
  box.style.left = box.style.top = "0";
  const start = box.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(line.left, clientWidth - start.width - EDGE));
  const isLow = line.bottom + start.height > clientHeight && line.top > start.height;
  box.style.left = `${left - start.left}px`;
  box.style.top = `${(isLow ? line.top - start.height : line.bottom) - start.top}px`;
}

/** @param {HTMLAnchorElement} link */
function show(link, { height = NaN, byTouch = false } = {}) {
  clearTimeout(waiting);
  if (shown === link) return;
  shown = link;
  const meaning = document.getElementById(link.getAttribute("aria-describedby") ?? "");
  text.textContent = meaning?.textContent ?? "";
  more.href = link.href;
  more.hidden = !byTouch;
  link.after(box);
  place(link, height);
}

function hide() {
  clearTimeout(waiting);
  shown = null;
  box.remove();
}

/** @param {() => void} action */
function soon(action) {
  clearTimeout(waiting);
  waiting = setTimeout(action, REST);
}

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.explained"))) {
  link.addEventListener("pointerenter", (event) => {
    if (event.pointerType === "mouse") soon(() => show(link, { height: event.clientY }));
  });
  link.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse" && document.activeElement !== link) soon(hide);
  });
  link.addEventListener("focus", () => {
    if (link.matches(":focus-visible")) show(link);
  });
  link.addEventListener("blur", () => {
    // A tap on the box takes the focus from the link before it counts as a tap.
    if (!pointer) hide();
  });
  link.addEventListener("click", (event) => {
    if (pointer !== "touch" || shown === link) return;
    event.preventDefault();
    show(link, { height: event.clientY, byTouch: true });
  });
}

box.addEventListener("pointerenter", () => clearTimeout(waiting));
box.addEventListener("pointerleave", (event) => {
  if (event.pointerType === "mouse" && document.activeElement !== shown) soon(hide);
});
document.addEventListener("pointerdown", (event) => {
  pointer = event.pointerType;
  if (shown && event.target !== shown && !box.contains(/** @type {Node} */ (event.target))) hide();
});
document.addEventListener("keydown", (event) => {
  pointer = "";
  if (event.key === "Escape" && shown) hide();
});
addEventListener("resize", hide);
