import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The rooms with a screen: their tests run in jsdom. All others run in Node alone, as the code must. */
const SCREEN = 'test/{ui,panels,modes,pages,embed}/**/*.test.{ts,tsx}';

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: { 'virtual:lessons': fileURLToPath(new URL('test/pages/few-lessons.ts', import.meta.url)) },
  },
  test: {
    setupFiles: ['test/fixed-seed.ts'],
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
          setupFiles: ['test/screen-setup.ts'],
          // Drawing a whole page takes a while on a busy machine.
          testTimeout: 30_000,
        },
      },
    ],
  },
});
