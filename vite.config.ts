import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { UserConfig } from 'vite';
import { embedPlugin } from './scripts/vite/embed-plugin';
import { frameLoad, pageLoad } from './scripts/vite/first-load';
import { lessonsPlugin } from './scripts/vite/lessons-plugin';
import { pagesPlugin } from './scripts/vite/pages-plugin';
import { pythonPlugin } from './scripts/vite/python-plugin';
import { termsPlugin } from './scripts/vite/terms-plugin';
import { thirdPartyPlugins } from './scripts/vite/third-party-plugin';

const thirdParty = thirdPartyPlugins();

/** The embed runs the same components on preact: 12 kB instead of 70. */
const PREACT = [
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
];

const isFrame = (mode: string) => mode.startsWith('embed');

/**
 * `vite build` makes the site: one HTML file for each address, prerendered. `vite build --mode embed` adds embed.html
 * to it. `--mode prerender` is the part of the first that renders; `--mode trial` and `--mode embed-trial` find out
 * which modules a page and a frame need. All addresses in dist/ are relative, so that it can be served under any path.
 */
export default defineConfig(async ({ mode, command }): Promise<UserConfig> => ({
  base: './',
  logLevel: command === 'build' ? 'warn' : 'info',
  plugins: [
    react(),
    // A wrong lesson stops publishing; `npm start` and `npm run dev` show what is wrong with it instead.
    lessonsPlugin({ folder: 'lessons', strict: command === 'build' && process.env.LENIENT !== '1' }),
    termsPlugin({ folder: 'lessons', strict: command === 'build' && process.env.LENIENT !== '1' }),
    pythonPlugin(),
    mode === 'embed' && embedPlugin(),
    mode === 'production' && pagesPlugin(),
    (mode === 'production' || mode === 'embed') && thirdParty.plugin,
  ],
  // Python's worker loads modules itself, which only a module can.
  worker: { format: 'es', plugins: () => [thirdParty.inWorkers()] },
  resolve: { alias: isFrame(mode) ? PREACT : [] },
  build: {
    // light-dark() and popover are used as they are: these are the first browsers that have both.
    target: ['chrome123', 'edge123', 'firefox125', 'safari17.5'],
    // All of these preload modules by themselves.
    modulePreload: { polyfill: false },
    emptyOutDir: mode === 'production',
    copyPublicDir: mode === 'production',
    // Monaco comes only when somebody edits; nothing else is near this.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      ...(mode !== 'prerender' && { input: isFrame(mode) ? 'embed.html' : 'index.html' }),
      ...(mode === 'embed' && { output: { codeSplitting: { groups: [await frameLoad()] } } }),
      ...(mode === 'production' && { output: { codeSplitting: { groups: [await pageLoad()] } } }),
      checks: { pluginTimings: false },
    },
  },
}));
