/**
 * Where Python lies in the package: scripts/build-library.ts puts this in the place of `home.ts`. The bundle that this
 * becomes part of lies in a folder beside that of Python.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PythonHome } from './home';

/** Pyodide and its standard library as the package brings them, compiled. */
export function findPython(): PythonHome {
  const file = (name: string) => fileURLToPath(new URL(`../python/${name}`, import.meta.url));
  return {
    worker: new URL('./python-worker.js', import.meta.url),
    places: { indexURL: file(''), stdLibURL: file('stdlib.zip') },
    library: new Uint8Array(readFileSync(file('library.zip'))),
  };
}
