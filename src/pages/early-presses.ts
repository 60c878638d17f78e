/**
 * Buttons pressed in the prerendered page, or keys that stand for them, before its script had come. The listeners are in
 * `index.html`.
 */
declare global {
  interface Window {
    /** In the order in which they were pressed; null once the page answers by itself. */
    earlyPresses?: (HTMLElement | null)[] | null;
  }
}

/** Does now what was pressed too early. To be called when the page has come alive. */
export function repeatEarlyPresses(): void {
  const pressed = window.earlyPresses ?? [];
  window.earlyPresses = null;
  for (const button of pressed) if (button?.isConnected) button.click();
}
