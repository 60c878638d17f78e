/** The worker that keeps a site for visits without a network: which files, and under which version. */
import { createHash } from 'node:crypto';

interface Kept {
  readonly kept: readonly string[];
  readonly python: readonly string[];
}

/**
 * The worker's text.
 * @param template scripts/vite/offline-worker.js
 * @param app files of the app
 * @param data files of the lessons
 */
export function offlineWorker(
  template: string,
  { kept, python }: Kept,
  data: readonly string[],
  pages: readonly { readonly file: string; readonly html: string }[],
): string {
  // One of the two files of a lesson is enough: the worker finds it under every address of the lesson.
  const own = pages.map((page) => page.file).filter((file) => !file.endsWith('/index.html'));
  const files = [...kept, ...data, ...own].sort();
  const version = createHash('sha256')
    .update(JSON.stringify([files, python, pages.map((page) => page.html)]))
    .digest('hex')
    .slice(0, 12);
  return template
    .replace("VERSION = ''", () => `VERSION = '${version}'`)
    .replace('FILES = []', () => `FILES = ${JSON.stringify(files)}`)
    .replace('PYTHON = []', () => `PYTHON = ${JSON.stringify([...python].sort())}`);
}
