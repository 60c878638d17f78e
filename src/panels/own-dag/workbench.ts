/**
 * Somebody's own DAG files on the table: what was opened, what Python read in them, which DAG is looked at, what is
 * scripted to happen, and the lesson made of it. Commands write, selectors read, as in the player. No DOM.
 */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { KeyValueStore } from '../../player';
import type { RunSource } from '../../sources';
import { fixFile } from '../../sources/python';
import type { PythonSource, ReadResult, SourceFile } from '../../sources/python';
import { dagsIn, sameOrOnly, stillThere } from './dags';
import type { DagPlace } from './dags';
import { keepDag } from './kept-dag';
import type { SharedDag } from './kept-dag';
import { makeDagLesson } from './make-lesson';
import { NO_SCRIPT, NO_VALUES } from './workbench-state';
import type { DagScript, DagValues, Origin, WorkbenchState } from './workbench-state';

export interface WorkbenchSources {
  /** Python comes when it is first needed. */
  readonly python: () => Promise<PythonSource>;
  readonly runs: RunSource;
  /** Where the files are kept for the next visit. */
  readonly storage: KeyValueStore;
  /** What the DAG is written in, for the lesson around it: the page's language. */
  readonly language: string;
}

export interface Opening {
  readonly origin: Origin;
  /** Read as DAG files whatever is in them; the others are there to be imported. Left out: all that may define DAGs. */
  readonly only?: readonly string[];
}

export interface Workbench {
  readonly store: StoreApi<WorkbenchState>;
  /** Starts Python already: somebody is about to open a file. */
  warm(): void;
  /** Puts files on the table in place of those before, and reads them. */
  open(files: readonly SourceFile[], opening: Opening): Promise<void>;
  /** Adds the files of a folder: the helpers that were missing. */
  add(files: readonly SourceFile[]): Promise<void>;
  /** What somebody shared, or kept, as it was. */
  restore(shared: SharedDag, origin: Origin): Promise<void>;
  /** Says why nothing was opened. */
  refuse(failure: NonNullable<WorkbenchState['failure']>): void;
  /** Ends the reading that goes on. */
  cancel(): void;
  /** Looks at one of the DAGs; others, where they are given, run beside it. */
  choose(place: DagPlace, together?: readonly DagPlace[]): Promise<void>;
  /** Has these run beside the DAG looked at, and no others. */
  join(together: readonly DagPlace[]): Promise<void>;
  /** Back to the list of DAGs. */
  unchoose(): void;
  /** A file as it is typed: read as soon as Python is free; what is typed meanwhile is read next. */
  type(path: string, text: string): void;
  /** Has the run follow what was typed. */
  run(): void;
  /** Writes for Airflow 3 what was written for Airflow 2, everywhere at once. */
  fixAll(): Promise<void>;
  /** The files as they were before that. */
  undoFixes(): Promise<void>;
  /** What happens in the run. */
  script(change: Partial<DagScript>): Promise<void>;
  /** Values of Variables and Connections; files read them while they are read. */
  give(values: Partial<DagValues>): Promise<void>;
  /** Clears the table, and forgets what was kept. */
  clear(): void;
  /** Stops whatever goes on. */
  dispose(): void;
}

/** While one types, no file may hold the page's Python up for long. */
const TYPING_SECONDS = 3;

const EMPTY: WorkbenchState = {
  files: [],
  only: null,
  origin: 'own',
  reading: null,
  result: null,
  failure: null,
  chosen: null,
  together: [],
  script: NO_SCRIPT,
  values: NO_VALUES,
  made: null,
  refusal: null,
  fixed: null,
  isEdited: false,
  isTyped: false,
};

