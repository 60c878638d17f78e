/** The worker that keeps the site for visits without a network: which files, and under which version. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Rolldown } from 'vite';

const WORKER = new URL('./offline-worker.js', import.meta.url);

/** The editor is large and rarely opened; without a network there is none. */
const NOT_KEPT = '/edit-run/EditRunForm.tsx';

/** The worker's text, for a site of these files and these pages. */
export async function offlineWorker(
  bundle: Rolldown.OutputBundle,
  pages: readonly { file: string; html: string }[],
) {
  // One of the two files of a lesson is enough: the worker finds it under every address of the lesson.
  const own = pages.map((page) => page.file).filter((file) => !file.endsWith('/index.html'));
  const files = [...keptFiles(bundle), ...own].sort();
  const version = createHash('sha256')
    .update(JSON.stringify([files, pages.map((page) => page.html)]))
    .digest('hex')
    .slice(0, 12);
  const template = await readFile(WORKER, 'utf8');
  return template
    .replace("VERSION = ''", () => `VERSION = '${version}'`)
    .replace('FILES = []', () => `FILES = ${JSON.stringify(files)}`);
}

/** All scripts that a page can come to without opening the editor, their styles, and the faces. */
function keptFiles(bundle: Rolldown.OutputBundle): Set<string> {
  const kept = new Set<string>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || kept.has(file) || chunk.facadeModuleId?.endsWith(NOT_KEPT)) return;
    kept.add(file);
    for (const style of chunk.viteMetadata?.importedCss ?? []) kept.add(style);
    [...chunk.imports, ...chunk.dynamicImports].forEach(add);
  };
  for (const [file, output] of Object.entries(bundle)) {
    if (output.type === 'chunk' && output.isEntry) add(file);
    if (/\.woff2$/.test(file)) kept.add(file);
  }
  return kept;
}
