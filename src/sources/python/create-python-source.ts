/**
 * Reads DAG files in a worker that can be ended: started when it is first needed, kept for the next read, replaced when
 * a file hangs or breaks it. What such a file did is told as a problem of that file, and the others are read.
 */
import { chooseFiles } from './choose-files';
import type { ReadResult } from './facts';
import { gatherResult } from './gather-result';
import { createKeptOutcomes } from './kept-outcomes';
import type { FromWorker, PythonPlaces, PythonWorker, StartWorker, ToWorker } from './messages';
import { zoneFiles } from './time-zones';
import type { SourceFile } from './types';
import { yamlFor } from './yaml-files';

export interface PythonSourceOptions {
  readonly startWorker: StartWorker;
  readonly places?: PythonPlaces;
  /** The zip of the library, or where it is. */
  readonly library: Uint8Array | string;
  /** Most memory that Python may take; default 512. */
  readonly megabytes?: number;
}

export interface ReadOptions {
  /** Variables by name, as text; one asked for as JSON is parsed. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Connections by name: a URI, or the fields of one. */
  readonly connections?: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Most seconds for one file; default 10. */
  readonly seconds?: number;
  /** Only these are read as DAG files; the others are there to be imported. Default: all that may define DAGs. */
  readonly only?: readonly string[];
  /** Hears how far it has come: first that Python starts, then each file. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Ends the reading; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

export type ReadProgress =
  | { readonly stage: 'starting' }
  | { readonly stage: 'reading'; readonly path: string; readonly done: number; readonly total: number };

export interface PythonSource {
  /** Starts Python already, so that the first read need not wait for it. Rejects if it cannot start. */
  warm(): Promise<void>;
  /**
   * Reads the files; after a change, those again that can see it. One read goes on at a time; the next waits. Never rejects for what a file does, only if Python
   * cannot be started at all, or with the signal's reason.
   */
  read(files: readonly SourceFile[], options?: ReadOptions): Promise<ReadResult>;
  /** Ends the worker. A later read starts a new one. */
  close(): void;
}

/** How a file came out: what Python says of it, or why it could not be read and, if known, at which line. */
export type Outcome =
  { readonly answer: string } | { readonly hangs: boolean; readonly why: string; readonly line: number };

const SECONDS = 10;
/** How much longer than its time a file may take to notice; after that the worker is ended. */
const GRACE_MS = 2000;
/** Starting Python may take long on a slow line. */
const START_MS = 120_000;

export function createPythonSource(options: PythonSourceOptions): PythonSource {
  let running: Promise<Session> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const kept = createKeptOutcomes();

  const session = (): Promise<Session> => {
    running ??= startSession(options).catch((problem: unknown) => {
      running = null;
      throw problem;
    });
    return running;
  };
  const drop = (): void => {
    void running?.then((one) => one.end()).catch(() => {});
    running = null;
  };

  const read = async (files: readonly SourceFile[], given: ReadOptions): Promise<ReadResult> => {
    const { signal } = given;
    signal?.throwIfAborted();
    const stop = () => drop();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const chosen = chooseFiles(files, given.only);
      const zones = zoneFiles([...chosen.texts.values(), ...Object.values(given.variables ?? {})]);
      const settings = JSON.stringify([given.variables, given.connections, given.environment]);
      const outcomes = kept.holding(chosen, settings);
      const left = () => chosen.dagFiles.filter((path) => !outcomes.has(path));
      while (left().length > 0) {
        given.onProgress?.({ stage: 'starting' });
        const python = await session();
        signal?.throwIfAborted();
        python.post({ kind: 'files', files: chosen.bytes, zones, yaml: yamlFor(chosen.bytes) });
        const told = await readSome(python, left(), chosen.roots, given, (path, done) =>
          given.onProgress?.({
            stage: 'reading',
            path,
            done: outcomes.size + done,
            total: chosen.dagFiles.length,
          }),
        );
        signal?.throwIfAborted();
        for (const [path, answer] of told.answers) outcomes.set(path, { answer });
        if (!told.broken) continue;
        drop();
        const { path, hangs, why } = told.broken;
        const line = await lineOf(await session(), path, hangs, chosen, zones, given);
        signal?.throwIfAborted();
        drop();
        outcomes.set(path, { hangs, why, line });
      }
      // Always in the same order, whichever of them were read now.
      const inOrder = chosen.dagFiles.map((path): [string, Outcome] => [path, outcomes.get(path)!]);
      const result = gatherResult(new Map(inOrder), chosen.skipped);
      kept.keep(chosen, settings, outcomes, result);
      return result;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };

  return {
    warm: async () => void (await session()),
    read: (files, given = {}) => {
      const result = last.then(() => read(files, given));
      last = result.catch(() => {});
      return result;
    },
    close: drop,
  };
}

