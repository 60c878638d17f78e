/** Python in a worker of the browser. To be imported when it is needed: nothing of it belongs into a first view. */
import { pythonFolder } from 'virtual:python-files';
import { createPythonSource } from '../create-python-source';
import type { PythonSource } from '../create-python-source';
import type { FromWorker, StartWorker } from '../messages';

/** Reads DAG files in the browser. What Python needs comes from the site itself, when it is first started. */
export function createBrowserPythonSource(): PythonSource {
  return createPythonSource({
    startWorker,
    places: { indexURL: pythonFolder, stdLibURL: `${pythonFolder}stdlib.zip` },
    library: `${pythonFolder}library.zip`,
  });
}

const startWorker: StartWorker = (hear) => {
  const worker = new Worker(new URL('./browser-worker.ts', import.meta.url), {
    type: 'module',
    name: 'python',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
  worker.addEventListener('error', ({ message }) => hear({ kind: 'broken', path: null, why: message }));
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
};
