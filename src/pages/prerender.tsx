/** Renders every page to HTML, for the build (scripts/vite/pages-plugin.ts). Runs in Node. */
import type { ReactElement } from 'react';
import { prerender } from 'react-dom/static';
import { catalogue, loadLesson } from 'virtual:lessons';
import { ALL_PARTS, loadWords } from '../text';
import type { Words } from '../text';
import { WordsProvider } from '../ui';
import { CataloguePage } from './CataloguePage';
import { rootFrom } from './address';
import { LessonView } from './LessonView';

export interface PrerenderedPage {
  /** Below dist/. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** The way from the file back to dist/: `./`, `../../`. */
  readonly root: string;
  readonly html: string;
  /** Ends of the ids of the modules whose chunks the page needs at once. */
  readonly modules: readonly string[];
  /** The same for what the page will load by itself, once it is alive. */
  readonly modulesSoon: readonly string[];
}

export async function renderAllPages(): Promise<PrerenderedPage[]> {
  const all = await loadWords('en', ALL_PARTS);
  const { words } = all;
  const pages: PrerenderedPage[] = [
    {
      file: 'index.html',
      title: words.product,
      description: words.tagline,
      root: './',
      html: await render(<CataloguePage root="./" catalogue={catalogue} />, all),
      modules: ['/pages/show-catalogue.tsx'],
      modulesSoon: [],
    },
  ];
  for (const { course, courseTitle, lessons } of catalogue) {
    for (const { id, title, summary, path } of lessons) {
      const checked = await loadLesson(course, id);
      if (!checked) continue;
      for (const file of [`${path}.html`, `${path}/index.html`]) {
        const root = rootFrom(file);
        pages.push({
          file,
          title: `${title} · ${words.product}`,
          description: summary.replaceAll('`', '') || words.tagline,
          root,
          html: await render(<LessonView root={root} courseTitle={courseTitle} checked={checked} />, all),
          modules: ['/pages/show-lesson.tsx', `virtual:lesson/${course}/${id}`],
          modulesSoon: ['/dag-graph/DagGraph.tsx'],
        });
      }
    }
  }
  return pages;
}

/** Waits for everything lazy, and leaves out the scripts that React would stream late parts with. */
async function render(page: ReactElement, words: Words): Promise<string> {
  const { prelude } = await prerender(<WordsProvider words={words}>{page}</WordsProvider>, {
    progressiveChunkSize: Number.POSITIVE_INFINITY,
  });
  return new Response(prelude).text();
}
