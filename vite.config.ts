import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { UserConfig } from 'vite';
import { embedPlugin } from './scripts/vite/embed-plugin';
import { frameLoad, pageLoad } from './scripts/vite/first-load';
import { iconsPlugin } from './scripts/vite/icons-plugin';
import { lessonsPlugin } from './scripts/vite/lessons-plugin';
import { builtSitePlugin } from './scripts/vite/built-site-plugin';
import { PREACT } from './scripts/vite/preact';
import { pythonPlugin } from './scripts/vite/python-plugin';
import { shellPlugin } from './scripts/vite/shell-plugin';
import { termsPlugin } from './scripts/vite/terms-plugin';
import { thirdPartyPlugins } from './scripts/vite/third-party-plugin';

const thirdParty = thirdPartyPlugins();

const inputOf = (mode: string) =>
  mode === 'prerender'
    ? ['src/pages/prerender.tsx', 'src/embed/first-views.tsx']
    : isFrame(mode)
      ? 'embed.html'
      : 'index.html';
const isFrame = (mode: string) => mode.startsWith('embed');

/**
 * `vite build` makes the app, without lessons, in library/site/; `vite build --mode embed` adds embed.html to it;
 * `--mode prerender` makes what renders pages in Node, in library/renderer/. Of these `dag-tutor build` writes sites, and
 * `npm run build` ours. `--mode trial` and `--mode embed-trial` find out which modules a page and a frame need. All
 * addresses are relative, so that a site can be served under any path.
 */
export default defineConfig(async ({ mode, command }): Promise<UserConfig> => ({
  base: './',
  logLevel: command === 'build' ? 'warn' : 'info',
  plugins: [
    react(),
    iconsPlugin(),
    lessonsPlugin({ folder: 'lessons' }),
    termsPlugin({ folder: 'lessons' }),
    builtSitePlugin(),
    pythonPlugin(),
    mode === 'embed' && embedPlugin(),
    mode === 'production' && shellPlugin(),
    (mode === 'production' || mode === 'embed') && thirdParty.plugin,
  ],
  // Python's worker loads modules itself, which only a module can.
  worker: { format: 'es', plugins: () => [thirdParty.inWorkers()] },
  resolve: { alias: command === 'build' ? PREACT : [] },
  ...(mode === 'prerender' && {
    // It comes with the package, where nothing of what it is made of is installed.
    ssr: { noExternal: true, external: ['monaco-editor', '@monaco-editor/react', 'pyodide'] },
    define: { 'process.env.NODE_ENV': '"production"' },
  }),
  build: {
    outDir: mode === 'prerender' ? 'library/renderer' : 'library/site',
    ...(mode === 'prerender' && { ssr: true, minify: false }),
    // light-dark() and popover are used as they are: these are the first browsers that have both.
    target: ['chrome123', 'edge123', 'firefox125', 'safari17.5'],
    // All of these preload modules by themselves.
    modulePreload: { polyfill: false },
    emptyOutDir: mode === 'production' || mode === 'prerender',
    copyPublicDir: mode === 'production',
    // Monaco comes only when somebody edits; nothing else is near this.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: inputOf(mode),
      ...(mode === 'embed' && { output: { codeSplitting: { groups: [await frameLoad()] } } }),
      ...(mode === 'production' && { output: { codeSplitting: { groups: [await pageLoad()] } } }),
      checks: { pluginTimings: false },
    },
  },
}));
