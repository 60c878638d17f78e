/**
 * After the app is built, writes one HTML file for each address, with its content already in it: the page paints
 * before any script has come, and a host that only serves files is enough. A lesson gets two files,
 * `<lesson>.html` and `<lesson>/index.html`, because hosts differ in which they serve for `/lesson/<course>/<lesson>`.
 * For a frame there is what it shows of a lesson before its script has come.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { chunksWith } from './chunks';
import { withLateScripts } from './late-scripts';
import { offlineWorker } from './offline';
import type * as FirstViews from '../../src/embed/first-views';
import type * as Renderer from '../../src/pages/prerender';

/** Of this build alone: two may run at once. */
const RENDERER_FOLDER = `node_modules/.cache/prerender-${process.pid}`;

export function pagesPlugin(): Plugin {
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
        html: fill(String(template.source), page, bundle),
      }));
      for (const { file, html } of [...pages, ...rendered.firstViews]) {
        await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
        await writeFile(path.join(dir, file), html);
      }
      await writeFile(path.join(dir, 'offline-worker.js'), await offlineWorker(bundle, pages));
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

/**
 * The template with a page's words and content, and its addresses seen from where the file lies. Scripts may come
 * after all that the first view is made of.
 */
function fill(template: string, page: Renderer.PrerenderedPage, bundle: Rolldown.OutputBundle): string {
  const now = filesNeededBy(page.modules, bundle);
  const soon = filesNeededBy(page.modulesSoon, bundle);
  const isNew = (file: string) => !template.includes(`"./${file}"`);
  const head = [
    ...now.styles.filter(isNew).map((file) => `<link rel="stylesheet" crossorigin href="./${file}" />`),
    ...[...new Set([...now.scripts, ...soon.scripts])]
      .filter(isNew)
      .map((file) => `<link rel="modulepreload" crossorigin href="./${file}" />`),
  ];
  const alternates = page.addresses.map(
    ([language, address]) => `<link rel="alternate" hreflang="${language}" href="./${address}" />`,
  );
  const title = escapeHtml(page.title);
  const description = escapeHtml(page.description);
  return withLateScripts(template.replace('</head>', () => [...head, '</head>'].join('\n    ')))
    .replace('<html lang="en">', `<html lang="${page.language}" dir="${page.direction}">`)
    .replace('<title>', () => `${alternates.join('\n    ')}\n    <title>`)
    .replace(/<noscript>.*?<\/noscript>/s, () => `<noscript>${escapeHtml(page.withoutScripts)}</noscript>`)
    .replace(/<title>.*?<\/title>/s, () => `<title>${title}</title>`)
    .replace(/(<meta\s+name="description"\s+content=")[^"]*/, (_, start: string) => start + description)
    .replace(/(<meta\s+property="og:title"\s+content=")[^"]*/, (_, start: string) => start + title)
    .replace(
      /(<meta\s+property="og:description"\s+content=")[^"]*/,
      (_, start: string) => start + description,
    )
    .replaceAll(/(href|src)="\.\//g, (_, name: string) => `${name}="${page.root}`)
    .replace('<div id="root"></div>', () => `<div id="root">${page.html}</div>`);
}

/** The chunks and style sheets that the modules bring along, so that the browser asks for all at once. */
function filesNeededBy(modules: readonly string[], bundle: Rolldown.OutputBundle) {
  const chunks = [...chunksWith(modules, Object.values(bundle))];
  const styles = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  return { scripts: chunks.map((chunk) => chunk.fileName), styles: [...styles] };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
