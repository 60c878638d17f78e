import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4391);
const executablePath = findBrowser();

/**
 * Parts of Chromium that no test is about. The first are those that Playwright turns off by itself: of two such switches
 * the browser knows the later one only. The last three are its address bar's suggestions, which are pages of their own:
 * loading them for each window took a third of what opening a lesson takes.
 */
const NOT_WANTED = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
];

/** The browser tests run on the built site, served as a plain host would: `npm run build` comes first. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // No test measures time: these only end what hangs, and a busy machine may take ten times as long as a quiet one.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    // One window for all tests of a worker that ask for the same kind, emptied in between: a new one for each takes as
    // long as opening a lesson in it. Tests for which that is not empty enough say so.
    reuseContext: true,
    // Kept files would answer for those under test; the test of visits without a network allows them.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}/`,
    // Colours are measured while none is changing.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--font-render-hinting=none',
        // What a wheel has turned is there at once, and rolls on no longer when the next thing is looked at.
        '--disable-smooth-scrolling',
        `--disable-features=${NOT_WANTED.join(',')}`,
      ],
    },
    // Of a failure there is a picture; `npx playwright test --trace on FILE` records all, and takes three times as long.
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node scripts/static-server.mjs dist ${port}`,
    port,
    reuseExistingServer: false,
  },
});
