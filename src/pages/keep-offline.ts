/**
 * Lets the browser keep the site for visits without a network. Only on a page of its own (a frame belongs to somebody
 * else's site), only when built, and only once the page has arrived. Where a browser refuses, nothing is lost.
 * @param base address of the app's base
 */
export function keepOffline(base: URL): void {
  if (!import.meta.env.PROD || window.top !== window) return;
  const register = () => {
    try {
      void navigator.serviceWorker.register(new URL('offline-worker.js', base)).catch(() => undefined);
    } catch {
      // No such thing here: an old browser, a sandbox, or a page without https.
    }
  };
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
