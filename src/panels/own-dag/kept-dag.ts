/** Files and script as text: kept in this browser for the next visit, or packed into a link. Whatever comes back is checked. */
import { isJsonObject } from './json-object';
import type { KeyValueStore } from '../../player';
import type { ReadResult, SourceFile } from '../../sources/python';
import type { DagPlace } from './dags';
import { NO_SCRIPT } from './workbench-state';
import type { DagScript, WorkbenchState } from './workbench-state';

/** What is kept, or shared, of what is on the table. */
export interface SharedDag {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly only: readonly string[] | null;
  readonly chosen: DagPlace | null;
  readonly together: readonly DagPlace[];
  readonly script: DagScript;
}

const KEY = 'own-dag';
/** Browsers keep five million letters for the whole site. */
const MOST_LETTERS = 1_000_000;
const MOST_RUNS = 5;

/** Keeps what is on the table; forgets what was kept where there is nothing, or where it is somebody else's. */
export function keepDag(storage: KeyValueStore, state: WorkbenchState): void {
  if (state.files.length === 0) return storage.remove(KEY);
  if (state.origin === 'link') return;
  const text = writeDag(wholeOf(state));
  if (text.length <= MOST_LETTERS) storage.set(KEY, text);
  else storage.remove(KEY);
}

/** Forgets what was kept. */
export function forgetDag(storage: KeyValueStore): void {
  storage.remove(KEY);
}

/** What was kept; null if nothing was, or it cannot be read. */
export function keptDag(storage: KeyValueStore): SharedDag | null {
  const text = storage.get(KEY);
  return text === null ? null : readDag(text);
}

/** Everything that is text, with what is said of it. */
function wholeOf({ files, only, chosen, together, script }: WorkbenchState): SharedDag {
  return { files: textsOf(files), only, chosen, together, script };
}

/** The file of the DAG looked at, those of the DAGs that run beside it, and those that these import. */
export function partOf({ files, chosen, together, script, result }: WorkbenchState): SharedDag | null {
  if (!chosen || !result) return null;
  const made = [...new Set([chosen, ...together].map(({ file }) => file))];
  const wanted = new Set(made.flatMap((file) => [file, ...helpersOf(result, file)]));
  const texts = textsOf(files.filter(({ path }) => wanted.has(path)));
  return { files: texts, only: made, chosen, together, script };
}

function helpersOf(result: ReadResult, file: string): readonly string[] {
  return result.files[file]?.helpers ?? [];
}

function textsOf(files: readonly SourceFile[]): SharedDag['files'] {
  return files.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

export function writeDag(shared: SharedDag): string {
  return JSON.stringify(shared);
}

/** What somebody wrote as such a text; null if it is none. */
export function readDag(text: string): SharedDag | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isJsonObject(value) || !Array.isArray(value['files']) || value['files'].length === 0) return null;
  const files = value['files'].flatMap((file: unknown) =>
    isJsonObject(file) && typeof file['path'] === 'string' && typeof file['text'] === 'string'
      ? [{ path: file['path'], text: file['text'] }]
      : [],
  );
  if (files.length !== value['files'].length) return null;
  const { only, together } = value;
  return {
    files,
    only: Array.isArray(only) && only.every((one) => typeof one === 'string') ? only : null,
    chosen: readPlace(value['chosen']),
    together: Array.isArray(together) ? together.flatMap((one) => readPlace(one) ?? []) : [],
    script: readScript(value['script']),
  };
}

function readPlace(value: unknown): DagPlace | null {
  if (!isJsonObject(value)) return null;
  const { file, dag } = value;
  return typeof file === 'string' && typeof dag === 'string' ? { file, dag } : null;
}

/** Attempts are checked with the case they become part of. */
function readScript(value: unknown): DagScript {
  if (!isJsonObject(value)) return NO_SCRIPT;
  const { seed, runs, behaviour } = value;
  const ofDags = isJsonObject(behaviour)
    ? Object.entries(behaviour).flatMap(([dag, tasks]) =>
        isJsonObject(tasks) ? [[dag, attemptsIn(tasks)]] : [],
      )
    : [];
  return {
    seed: isWhole(seed, 1, Number.MAX_SAFE_INTEGER) ? seed : NO_SCRIPT.seed,
    runs: isWhole(runs, 1, MOST_RUNS) ? runs : NO_SCRIPT.runs,
    behaviour: Object.fromEntries(ofDags) as DagScript['behaviour'],
  };
}

function attemptsIn(tasks: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tasks).filter(([, list]) => Array.isArray(list) && list.every(isJsonObject)),
  );
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
