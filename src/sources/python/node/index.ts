/** The same Python for the console: workers are threads of Node, the library comes from the folder. */
import { Worker } from 'node:worker_threads';
import { createPythonSource } from '../create-python-source';
import type { PythonSource } from '../create-python-source';
import type { FromWorker, StartWorker } from '../messages';
import { findPython } from './home';

export { compilePython } from './compiled';
export type { CompiledPython } from './compiled';
export { LIBRARY_FOLDER } from './pack-library';

/** Reads DAG files with Python in a thread; quicker to start once it was compiled. */
export function createNodePythonSource(options: { megabytes?: number } = {}): PythonSource {
  const { worker, places, library } = findPython();
  return createPythonSource({ startWorker: startFrom(worker), library, places, ...options });
}

const startFrom =
  (script: URL): StartWorker =>
  (hear) => {
    const worker = new Worker(script, { execArgv: [] });
    worker.on('message', (message: FromWorker) => hear(message));
    worker.on('error', (problem) => hear({ kind: 'broken', path: null, why: problem.message }));
    worker.on('exit', () => hear({ kind: 'broken', path: null, why: 'the worker ended' }));
    return { post: (message) => worker.postMessage(message), end: () => void worker.terminate() };
  };
