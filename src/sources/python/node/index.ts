/** The same Python for the console: workers are threads of Node, the library comes from the folder. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { zipSync } from 'fflate';
import { createPythonSource } from '../create-python-source';
import type { PythonSource } from '../create-python-source';
import type { FromWorker, StartWorker } from '../messages';

const LIBRARY = fileURLToPath(new URL('../library/', import.meta.url));

/** Reads DAG files with Python in a thread. */
export function createNodePythonSource(options: { megabytes?: number } = {}): PythonSource {
  return createPythonSource({ startWorker, library: packLibrary(), ...options });
}

/** The zip of our Python packages. */
export function packLibrary(): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(LIBRARY, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.py')) continue;
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(LIBRARY, file).split(path.sep).join('/')] = new Uint8Array(readFileSync(file));
  }
  return zipSync(files, { level: 0 });
}

const startWorker: StartWorker = (hear) => {
  // Our own sources are TypeScript in the thread, too.
  const worker = new Worker(new URL('./start-worker.mjs', import.meta.url), { execArgv: [] });
  worker.on('message', (message: FromWorker) => hear(message));
  worker.on('error', (problem) => hear({ kind: 'broken', path: null, why: problem.message }));
  worker.on('exit', () => hear({ kind: 'broken', path: null, why: 'the worker ended' }));
  return { post: (message) => worker.postMessage(message), end: () => void worker.terminate() };
};
