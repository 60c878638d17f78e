/**
 * Buttons pressed in the prerendered page, or keys that stand for them, before its script had come. The listeners are in
 * `index.html`.
 */
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useAlive } from './use-alive';

declare global {
  interface Window {
    /** In the order in which they were pressed; null once the page answers by itself. */
    earlyPresses?: (HTMLElement | null)[] | null;
  }
}

/** Around every page: does what was pressed too early, once the page has come alive. Until then it answers nothing. */
export function WithEarlyPresses({ children }: { readonly children: ReactNode }): ReactNode {
  const alive = useAlive();
  useEffect(() => {
    if (alive) repeatEarlyPresses();
  }, [alive]);
  return children;
}

function repeatEarlyPresses(): void {
  const pressed = window.earlyPresses ?? [];
  window.earlyPresses = null;
  for (const button of pressed) if (button?.isConnected) button.click();
}
