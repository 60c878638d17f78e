/** The browser's worker that runs Python. */
import type { ToWorker } from '../messages';
import { runPython } from '../run-python';

// What it needs of the browser it takes before the doors are closed.
const post = self.postMessage.bind(self);
const get = self.fetch.bind(self);

const handle = runPython(
  (message) => post(message),
  async (address) => {
    const response = await get(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
);
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => handle(data));
