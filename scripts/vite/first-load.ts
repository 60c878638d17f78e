/**
 * In which files the first load of a page or a frame comes. A frame has one, and one with its words. A page has one that
 * all pages have, one that the list of lessons and a lesson have in common, one for each of the two, one that reads what
 * was kept; and of the words of each language two, those of every page and those of a lesson's beginning. What tells of
 * the steps that follow is two files more, one of them words, and what lies below a lesson another. Over a slow line each
 * file more costs more than what is in it. What comes later (the graph, the modes, the editor) stays apart, as it is
 * imported.
 */
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { chunksWith } from '../../src/cli/site/chunks';
import { LANGUAGES } from '../../src/text';

/** What modules need to run, by the ends of their ids. */
type NeededBy = (...modules: readonly string[]) => ReadonlySet<string>;

/** What works out why something happened or waits (src/engine/history/explainer.ts). */
const TELLS = '/engine/history/explain.ts';

/** For `vite build`. */
export async function pageLoad(): Promise<Rolldown.CodeSplittingGroup> {
  const neededBy = await tryBuild('trial');
  const app = neededBy('/pages/main.tsx');
  const list = neededBy('/pages/show-catalogue.tsx');
  const lesson = neededBy('/pages/show-lesson.tsx');
  const kept = neededBy('/pages/read-kept.ts');
  const graph = neededBy('/run-views/RunViews.tsx');
  const told = neededBy(TELLS);
  const below = neededBy('/pages/LessonBelow.tsx');
  const words = Object.keys(LANGUAGES).flatMap((language) => [
    [`words-${language}`, neededBy(`/text/${language}/parts/page.ts`)] as const,
    [`words-${language}-run`, neededBy(`/text/${language}/parts/run.ts`)] as const,
    [`words-${language}-told`, neededBy(`/text/${language}/parts/causes.ts`)] as const,
  ]);
  return groupBy((module) => {
    if (app.has(module)) return 'app';
    if (module.includes('/src/text/')) return fileOfWords(module, words, 'app');
    if (list.has(module)) return lesson.has(module) ? 'pages' : 'list';
    if (kept.has(module)) return 'kept';
    if (lesson.has(module)) return 'lesson';
    // The graph is in the first picture, and waits for nothing that comes after it.
    if (graph.has(module)) return null;
    if (told.has(module)) return 'told';
    return below.has(module) ? 'below' : null;
  });
}

/** For `vite build --mode embed`. */
export async function frameLoad(): Promise<Rolldown.CodeSplittingGroup> {
  const neededBy = await tryBuild('embed-trial');
  const frame = neededBy('/embed/main.tsx');
  const graph = neededBy('/run-views/RunViews.tsx');
  const told = neededBy(TELLS);
  const words = Object.keys(LANGUAGES).flatMap((language) => {
    const parts = ['page', 'run'].map((part) => `/text/${language}/parts/${part}.ts`);
    return [
      [`words-${language}`, neededBy(...parts)] as const,
      [`words-${language}-told`, neededBy(`/text/${language}/parts/causes.ts`)] as const,
    ];
  });
  return groupBy((module) => {
    if (frame.has(module)) return 'frame';
    if (module.includes('/src/text/')) return fileOfWords(module, words, 'frame');
    return told.has(module) && !graph.has(module) ? 'told' : null;
  });
}

/** The modules that the name is of, and not what they import: that is in the file of its own name. */
function groupBy(name: (module: string) => string | null): Rolldown.CodeSplittingGroup {
  return { name, includeDependenciesRecursively: false };
}

/** @param files files of words, by name, with what they need; `common`: the file that is there in every language */
function fileOfWords(
  module: string,
  files: readonly (readonly [name: string, needed: ReadonlySet<string>])[],
  common: string,
): string | null {
  if (!module.includes('/src/text/')) return null;
  const found = files.find(([, needed]) => needed.has(module));
  // What all languages write with lies above their folders, and belongs to none of them.
  const isOfOne = /\/src\/text\/[^/]+\//.test(module);
  return found ? (isOfOne ? found[0] : common) : null;
}

/** What a module needs is known when everything that nobody uses has been left out: so it is built once to see. */
async function tryBuild(mode: 'trial' | 'embed-trial'): Promise<NeededBy> {
  const built = await build({
    mode,
    configLoader: 'runner',
    logLevel: 'error',
    build: { write: false, minify: false },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks = output.filter((one) => one.type === 'chunk');
  return (...modules) => new Set([...chunksWith(modules, chunks)].flatMap((chunk) => chunk.moduleIds));
}
