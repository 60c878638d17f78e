/**
 * What every browser test has, and what it may never do: a page that writes an error or a warning to the console, or
 * asks anything of another origin, fails the test.
 */
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
export { expect } from '@playwright/test';

/** Not the page's word: what the test tool says when it keeps the offline worker out (playwright.config.ts). */
const TOOLS_OWN = 'Service Worker registration blocked by Playwright';

interface Fixtures {
  /** Origins besides the site's that a test is about; usually none. */
  readonly otherOrigins: readonly string[];
  /** Kept by itself around each test. */
  readonly clean: void;
}

/**
 * What a page is sent as is replaced when its scripts come alive. Who looks or presses before sees a page that goes
 * away under them: so going to a page waits until it is alive, except where a test says what it waits for itself.
 */
function waitingUntilAlive(page: Page): Page {
  const alive = () => page.waitForFunction(() => !window.earlyPresses);
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (!options?.waitUntil) await alive();
    return response;
  };
  page.reload = async (options) => {
    const response = await reload(options);
    if (!options?.waitUntil) await alive();
    return response;
  };
  return page;
}

export const test = base.extend<Fixtures>({
  otherOrigins: [[], { option: true }],
  page: async ({ page, javaScriptEnabled }, use) => use(javaScriptEnabled ? waitingUntilAlive(page) : page),
  clean: [
    async ({ context, baseURL, otherOrigins }, use) => {
      const faults: string[] = [];
      const origins = [new URL(baseURL ?? '').origin, ...otherOrigins];
      context.on('console', (message) => {
        if (message.text() === TOOLS_OWN) return;
        if (message.type() === 'error' || message.type() === 'warning')
          faults.push(`${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => faults.push(`not caught: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && !origins.includes(url.origin))
          faults.push(`asked another origin: ${url.href}`);
      });
      await use();
      if (faults.length > 0) throw new Error(`The page was not clean:\n${faults.join('\n')}`);
    },
    { auto: true },
  ],
});