/** A worker with Python ready in it. */
interface Session {
  post(message: ToWorker): void;
  /** Hears what the worker says until the returned function is called. */
  hear(listener: (message: FromWorker) => void): () => void;
  end(): void;
}

function startSession(options: PythonSourceOptions): Promise<Session> {
  return new Promise((resolve, reject) => {
    const listeners = new Set<(message: FromWorker) => void>();
    let isReady = false;
    const worker: PythonWorker = options.startWorker((message) => {
      if (isReady) return listeners.forEach((listener) => listener(message));
      if (message.kind === 'broken') fail(message.why);
      if (message.kind !== 'ready') return;
      isReady = true;
      clearTimeout(timer);
      resolve({
        post: (one) => worker.post(one),
        hear: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        end: () => {
          worker.end();
          // Whoever still listens is told that nothing more will come.
          listeners.forEach((listener) => listener({ kind: 'broken', path: null, why: 'ended' }));
        },
      });
    });
    const fail = (why: string) => {
      clearTimeout(timer);
      worker.end();
      reject(new Error(`Python could not be started: ${why}`, { cause: why }));
    };
    const timer = setTimeout(() => fail('it took too long'), START_MS);
    const { places = {}, library, megabytes = 512 } = options;
    worker.post({ kind: 'start', places, library, megabytes });
  });
}

interface Told {
  readonly answers: ReadonlyMap<string, string>;
  /** The file at which the worker was lost, if it was. */
  readonly broken: { readonly path: string; readonly hangs: boolean; readonly why: string } | null;
}

/** Has files read until all are, or until one hangs or breaks the worker. */
function readSome(
  python: Session,
  paths: readonly string[],
  roots: readonly string[],
  options: ReadOptions,
  onFile: (path: string, done: number) => void,
): Promise<Told> {
  const seconds = options.seconds ?? SECONDS;
  return new Promise((resolve) => {
    const answers = new Map<string, string>();
    let current = paths[0]!;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (broken: Told['broken']) => {
      clearTimeout(timer);
      quiet();
      resolve({ answers, broken });
    };
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => finish({ path: current, hangs: true, why: '' }), seconds * 1000 + GRACE_MS);
    };
    const quiet = python.hear((message) => {
      if (message.kind === 'reading') {
        current = message.path;
        onFile(current, answers.size);
        watch();
      } else if (message.kind === 'read') {
        answers.set(message.path, message.answer);
      } else if (message.kind === 'broken') {
        finish({ path: message.path ?? current, hangs: false, why: message.why });
      } else if (message.kind === 'done') finish(null);
    });
    watch();
    python.post(readMessage(paths, roots, options, false));
  });
}

/** Reads a file once more, line by line, to find where it hangs or breaks: the last line it told. */
async function lineOf(
  python: Session,
  path: string,
  hangs: boolean,
  chosen: ReturnType<typeof chooseFiles>,
  zones: ReturnType<typeof zoneFiles>,
  options: ReadOptions,
): Promise<number> {
  let line = 1;
  python.post({ kind: 'files', files: chosen.bytes, zones, yaml: yamlFor(chosen.bytes) });
  const quiet = python.hear((message) => {
    if (message.kind === 'line' && message.path === path) line = message.line;
  });
  const seconds = hangs ? Math.min(options.seconds ?? SECONDS, 3) : (options.seconds ?? SECONDS);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000 + GRACE_MS);
    const stopHearing = python.hear((message) => {
      if (message.kind !== 'done' && message.kind !== 'broken') return;
      clearTimeout(timer);
      stopHearing();
      resolve();
    });
    python.post(readMessage([path], chosen.roots, { ...options, seconds }, true));
  });
  quiet();
  return line;
}

function readMessage(
  paths: readonly string[],
  roots: readonly string[],
  options: ReadOptions,
  trace: boolean,
): ToWorker {
  const settings = {
    variables: options.variables ?? {},
    connections: options.connections ?? {},
    environment: options.environment ?? {},
    dagsFolder: roots[0] ?? '',
  };
  return { kind: 'read', paths, roots, settings, seconds: options.seconds ?? SECONDS, trace };
}
