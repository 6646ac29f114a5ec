/**
 * Starts the service worker (sw.js), tells of a new version, and saves the guide for reading without a network. A
 * new version is taken when the reader says so and at no other time: what they are filling in stays.
 */

const ROOT = new URL("../../", import.meta.url).href;
const notice = /** @type {HTMLElement} */ (document.querySelector(".new-version"));
const form = /** @type {HTMLElement | null} */ (document.querySelector("[data-offline]"));

/** @param {string} keep @param {string} [path] */
async function ask(keep, path) {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep, path });
}

async function start() {
  const registration = await navigator.serviceWorker.register(new URL("sw.js", ROOT));
  if (!registration) return; // a browser that is told to have none
  if (registration.waiting) offer(registration);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && navigator.serviceWorker.controller) offer(registration);
    });
  });
  // A page that stays open for days asks again when its reader comes back.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
  await ask("page", location.href.slice(ROOT.length).replace(/[?#].*/, ""));
  const saves = /** @type {any} */ (navigator).connection?.saveData;
  if (document.querySelector("[data-tool][data-start='idle']") && !saves) await ask("tools");
  if (form) showSaving(form);
}

/** @param {ServiceWorkerRegistration} registration */
function offer(registration) {
  notice.hidden = false;
  notice.querySelector("button")?.addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage({ take: true });
  }, { once: true });
}

/** @param {HTMLElement} place */
function showSaving(place) {
  const { textProgress = "", textDone = "", textFailed = "" } = place.dataset;
  const button = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
  const bar = /** @type {HTMLProgressElement} */ (place.querySelector("progress"));
  const status = /** @type {HTMLElement} */ (place.querySelector("[role='status']"));
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data.keep !== "all") return;
    if (!data.failed) [bar.value, bar.max] = [data.done, data.total];
    const over = data.failed || data.done === data.total;
    bar.hidden = over;
    button.disabled = !over;
    const text = data.failed ? textFailed : over ? textDone : textProgress;
    const said = text.replace("#", megabytes(data.done)).replace("#", megabytes(data.total));
    if (status.textContent !== said) status.textContent = said;
  });
  button.addEventListener("click", () => {
    button.disabled = true;
    ask("all");
  });
  place.hidden = false;
}

// Without a secure connection there is no service worker, and in a sandboxed frame the browser refuses.
if ("serviceWorker" in navigator) addEventListener("load", () => start().catch(() => {}));
