/**
 * In which files a page's first load comes: one that all pages have, one that the list of lessons and a lesson have in
 * common, one for each of the two. Over a slow line each file more costs more than what is in it. What comes later
 * (the graph, the modes, the editor) stays apart, as it is imported.
 */
import { build } from 'vite';
import type { Rolldown } from 'vite';

/** What a page needs is known when everything that nobody uses has been left out: so the app is built once to see. */
export async function firstLoad(): Promise<Rolldown.CodeSplittingGroup> {
  const built = await build({
    mode: 'trial',
    configLoader: 'runner',
    logLevel: 'error',
    build: { write: false, minify: false },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const app = neededBy('/pages/main.tsx', chunks);
  const list = neededBy('/pages/show-catalogue.tsx', chunks);
  const lesson = neededBy('/pages/show-lesson.tsx', chunks);
  return {
    name(module) {
      if (app.has(module)) return 'app';
      if (list.has(module)) return lesson.has(module) ? 'pages' : 'list';
      return lesson.has(module) ? 'lesson' : null;
    },
    // They are in the file of their own name.
    includeDependenciesRecursively: false,
  };
}

/** The modules in the chunk that has this one, and in all that it imports at once. */
function neededBy(module: string, chunks: ReadonlyMap<string, Rolldown.OutputChunk>): ReadonlySet<string> {
  const files = new Set<string>();
  const add = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    chunks.get(file)?.imports.forEach(add);
  };
  for (const [file, { moduleIds }] of chunks) if (moduleIds.some((id) => id.endsWith(module))) add(file);
  return new Set([...files].flatMap((file) => chunks.get(file)?.moduleIds ?? []));
}
