/*
 * Keeps the site for visits without a network. Pages come from the network while there is one, so nobody reads an old
 * lesson; files in assets/ never change under their name, so they come from what is kept. The build fills in the three
 * constants (scripts/vite/offline.ts). Python is larger than all else: it is kept where a page that runs it has asked for
 * it once.
 *
 * Files are kept when a page asks for it (src/pages/keep-offline.ts), a few at a time. What has come stays, so whoever
 * asks again goes on where it stopped. A newer worker keeps its files beside those of the older one, which stay as long
 * as a page may need them.
 */
const VERSION = '';
const FILES = [];
const PYTHON = [];

const PREFIX = 'dag-tutor-';
const SCOPE = self.registration.scope;
/** Other sites may lie under other paths of the same host. */
const KEPT = `${PREFIX}${VERSION} ${SCOPE}`;
const AT_ONCE = 4;
/** A request that is not answered may not hold up the others. */
const LONGEST_REQUEST_MS = 30_000;

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const { ask, isInUse, withPython } = event.data;
  if (ask === 'take over') event.waitUntil(self.skipWaiting());
  if (ask === 'keep') {
    const answer = keepAll(withPython)
      .then(async (missing) => {
        if (missing === 0 && isInUse) await dropOlder();
        return missing;
      })
      .catch(() => FILES.length);
    event.waitUntil(answer.then((missing) => event.ports[0].postMessage({ missing })));
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return;
  const path = new URL(request.url).pathname.slice(new URL(SCOPE).pathname.length);
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(async () => (await kept(pageFile(path))) ?? Response.error()));
  } else if (path.startsWith('assets/')) {
    event.respondWith(assetOf(path, event));
  }
});

/** The file of a page, however its address is written: `lesson/a/b`, `lesson/a/b/`, `lesson/a/b.html`. */
function pageFile(path) {
  const clean = path.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$|\/$/, '');
  return clean === '' ? 'index.html' : `${clean}.html`;
}

/** What was opened once while there was a network is there again without: the editor is not among the files. */
async function assetOf(path, event) {
  const found = await kept(path);
  if (found) return found;
  const response = await fetch(event.request);
  if (isWanted(path, response)) {
    const copy = response.clone();
    event.waitUntil(
      caches
        .open(KEPT)
        .then((cache) => cache.put(addressOf(path), copy))
        .catch(() => undefined),
    );
  }
  return response;
}

/** A file of this version, or else of another. */
async function kept(file) {
  const options = { ignoreSearch: true, ignoreVary: true };
  const own = await (await caches.open(KEPT)).match(addressOf(file), options);
  return own ?? caches.match(addressOf(file), options);
}

/** One at a time: several pages may ask, with Python or without. */
const keeping = new Map();

/** Tries once to get whatever is not there yet; how many files are missing then. */
function keepAll(withPython) {
  if (!keeping.has(withPython))
    keeping.set(
      withPython,
      keepMissing(withPython).finally(() => keeping.delete(withPython)),
    );
  return keeping.get(withPython);
}

async function keepMissing(withPython) {
  const cache = await caches.open(KEPT);
  const there = new Set((await cache.keys()).map((request) => request.url));
  const wanted = withPython || (await hasPython()) ? [...FILES, ...PYTHON] : FILES;
  const waiting = wanted.filter((file) => !there.has(addressOf(file)));
  let missing = 0;
  const keepNext = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const isKept = await keep(file, cache).catch(() => false);
      if (!isKept) missing += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
  return missing;
}

/** Whether an older version has kept Python: then a page that runs it was here. */
async function hasPython() {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const kept = await (await caches.open(name)).keys();
    if (kept.some(({ url }) => /\/assets\/python-[0-9a-f]{8}\//.test(url))) return true;
  }
  return false;
}

async function keep(file, cache) {
  const older = file.startsWith('assets/') && (await caches.match(addressOf(file)));
  const response =
    older ||
    (await fetch(addressOf(file), {
      // The page of this version, not one that the browser has still from the last.
      cache: file.startsWith('assets/') ? 'default' : 'no-cache',
      signal: AbortSignal.timeout(LONGEST_REQUEST_MS),
    }));
  if (!isWanted(file, response)) return false;
  await cache.put(addressOf(file), response.redirected ? await unredirected(response) : response);
  return true;
}

/** Whether a host has sent the file, and not a page that says something else under its address. */
function isWanted(file, response) {
  const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
  return response.ok && isPage === file.endsWith('.html');
}

/** Some hosts send `page.html` on to `page`; browsers refuse such an answer for a page that somebody opens. */
async function unredirected(response) {
  return new Response(await response.blob(), { headers: response.headers });
}

/** Other versions are needed by pages that were open before this one was there, and by none once only one is open. */
async function dropOlder() {
  if ((await self.clients.matchAll({ includeUncontrolled: true })).length > 1) return;
  const start = addressOf('index.html');
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === KEPT) continue;
    const isOurs = name.endsWith(` ${SCOPE}`) || (await (await caches.open(name)).match(start));
    if (isOurs) await caches.delete(name);
  }
}

function addressOf(file) {
  return new URL(file, SCOPE).href;
}
