import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PREACT } from './scripts/vite/preact';

/** Of what is built, which runs on Preact. */
const PREACT_TESTS = 'test/**/*.preact.test.tsx';

/** The rooms with a screen: their tests run in jsdom. All others run in Node alone, as the code must. */
const SCREEN = 'test/{ui,panels,modes,pages,embed}/**/*.test.{ts,tsx}';

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      'virtual:lessons': fileURLToPath(new URL('test/pages/few-lessons.ts', import.meta.url)),
      'virtual:docs': fileURLToPath(new URL('scripts/vite/built-docs.ts', import.meta.url)),
      'virtual:terms': fileURLToPath(new URL('test/pages/few-terms.ts', import.meta.url)),
    },
  },
  test: {
    globalSetup: ['test/compile-python.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    // Files that run one after another share what they import: loading it anew for each took more than half of all time.
    // So no test may leave anything behind: spies are taken back here, the rest is cleaned where it is made.
    isolate: false,
    // Every core: the default keeps one free, which on a machine of two doubles the time.
    maxWorkers: '100%',
    restoreMocks: true,
    // No test waits for a time; on a busy machine some take long.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [SCREEN, 'test/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          environment: 'jsdom',
          include: [SCREEN],
          exclude: [PREACT_TESTS],
          setupFiles: ['test/count-renders-setup.ts', 'test/screen-setup.ts'],
        },
      },
      {
        extends: true,
        resolve: { alias: PREACT },
        test: {
          name: 'preact',
          environment: 'jsdom',
          include: [PREACT_TESTS],
          setupFiles: ['test/what-jsdom-lacks.ts'],
          server: { deps: { inline: [/zustand/] } },
        },
      },
    ],
  },
});
