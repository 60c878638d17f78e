/** The worker that keeps the site for visits without a network: which files, and under which version. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Rolldown } from 'vite';

const WORKER = new URL('./offline-worker.js', import.meta.url);

/** Monaco is large and rarely opened; without a network whoever edits has the plain field. */
const NOT_KEPT = ['/edit-run/MonacoField.tsx', '/own-dag/DagMonaco.tsx'];
/** Where Python lies (scripts/vite/python-plugin.ts). */
const PYTHON_FOLDER = 'assets/python-';

/** The worker's text, for a site of these files and these pages. */
export async function offlineWorker(
  bundle: Rolldown.OutputBundle,
  pages: readonly { file: string; html: string }[],
) {
  // One of the two files of a lesson is enough: the worker finds it under every address of the lesson.
  const own = pages.map((page) => page.file).filter((file) => !file.endsWith('/index.html'));
  const files = [...keptFiles(bundle), ...own].sort();
  const python = Object.keys(bundle).filter((file) => file.startsWith(PYTHON_FOLDER));
  const version = createHash('sha256')
    .update(JSON.stringify([files, python, pages.map((page) => page.html)]))
    .digest('hex')
    .slice(0, 12);
  const template = await readFile(WORKER, 'utf8');
  return template
    .replace("VERSION = ''", () => `VERSION = '${version}'`)
    .replace('FILES = []', () => `FILES = ${JSON.stringify(files)}`)
    .replace('PYTHON = []', () => `PYTHON = ${JSON.stringify(python.sort())}`);
}

/** Whatever a page can come to without Monaco: scripts, and the styles, faces and workers that these name. */
function keptFiles(bundle: Rolldown.OutputBundle): Set<string> {
  const kept = new Set<string>();
  const add = (file: string) => {
    const output = bundle[file];
    if (!output || kept.has(file)) return;
    if (output.type === 'chunk' && NOT_KEPT.some((end) => output.facadeModuleId?.endsWith(end))) return;
    kept.add(file);
    if (output.type === 'chunk') {
      for (const style of output.viteMetadata?.importedCss ?? []) add(style);
      [...output.imports, ...output.dynamicImports].forEach(add);
    }
    addNamedIn(output.type === 'chunk' ? output.code : output.source);
  };
  // Styles are not looked for by name: a chunk names those of all that it may load, also of what is not kept.
  const others = Object.keys(bundle).filter(
    (file) => bundle[file]?.type === 'asset' && !file.endsWith('.css') && !file.startsWith(PYTHON_FOLDER),
  );
  const addNamedIn = (text: string | Uint8Array) => {
    if (typeof text === 'string')
      for (const file of others) if (text.includes(path.posix.basename(file))) add(file);
  };
  for (const [file, output] of Object.entries(bundle)) {
    if (output.type === 'chunk' && output.isEntry) add(file);
  }
  return kept;
}
