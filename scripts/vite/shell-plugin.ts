/**
 * After the app is built, writes down what is in it (`shell.json`), and lays the worker for visits without a network
 * beside it: from these, sites are written (src/cli/site/write-site.ts).
 */
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { SHELL_FILE } from '../../src/cli/site/shell';
import type { Shell } from '../../src/cli/site/shell';
import { keptFiles } from './kept-files';

/** Files of the folder in which Python lies (`python-plugin.ts`); scripts of ours are called so, too. */
const PYTHON = /^assets\/python-[^/]+\//;

export function shellPlugin(): Plugin {
  let root = process.cwd();
  return {
    name: 'dag-tutor:shell',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    async writeBundle({ dir = 'dist' }, bundle) {
      const outputs = Object.values(bundle);
      const shell: Shell = {
        chunks: outputs.flatMap((output) => (output.type === 'chunk' ? [chunkOf(output, root)] : [])),
        kept: [...keptFiles(bundle)],
        python: Object.keys(bundle).filter((file) => PYTHON.test(file)),
      };
      await writeFile(path.join(dir, SHELL_FILE), JSON.stringify(shell));
      const worker = 'offline-worker.js';
      await copyFile(path.join(import.meta.dirname, worker), path.join(dir, worker));
    },
  };
}

/** Nothing in it may say where it was built. */
function chunkOf(
  { fileName, moduleIds, imports, viteMetadata }: Rolldown.OutputChunk,
  root: string,
): Shell['chunks'][number] {
  return {
    fileName,
    moduleIds: moduleIds
      .filter((id) => id.startsWith(path.join(root, 'src')))
      .map((id) => id.slice(root.length).replaceAll('\\', '/')),
    imports,
    styles: [...(viteMetadata?.importedCss ?? [])],
  };
}
