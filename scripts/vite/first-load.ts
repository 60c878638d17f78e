/**
 * In which files a page's first load comes: one that all pages have, one that the list of lessons and a lesson have in
 * common, one for each of the two; and of the words of each language two, those of every page and those of a lesson's
 * beginning. Over a slow line each file more costs more than what is in it. What comes later
 * (the graph, the modes, the editor) stays apart, as it is imported.
 */
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { LANGUAGES } from '../../src/text';
import { chunksWith } from './chunks';

/** What a page needs is known when everything that nobody uses has been left out: so the app is built once to see. */
export async function firstLoad(): Promise<Rolldown.CodeSplittingGroup> {
  const built = await build({
    mode: 'trial',
    configLoader: 'runner',
    logLevel: 'error',
    build: { write: false, minify: false },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const neededBy = (module: string) =>
    new Set([...chunksWith([module], output)].flatMap((chunk) => chunk.moduleIds));
  const app = neededBy('/pages/main.tsx');
  const list = neededBy('/pages/show-catalogue.tsx');
  const lesson = neededBy('/pages/show-lesson.tsx');
  const words = Object.keys(LANGUAGES).flatMap((language) => [
    [`words-${language}`, neededBy(`/text/${language}/parts/page.ts`)] as const,
    [`words-${language}-run`, neededBy(`/text/${language}/parts/run.ts`)] as const,
  ]);
  return {
    name(module) {
      if (app.has(module)) return 'app';
      if (module.includes('/src/text/')) {
        const found = words.find(([, modules]) => modules.has(module));
        // What all languages write with lies above their folders, and belongs to none of them.
        const isOfOne = /\/src\/text\/[^/]+\//.test(module);
        return found ? (isOfOne ? found[0] : 'app') : null;
      }
      if (list.has(module)) return lesson.has(module) ? 'pages' : 'list';
      return lesson.has(module) ? 'lesson' : null;
    },
    // They are in the file of their own name.
    includeDependenciesRecursively: false,
  };
}
