/** The same Python for the console: workers are threads of Node, the library comes from the folder. */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { createPythonSource } from '../create-python-source';
import type { PythonSource } from '../create-python-source';
import type { FromWorker, StartWorker } from '../messages';
import { findCompiled } from './compiled';
import { packLibrary } from './pack-library';

export { compilePython } from './compiled';
export type { CompiledPython } from './compiled';
export { LIBRARY_FOLDER } from './pack-library';

/** Reads DAG files with Python in a thread; quicker to start once it was compiled. */
export function createNodePythonSource(options: { megabytes?: number } = {}): PythonSource {
  const compiled = findCompiled();
  return createPythonSource({
    startWorker,
    library: compiled ? new Uint8Array(readFileSync(compiled.library)) : packLibrary(),
    ...(compiled && { places: { stdLibURL: compiled.stdLib } }),
    ...options,
  });
}

const startWorker: StartWorker = (hear) => {
  const worker = new Worker(new URL('./start-worker.mjs', import.meta.url), { execArgv: [] });
  worker.on('message', (message: FromWorker) => hear(message));
  worker.on('error', (problem) => hear({ kind: 'broken', path: null, why: problem.message }));
  worker.on('exit', () => hear({ kind: 'broken', path: null, why: 'the worker ended' }));
  return { post: (message) => worker.postMessage(message), end: () => void worker.terminate() };
};
