// Stands in each page itself. A tool whose script could not be loaded, or is not there after a while,
// says so, and what no script has shown leaves no empty room. The script marks the tools it has taken on.
"use strict";

const LATE_MS = 15_000;

function tellWhatIsLate() {
  for (const waiting of document.querySelectorAll(".waits[hidden]")) waiting.classList.remove("waits");
  for (const tool of document.querySelectorAll(".tool:not([data-state])")) {
    const status = /** @type {HTMLElement} */ (tool.querySelector(".tool-status"));
    status.textContent = tool.dataset.textFailed ?? "";
    /** @type {HTMLElement} */ (tool.querySelector(".tool-failed")).hidden = false;
    tool.querySelector("[data-action='retry']")?.addEventListener("click", () => tool.dataset.state || location.reload());
  }
}
addEventListener("load", tellWhatIsLate);
setTimeout(tellWhatIsLate, LATE_MS);
