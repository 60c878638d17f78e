/**
 * Writes a site: the app as it was built once, the lessons as files beside it, and one HTML file for each address, with
 * its content already in it: the page paints before any script has come, and a host that only serves files is enough. A
 * lesson gets two files, `<lesson>.html` and `<lesson>/index.html`, because hosts differ in which they serve for
 * `/lesson/<course>/<lesson>`. For a frame there is what it shows of a lesson before its script has come; for links a
 * picture of each lesson. Nothing is bundled, so it takes seconds.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OwnSite } from 'virtual:lessons';
import type { PrerenderedPage, SiteIndex, SiteSource } from 'virtual:site';
import { accentStyle } from '../../lesson';
import { dataFiles, indexFor, indexForFront } from './data-files';
import { AS_WRITTEN } from './read-site';
import { pictureDrawer } from './draw-picture';
import { fillPage } from './fill-page';
import { notFoundPage } from './not-found-page';
import { offlineWorker } from './offline-worker';
import { loadRenderer, readShell, TEMPLATES } from './shell';
import { ownAddress, siteFiles } from './site-files';

interface SiteToWrite {
  /** Folder of the app (`findShell`). */
  readonly shell: string;
  readonly source: SiteSource;
  /** Where to; it is made. What lies there already stays, unless it has the name of a file of the site. */
  readonly out: string;
  /** Address of the site with a slash at its end; null where it is not known. */
  readonly address: string | null;
  /** A script for the head of each page; for a site that is being worked on. */
  readonly script?: string;
}

/** What a site is called that has no name of its own. */
const HOUSE = 'DAG Tutor';

/** How many pages were written. Throws where the folder cannot be written to. */
export async function writeSite({ shell, source, out, address, script }: SiteToWrite): Promise<number> {
  const app = readShell(shell);
  const template = (name: string) => readFileSync(path.join(shell, name), 'utf8');
  const data = dataFiles(source);
  (globalThis as { lessonsToRender?: SiteSource }).lessonsToRender = source;
  const renderer = await loadRenderer(shell);
  const rendered = await renderer.renderAllPages();
  const chunks = [...app.chunks, ...data.chunks];
  const siteIn = (language: string): OwnSite | null => source.own[language] ?? source.own[AS_WRITTEN] ?? null;
  const nameIn = (language: string) => siteIn(language)?.title.text ?? HOUSE;
  const colours = source.accent ? accentStyle(source.accent) : '';
  const pages = rendered.map((page) => ({
    file: page.file,
    html: withIndex(
      fillPage(template('index.html'), page, chunks, address, nameIn(page.language)),
      isFront(page)
        ? indexForFront(data.index, source, page.language)
        : indexFor(data.index, lessonOf(page), isForAuthors(page)),
      colours,
      script,
    ),
  }));

  cpSync(shell, out, {
    recursive: true,
    filter: (file) => !TEMPLATES.includes(path.relative(shell, file)),
  });
  // The package has Python's files once, beside the app.
  for (const file of app.python)
    if (!existsSync(path.join(out, file)))
      cpSync(path.join(shell, '../python', path.basename(file)), path.join(out, file));
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file), content);
  };
  for (const [file, text] of data.texts) write(file, text);
  for (const { file, html } of [...pages, ...(await renderer.renderFirstViews())]) write(file, html);
  for (const { file, text } of siteFiles(rendered, address, nameIn)) write(file, text);
  const draw = await pictureDrawer();
  const pictures = rendered.flatMap(({ lesson }) => (lesson ? [lesson.picture] : []));
  for (const [file, svg] of new Map(pictures.map((one) => [one.file, one.svg]))) write(file, draw(svg));
  write('404.html', await notFoundPage(template('404.html'), siteIn));
  write('embed.html', embedPage(template('embed.html'), data.index, colours));
  write(
    'offline-worker.js',
    offlineWorker(template('offline-worker.js'), app, data.kept, pages.filter(isForLearners)),
  );
  return pages.length;
}

/** `<course>/<lesson>` of its pages, also where it has a fault; null of any other page. */
function lessonOf({ file }: PrerenderedPage): string | null {
  return /(?:^|\/)lesson\/([^/]+\/[^/]+?)(?:\/print)?(?:\.html|\/index\.html)$/.exec(file)?.[1] ?? null;
}

/** Whether it is the list of lessons. */
function isFront(page: PrerenderedPage): boolean {
  return /^(?:[\w-]+\/)?$/.test(ownAddress(page));
}

/** Whether lessons are written on it. */
function isForAuthors({ file }: PrerenderedPage): boolean {
  return /^(?:[\w-]+\/)?studio(?:\.html|\/index\.html)$/.test(file);
}

/** What is kept for visits without a network. Documentation is long, and read by authors. */
function isForLearners({ file }: { readonly file: string }): boolean {
  return !/^(?:[\w-]+\/)?docs(?:\.html$|\/)/.test(file);
}

/** A frame asks for its lesson at once, and not when its script has come; so its page has where all of them lie. */
function embedPage(template: string, index: SiteIndex, colours: string): string {
  const files = Object.entries(index.lessons).map(([id, file]) => [id, `./${file}`]);
  const filled = template.replace('FILES = {}', () => `FILES = ${JSON.stringify(Object.fromEntries(files))}`);
  const offered = index.own?.[AS_WRITTEN]?.languages;
  const inLanguages = offered
    ? filled.replace(/LANGUAGES = \[[^\]]*\]/, () => `LANGUAGES = ${JSON.stringify(offered)}`)
    : filled;
  const own = index.own && { own: index.own };
  const known = { ...own, titles: {}, lists: {}, lessons: index.lessons, terms: {}, sources: {} };
  return withIndex(inLanguages, known, colours);
}

/** Where scripts/vite/built-site.ts looks. */
function withIndex(html: string, index: SiteIndex, colours: string, script?: string): string {
  const json = JSON.stringify(index).replaceAll('<', '\\u003c');
  return html.replace(
    '</head>',
    () =>
      `${colours && `<style>${colours}</style>\n    `}<script type="application/json" id="site-index">${json}</script>\n    ${script ? `<script>${script}</script>\n  ` : ''}</head>`,
  );
}
