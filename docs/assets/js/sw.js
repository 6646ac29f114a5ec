/**
 * The service worker: what has been seen works without a network. The build puts FILES before it: each file of this
 * release by its address in the site, with its SHA-256 and its bytes as sent (tools/offline.py).
 *
 * A file is kept only if it is the one of this release, so the cache of a release never holds another's. Pages come
 * from the network where there is one, so that nobody is told old law while online. Files with a hash in their name
 * come from a cache first: of this release, or of the one before, which an open page may still run.
 *
 *   to the worker    { keep: "page" | "tools" | "all", path }    keep these files; path: the page's, in the site
 *                    { take: true }                              an update: take over now
 *   from the worker  { keep, done, total }                       bytes kept of bytes wanted
 *                    { keep, failed: true }                      some could not be had
 */

/* global FILES, RELEASE */

const CACHE = "purposeful-collaboration ";
const HASHED = /^(assets\/(built|fonts|runtime)|search)\//; // as in tools/policy.py
const SHELL = /^(assets\/(built|fonts)\/|tools\/|about\/offline\/$)/;
const RUNTIME = /^assets\/(runtime|vendor)\//;
const PATIENCE_MS = 4000; // before what is kept stands in for a slow network
const OFFLINE = "about/offline/#not-kept";
const AT_ONCE = 4; // downloads side by side

const root = self.registration.scope;
const mine = () => caches.open(CACHE + RELEASE);

self.addEventListener("install", (event) => event.waitUntil(keep((path) => SHELL.test(path))));

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([forget(), self.clients.claim()]));
});

self.addEventListener("message", (event) => {
  if (event.data.take) self.skipWaiting();
  else event.waitUntil(answer(event.data, event.source));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || path === null) return;
  if (HASHED.test(path)) event.respondWith(keptFirst(request, path));
  else if (path in FILES || request.mode === "navigate") event.respondWith(networkFirst(request, path));
});

/** Where a file stands in the site, or null for what is not the site's. */
function pathOf(url) {
  return url.startsWith(root) ? url.slice(root.length).replace(/[?#].*/, "") : null;
}

async function keptFirst(request, path) {
  return asAsked(await caches.match(root + path)) ?? fetched(request, path);
}

async function networkFirst(request, path) {
  const kept = asAsked(await (await mine()).match(root + path));
  const network = fetched(request, path);
  if (kept) return Promise.race([network.then((response) => (response.status < 500 ? response : kept), () => kept), later(kept)]);
  try {
    return await network;
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    return Response.redirect(root + OFFLINE);
  }
}

/** A kept response for the address that was asked for: the worker's script reads its own, which says more after "?". */
function asAsked(kept) {
  return kept && new Response(kept.body, kept);
}

function later(response) {
  return new Promise((resolve) => setTimeout(() => resolve(response), PATIENCE_MS));
}

/** What the network gives, kept if it is this release's. */
async function fetched(request, path) {
  const response = await fetch(request);
  if (path in FILES && response.status === 200) await store(path, response.clone());
  return response;
}

/** Keep a response, if it is the file of this release. Whether it is. */
async function store(path, response) {
  const copy = response.clone();
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!hex.startsWith(FILES[path][0])) return false;
  // Where a browser gives no more room, the page goes on without.
  return (await mine()).put(root + path, copy).then(() => true, () => false);
}

/** Fetch and keep all files that are wanted and not kept yet. Rejects if one cannot be had. */
async function keep(isWanted, tell = () => {}) {
  const wanted = Object.keys(FILES).filter(isWanted);
  const cache = await mine();
  const kept = new Set((await cache.keys()).map(({ url }) => pathOf(url)));
  const size = (paths) => paths.reduce((sum, path) => sum + FILES[path][1], 0);
  const total = size(wanted);
  const missing = wanted.filter((path) => !kept.has(path));
  let done = total - size(missing);
  tell({ done, total });
  const next = async () => {
    for (let path = missing.shift(); path !== undefined; path = missing.shift()) {
      // A file of the release before has the same name only where it is the same.
      const response = (HASHED.test(path) && (await caches.match(root + path))) || (await fetch(root + path, { cache: "no-cache" }));
      if (!response.ok || !(await store(path, response))) throw new Error(path);
      done += FILES[path][1];
      tell({ done, total });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

async function answer({ keep: what, path: page }, client) {
  const wanted = { page: (path) => path === page, tools: (path) => RUNTIME.test(path), all: () => true };
  const tell = (said) => client.postMessage({ keep: what, ...said });
  try {
    await keep(wanted[what], tell);
  } catch {
    tell({ failed: true });
  }
}

/** Drop the caches of all releases but this and the one before. */
async function forget() {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHE) && name !== CACHE + RELEASE);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}
