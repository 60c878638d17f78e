/** What the page (or console) and the worker that runs Python say to each other. All of it can be posted. */

/** Where the worker finds Python. In Node all may be left out. */
export interface PythonPlaces {
  /** Folder of Pyodide's own files, with a slash at the end. */
  readonly indexURL?: string;
  /** The standard library, compiled. */
  readonly stdLibURL?: string;
}

export interface StartMessage {
  readonly kind: 'start';
  readonly places: PythonPlaces;
  /** The zip of src/sources/python/library, or where it is. */
  readonly library: Uint8Array | string;
  /** Most memory that Python may take. */
  readonly megabytes: number;
}

/** Settings that hold for all files of a read. */
export interface ReadSettings {
  readonly variables: Readonly<Record<string, string>>;
  readonly connections: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly dagsFolder: string;
}

export type ToWorker =
  | StartMessage
  /** All files there are, in place of those before. */
  | {
      readonly kind: 'files';
      readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
      readonly zones: readonly { readonly name: string; readonly bytes: Uint8Array }[];
      /** What the YAML among the files says (yaml-files.ts). */
      readonly yaml: Uint8Array;
    }
  | {
      readonly kind: 'read';
      readonly paths: readonly string[];
      readonly roots: readonly string[];
      readonly settings: ReadSettings;
      /** Most time for one file. */
      readonly seconds: number;
      /** Tells each line before it runs, to find where a file hangs. */
      readonly trace: boolean;
    };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reading'; readonly path: string }
  /** `answer` is JSON, as dag_reader/read.py makes it. */
  | { readonly kind: 'read'; readonly path: string; readonly answer: string }
  | { readonly kind: 'line'; readonly path: string; readonly line: number }
  /** Python itself broke: the worker is of no more use. */
  | { readonly kind: 'broken'; readonly path: string | null; readonly why: string }
  | { readonly kind: 'done' };

/** A worker in whatever way the platform has them. */
export interface PythonWorker {
  post(message: ToWorker): void;
  /** Ends it at once, whatever it is doing. */
  end(): void;
}

/** Starts a worker; `hear` gets what it says, and `broken` if it cannot start or ends by itself. */
export type StartWorker = (hear: (message: FromWorker) => void) => PythonWorker;
