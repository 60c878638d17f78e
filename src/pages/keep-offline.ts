/**
 * Has the browser keep the site for visits without a network: asks the offline worker (scripts/vite/offline-worker.js)
 * until every file is there, and says when. Where a browser refuses, nothing is lost and nothing is said.
 */

import { timeOrNetwork } from '../ui';

/** What is known of the kept site. */
export type KeptSite =
  /** Every page is there without a network. */
  | { readonly kind: 'kept' }
  /** So it is, and all of a newer version is there too; `show` opens it in this page's place. */
  | { readonly kind: 'newer'; readonly show: () => void };

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
/** So often it is tried without one file more; then the next visit goes on. */
const VAIN_TRIES = 8;
/** A worker that the browser has stopped answers nothing. */
const LONGEST_ANSWER_MS = 120_000;

/**
 * Begins to keep the site, or goes on where the last visit stopped.
 * @param base address of the app's base
 * @param withPython whether Python is kept, too: it is larger than all else, and only who runs it needs it
 * @param tell is told each time when something has come to be true
 */
export async function keepOffline(
  base: URL,
  withPython: boolean,
  tell: (site: KeptSite) => void,
): Promise<void> {
  let begun: ServiceWorker | null = null;
  const keepNewest = async (registration: ServiceWorkerRegistration) => {
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (!worker || worker === begun) return;
    begun = worker;
    await isInstalled(worker);
    if (!(await keepAll(worker, registration, withPython)) || worker !== begun) return;
    tell(
      worker === registration.waiting ? { kind: 'newer', show: () => takeOver(worker) } : { kind: 'kept' },
    );
  };
  try {
    const registration = await navigator.serviceWorker.register(new URL('offline-worker.js', base));
    registration.addEventListener('updatefound', () => void keepNewest(registration));
    await keepNewest(registration);
  } catch {
    // No such thing here: an old browser, a sandbox, storage that is blocked, or a page without https.
  }
}

function isInstalled(worker: ServiceWorker): Promise<void> {
  if (worker.state !== 'installing') return Promise.resolve();
  return new Promise((resolve) => worker.addEventListener('statechange', () => resolve(), { once: true }));
}

/** Whether every file is there in the end. */
async function keepAll(
  worker: ServiceWorker,
  registration: ServiceWorkerRegistration,
  withPython: boolean,
): Promise<boolean> {
  let fewest = Number.POSITIVE_INFINITY;
  let retryMs = FIRST_RETRY_MS;
  for (let vain = 0; vain < VAIN_TRIES && worker.state !== 'redundant'; vain += 1) {
    // Files of another version may go only once this one is the version in use.
    const isInUse = worker === registration.active && registration.waiting === null;
    const missing = await tryToKeep(worker, isInUse, withPython);
    if (missing === 0) return true;
    if (missing < fewest) {
      fewest = missing;
      vain = 0;
      retryMs = FIRST_RETRY_MS;
    }
    await timeOrNetwork(retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  }
  return false;
}

/** How many files are missing after one try. */
function tryToKeep(worker: ServiceWorker, isInUse: boolean, withPython: boolean): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ readonly missing: number }>) => resolve(data.missing);
    setTimeout(() => resolve(Number.POSITIVE_INFINITY), LONGEST_ANSWER_MS);
    worker.postMessage({ ask: 'keep', isInUse, withPython }, [port2]);
  });
}

function takeOver(worker: ServiceWorker): void {
  // Somebody may have asked for it in another window already.
  if (worker.state !== 'installed') return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage({ ask: 'take over' });
}
