/** Where Python lies when the console runs from the sources of this repository. */
import { readFileSync } from 'node:fs';
import type { PythonPlaces } from '../messages';
import { findCompiled } from './compiled';
import { packLibrary } from './pack-library';

export interface PythonHome {
  /** The script of the thread that runs Python. */
  readonly worker: URL;
  readonly places: PythonPlaces;
  /** The zip of our packages. */
  readonly library: Uint8Array;
}

/** Pyodide from node_modules; compiled, where that was done before. */
export function findPython(): PythonHome {
  const compiled = findCompiled();
  return {
    worker: new URL('./start-worker.mjs', import.meta.url),
    places: compiled ? { stdLibURL: compiled.stdLib } : {},
    library: compiled ? new Uint8Array(readFileSync(compiled.library)) : packLibrary(),
  };
}
