/**
 * After the app is built, writes one HTML file for each address, with its content already in it: the page paints
 * before any script has come, and a host that only serves files is enough. A lesson gets two files,
 * `<lesson>.html` and `<lesson>/index.html`, because hosts differ in which they serve for `/lesson/<course>/<lesson>`.
 * For a frame there is what it shows of a lesson before its script has come; for links a picture of each lesson.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { pictureDrawer } from './draw-picture';
import { fillPage } from './fill-page';
import { offlineWorker } from './offline';
import { siteAddress } from './site-address';
import { siteFiles } from './site-files';
import type * as FirstViews from '../../src/embed/first-views';
import type * as Renderer from '../../src/pages/prerender';

/** Of this build alone: two may run at once. */
const RENDERER_FOLDER = `node_modules/.cache/prerender-${process.pid}`;

export function pagesPlugin(): Plugin {
  const site = siteAddress(process.env['SITE_URL']);
  return {
    name: 'dag-tutor:pages',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir = 'dist' }, bundle) {
      const template = bundle['index.html'];
      if (template?.type !== 'asset') this.error('The build made no index.html.');
      const rendered = await renderAll();
      const pages = rendered.pages.map((page) => ({
        file: page.file,
        html: fillPage(String(template.source), page, bundle, site),
      }));
      const write = async (file: string, content: string | Uint8Array) => {
        await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
        await writeFile(path.join(dir, file), content);
      };
      for (const { file, html } of [...pages, ...rendered.firstViews]) await write(file, html);
      for (const { file, text } of siteFiles(rendered.pages, site)) await write(file, text);
      const draw = await pictureDrawer();
      const pictures = rendered.pages.flatMap(({ lesson }) => (lesson ? [lesson.picture] : []));
      const svgOf = new Map(pictures.map(({ file, svg }) => [file, svg]));
      for (const [file, svg] of svgOf) await write(file, draw(svg));
      await write('offline-worker.js', await offlineWorker(bundle, pages));
    },
  };
}

/** Builds the renderers for Node, and runs them. */
async function renderAll(): Promise<{
  pages: Renderer.PrerenderedPage[];
  firstViews: FirstViews.FirstView[];
}> {
  await build({
    mode: 'prerender',
    configLoader: 'runner',
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: RENDERER_FOLDER,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: ['src/pages/prerender.tsx', 'src/embed/first-views.tsx'] },
    },
  });
  // Node's own loader: the one that read this file for Vite is closed by now.
  const load = createRequire(import.meta.url);
  const { renderAllPages } = load(path.resolve(RENDERER_FOLDER, 'prerender.js')) as typeof Renderer;
  const { renderFirstViews } = load(path.resolve(RENDERER_FOLDER, 'first-views.js')) as typeof FirstViews;
  const rendered = { pages: await renderAllPages(), firstViews: await renderFirstViews() };
  await rm(RENDERER_FOLDER, { recursive: true });
  return rendered;
}
