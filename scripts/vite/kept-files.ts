/** Which files of the app are kept for visits without a network (`offline-worker.js`). */
import path from 'node:path';
import type { Rolldown } from 'vite';

/**
 * Monaco is large and rarely opened; without a network whoever edits has the plain field. Pages of documentation are not
 * kept, so neither is their script.
 */
const NOT_KEPT = [
  '/docs/show-docs.tsx',
  '/edit-run/MonacoField.tsx',
  '/own-dag/DagMonaco.tsx',
  '/studio/LessonMonaco.tsx',
];
/** Where Python lies (scripts/vite/python-plugin.ts). */
const PYTHON_FOLDER = /^assets\/python-[0-9a-f]{8}\//;

/** Whatever a page can come to without Monaco: scripts, and the styles, faces and workers that these name. */
export function keptFiles(bundle: Rolldown.OutputBundle): Set<string> {
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
    (file) => bundle[file]?.type === 'asset' && !file.endsWith('.css') && !PYTHON_FOLDER.test(file),
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
