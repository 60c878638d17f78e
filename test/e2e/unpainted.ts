/** Working a page without looking at it. */
import type { Page } from '@playwright/test';

/**
 * While this is done the page is laid out and worked as always, but not painted: of a long way through a page painting
 * takes a third of the time, and nothing on the way looks at it. It is painted again for whatever comes after, also for
 * the picture of a failure.
 */
export async function unpainted(page: Page, work: () => Promise<void>): Promise<void> {
  const paint = (opacity: string) =>
    page.evaluate((opacity) => void (document.body.style.opacity = opacity), opacity);
  await paint('0');
  try {
    await work();
  } finally {
    await paint('');
  }
}
