/** The worker of Node that runs Python. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../messages';
import { runPython } from '../run-python';

const port = parentPort!;
const handle = runPython(
  (message) => port.postMessage(message),
  async (address) => new Uint8Array(await readFile(address)),
);
port.on('message', (message: ToWorker) => handle(message));
