/** One Python for all test files that run in one process: starting it takes a few seconds. */
import type { PythonSource, ReadFile, ReadOptions, ReadResult } from '../../../src/sources/python';
import { createNodePythonSource } from '../../../src/sources/python/node';

let shared: PythonSource | null = null;

/** To be called at the top of a test file. It ends with the process; no read leaves anything behind for the next. */
export function usePython(): PythonSource {
  return (shared ??= createNodePythonSource());
}

/** Reads one file of this text, beside others. */
export async function readText(
  python: PythonSource,
  text: string,
  others: Readonly<Record<string, string>> = {},
  options: ReadOptions = {},
): Promise<{ file: ReadFile; result: ReadResult }> {
  const files = Object.entries({ ...others, 'dag.py': text }).map(([path, content]) => ({
    path,
    text: content,
  }));
  const result = await python.read(files, { only: ['dag.py'], ...options });
  return { file: result.files['dag.py']!, result };
}

/** Time for what starts Python and reads many files, on a busy machine. */
export const SLOW = 240_000;
