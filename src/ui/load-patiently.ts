/** Loads what nobody waits for, however long that takes. */

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;

/** What `load` gives; while it fails it is tried again, after ever longer times or as soon as there is a network again. */
export async function loadPatiently<T>(load: () => Promise<T>, retryMs = FIRST_RETRY_MS): Promise<T> {
  try {
    return await load();
  } catch {
    await timeOrNetwork(retryMs);
    return loadPatiently(load, Math.min(retryMs * 2, LONGEST_RETRY_MS));
  }
}

/** Until so many milliseconds have passed, or there is a network again. */
export function timeOrNetwork(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
    addEventListener('online', done);
  });
}
