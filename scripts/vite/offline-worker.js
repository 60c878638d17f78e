/*
 * Keeps the site for visits without a network. Pages come from the network while there is one, so nobody reads an old
 * lesson; files in assets/ never change under their name, so they come from what is kept. The build fills in the two
 * constants (scripts/vite/offline.ts).
 */
const VERSION = '';
const FILES = [];

const PREFIX = 'dag-tutor-';
const KEPT = PREFIX + VERSION;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(PREFIX) && name !== KEPT))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const base = self.registration.scope;
  if (request.method !== 'GET' || !request.url.startsWith(base)) return;
  const path = new URL(request.url).pathname.slice(new URL(base).pathname.length);
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => kept(pageFile(path))));
  } else if (path.startsWith('assets/')) {
    event.respondWith(kept(path).then((file) => (file.ok ? file : fetch(request))));
  }
});

/** The file of a page, however its address is written: `lesson/a/b`, `lesson/a/b/`, `lesson/a/b.html`. */
function pageFile(path) {
  const clean = path.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$|\/$/, '');
  return clean === '' ? 'index.html' : `${clean}.html`;
}

async function kept(file) {
  const found = await caches.match(new URL(file, self.registration.scope), {
    ignoreSearch: true,
    ignoreVary: true,
  });
  return found ?? Response.error();
}
