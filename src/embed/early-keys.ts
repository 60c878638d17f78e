/** Keys pressed in a frame before its player was there. The listener is in `embed.html`. */
declare global {
  interface Window {
    /** In the order in which they were pressed; null once the player hears them itself. */
    earlyKeys?: string[] | null;
  }
}

/** Presses them again. To be called when the player has come alive. */
export function repeatEarlyKeys(): void {
  const keys = window.earlyKeys ?? [];
  window.earlyKeys = null;
  for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}