export function createWorkbench({ python, runs, storage, language }: WorkbenchSources): Workbench {
  const store = createStore<WorkbenchState>(() => EMPTY);
  const { getState: read, setState: write } = store;
  let reading: AbortController | null = null;
  let making: AbortController | null = null;
  let isTyping = false;
  let typedAgain = false;

  const keep = () => keepDag(storage, read());

  /** Reads what is on the table; null where somebody gave it up or Python did not come. */
  const readAll = async (seconds?: number): Promise<ReadResult | null> => {
    reading?.abort();
    const controller = new AbortController();
    reading = controller;
    const { files, only, values } = read();
    try {
      const source = await python();
      const result = await source.read(files, {
        ...(only && { only }),
        ...(seconds !== undefined && { seconds }),
        variables: values.variables,
        connections: values.connections,
        signal: controller.signal,
        onProgress: (progress) => {
          if (reading === controller && !isTyping) write({ reading: progress });
        },
      });
      return reading === controller ? result : null;
    } catch (error) {
      if (reading !== controller || controller.signal.aborted) return null;
      write({ failure: { kind: 'python', why: whyOf(error) } });
      return null;
    } finally {
      if (reading === controller) {
        reading = null;
        write({ reading: null });
      }
    }
  };

  /** Makes the lesson of the DAG looked at; what was on screen stays until it is there. */
  const make = async (isTyped = false): Promise<void> => {
    making?.abort();
    const { chosen, together, result, files, script, origin } = read();
    if (!chosen || !result) return;
    const controller = new AbortController();
    making = controller;
    const wanted = { chosen, together, result, files, script, language, isStrangers: origin === 'link' };
    const outcome = await makeDagLesson(wanted, runs, controller.signal);
    if (making !== controller || controller.signal.aborted) return;
    making = null;
    if (outcome === 'no-script') {
      if (script === NO_SCRIPT) return write({ refusal: { why: 'failed', error: outcome } });
      write({ script: NO_SCRIPT });
      return make(isTyped);
    }
    if ('lesson' in outcome) write({ made: outcome, refusal: null, isTyped });
    else write({ refusal: outcome });
    keep();
  };

  const readAndMake = async (): Promise<void> => {
    write({ reading: { stage: 'starting' }, failure: null });
    const result = await readAll();
    if (!result) return;
    const dags = dagsIn(result);
    const chosen = sameOrOnly(dags, read().chosen);
    const together = stillThere(dags, read().together);
    write({ result, chosen, together, ...(!chosen && { made: null, refusal: null }) });
    await make();
  };

  const put = (files: readonly SourceFile[]): SourceFile[] => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    return [...byPath.values()];
  };

  const readTyped = async (): Promise<void> => {
    isTyping = true;
    try {
      do {
        typedAgain = false;
        const result = await readAll(TYPING_SECONDS);
        if (!result || typedAgain) continue;
        const dags = dagsIn(result);
        const chosen = sameOrOnly(dags, read().chosen);
        const together = stillThere(dags, read().together);
        // A file with a fault, or whose DAG is being renamed, leaves what is on screen as it was.
        write({ result, ...(chosen && { chosen, together }) });
        if (chosen) await make(true);
      } while (typedAgain);
    } finally {
      isTyping = false;
    }
  };

  const change = (path: string, text: string) =>
    write({ files: read().files.map((file) => (file.path === path ? { path, text } : file)) });

  return {
    store,
    warm: () =>
      void python()
        .then((source) => source.warm())
        .catch(() => {}),
    open(files, { origin, only }) {
      write({ ...EMPTY, values: read().values, files: put(files), only: only ?? null, origin });
      return readAndMake();
    },
    add(files) {
      const { only } = read();
      // The folder of a single file may have it, too, under a longer path: there it finds its helpers.
      const inFolder = only?.flatMap((path) =>
        files.some((one) => one.path === path) ? [] : files.filter((one) => one.path.endsWith(`/${path}`)),
      );
      const [same] = inFolder ?? [];
      const kept = same ? read().files.filter((file) => !only?.includes(file.path)) : read().files;
      write({ files: put([...files, ...kept]), only: same ? [same.path] : only, chosen: null });
      return readAndMake();
    },
    async restore(shared, origin) {
      write({ ...EMPTY, values: read().values, ...shared, origin });
      await readAndMake();
    },
    refuse: (failure) => write({ failure }),
    cancel() {
      reading?.abort();
      reading = null;
      write({ reading: null });
    },
    choose(chosen, together = []) {
      write({ chosen, together, script: NO_SCRIPT, made: null, refusal: null });
      return make();
    },
    join(together) {
      write({ together });
      return make();
    },
    unchoose: () => write({ chosen: null, together: [], made: null, refusal: null }),
    type(path, text) {
      change(path, text);
      write({ fixed: null, isEdited: true });
      keep();
      if (isTyping) typedAgain = true;
      else void readTyped();
    },
    run: () => write({ isTyped: false }),
    async fixAll() {
      const { files, result } = read();
      const before = files;
      const fixed = files.flatMap((file) => {
        const problems = result?.files[file.path]?.problems.filter(({ fix }) => fix) ?? [];
        if (problems.length === 0 || file.text === undefined) return [];
        return [{ path: file.path, ...fixFile(file.text, problems) }];
      });
      for (const { path, text } of fixed) change(path, text);
      write({ fixed: { before, files: fixed }, isEdited: false });
      await readAndMake();
    },
    async undoFixes() {
      const { fixed } = read();
      if (!fixed) return;
      write({ files: fixed.before, fixed: null });
      await readAndMake();
    },
    script(part) {
      write({ script: { ...read().script, ...part } });
      return make();
    },
    give(values) {
      write({ values: { ...read().values, ...values } });
      return readAndMake();
    },
    clear() {
      reading?.abort();
      making?.abort();
      reading = making = null;
      write(EMPTY);
      keep();
    },
    dispose() {
      reading?.abort();
      making?.abort();
      void python()
        .then((source) => source.close())
        .catch(() => {});
    },
  };
}

/** The plain reason, where one is given. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return typeof error.cause === 'string' ? error.cause : error.message;
}
