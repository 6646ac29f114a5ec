// For pages of other sites that show a tool in a frame: each frame becomes as high as its tool.
// It needs nothing else, sends nothing, and changes only frames that show this site.
"use strict";

(function () {
  const KIND = "purposeful-collaboration";
  const MOST = 20000; // pixels
  const site = new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(site));

  addEventListener("message", ({ source, data }) => {
    if (data?.type !== `${KIND}:height` || !(data.height > 0 && data.height <= MOST)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    const inside = getComputedStyle(frame).boxSizing === "border-box";
    const edges = inside ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.ceil(data.height) + edges}px`;
  });

  // A tool that was there before this script has told its height already.
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: `${KIND}:ask` }, "*");
})();
