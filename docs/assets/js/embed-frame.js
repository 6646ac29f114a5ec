// In a frame on another site: tells that page how high the tool is, and the reader, plainly,
// where the tool cannot run.
"use strict";

(function () {
  const KIND = "purposeful-collaboration";
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ type: `${KIND}:height`, height }, "*"); // a height is no secret
  };
  if (parent !== window) {
    new ResizeObserver(tell).observe(document.body);
    addEventListener("message", ({ data }) => data?.type === `${KIND}:ask` && tell());
  }
  // The tool's script says how it stands. Some frames are not allowed to load it.
  addEventListener("load", () => {
    const app = /** @type {HTMLElement} */ (document.querySelector(".tool-app"));
    const blocked = /** @type {HTMLElement} */ (document.querySelector(".embed-blocked"));
    blocked.hidden = Boolean(document.querySelector(".tool[data-state]"));
    app.classList.remove("waits");
  });
})();
