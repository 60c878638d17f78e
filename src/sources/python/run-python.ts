/**
 * The worker's side: loads Pyodide, shuts the doors to everything else, and reads DAG files one after the other.
 * The same code runs in a browser's worker and in one of Node.
 */
import { loadPyodide } from 'pyodide';
import { closeDoors } from './close-doors';
import type { FromWorker, StartMessage, ToWorker } from './messages';

type Pyodide = Awaited<ReturnType<typeof loadPyodide>>;

/** The functions of dag_reader/read.py. */
interface Reader {
  prepare(request: string): void;
  read_file(path: string, roots: string, trace: boolean): string;
}

const LINE = /^::line (\d+) (.*)$/;
const ZONES = '/usr/share/zoneinfo';

/** Answers messages until the worker is ended. `bytesOf` reads a file of ours (the library, as an address). */
export function runPython(
  post: (message: FromWorker) => void,
  bytesOf: (address: string) => Promise<Uint8Array>,
): (message: ToWorker) => void {
  let python: Promise<{ pyodide: Pyodide; reader: Reader }> | null = null;
  let queue = Promise.resolve();
  let written: readonly string[] = [];
  const clock = createClock();

  const handle = async (message: ToWorker): Promise<void> => {
    if (message.kind === 'start') {
      python = start(message, bytesOf, clock, post);
      await python;
      return post({ kind: 'ready' });
    }
    if (!python) throw new Error('Python was not started.');
    const { pyodide, reader } = await python;
    if (message.kind === 'files') {
      for (const path of written) removeFile(pyodide, path);
      written = message.files.map(({ path, bytes }) => writeFile(pyodide, `/files/${path}`, bytes));
      pyodide.FS.writeFile('/yaml.json', message.yaml);
      for (const { name, bytes } of message.zones) writeFile(pyodide, `${ZONES}/${name}`, bytes);
      return;
    }
    const { settings } = message;
    reader.prepare(JSON.stringify({ ...settings, dags_folder: `/files/${settings.dagsFolder}` }));
    const roots = JSON.stringify(message.roots.map((root) => `/files/${root}`.replace(/\/$/, '')));
    for (const path of message.paths) {
      post({ kind: 'reading', path });
      clock.allow(message.seconds);
      post({ kind: 'read', path, answer: reader.read_file(`/files/${path}`, roots, message.trace) });
      clock.stop();
    }
    post({ kind: 'done' });
  };

  return (message) => {
    queue = queue
      .then(() => handle(message))
      .catch((problem: unknown) => {
        clock.stop();
        post({
          kind: 'broken',
          path: null,
          why: problem instanceof Error ? problem.message : String(problem),
        });
      });
  };
}

async function start(
  { places, library, megabytes }: StartMessage,
  bytesOf: (address: string) => Promise<Uint8Array>,
  clock: Clock,
  post: (message: FromWorker) => void,
): Promise<{ pyodide: Pyodide; reader: Reader }> {
  limitMemory(megabytes);
  const [pyodide, archive] = await Promise.all([
    loadPyodide({
      ...places,
      env: { HOME: '/files' },
      // What a file prints is not shown; a traced one tells its lines this way.
      stdout: (line) => tellLine(line, post),
      stderr: () => {},
    }),
    typeof library === 'string' ? bytesOf(library) : library,
  ]);
  pyodide.unpackArchive(archive, 'zip', { extractDir: '/library' });
  pyodide.FS.mkdirTree('/files');
  pyodide.runPython("import sys; sys.path.insert(0, '/library'); import dag_reader.read");
  const reader = pyodide.pyimport('dag_reader.read') as unknown as Reader;
  pyodide.setInterruptBuffer(clock.buffer);
  closeDoors(globalThis);
  return { pyodide, reader };
}

function tellLine(line: string, post: (message: FromWorker) => void): void {
  const found = LINE.exec(line);
  if (found) post({ kind: 'line', path: found[2]!.replace('/files/', ''), line: Number(found[1]) });
}

interface Clock {
  allow(seconds: number): void;
  stop(): void;
  readonly buffer: Uint8Array;
}

/** So long a file that was told to stop has for what it does then, before it is told again. */
const PAUSE_MS = 300;

/**
 * Python looks into its interrupt buffer every few thousand instructions; 2 means that it shall stop. Nobody can write
 * into it while it is busy, so the buffer itself looks at the time.
 */
function createClock(): Clock {
  let end = Infinity;
  const buffer = {
    get 0() {
      const now = performance.now();
      if (now <= end) return 0;
      end = now + PAUSE_MS;
      return 2;
    },
    set 0(_value: number) {
      // Python takes the sign back, which needs nothing here.
    },
  };
  return {
    allow: (seconds) => {
      end = performance.now() + seconds * 1000;
    },
    stop: () => {
      end = Infinity;
    },
    buffer: buffer as unknown as Uint8Array,
  };
}

/** Python asks for more memory through this; refused, it raises MemoryError where it is. */
function limitMemory(megabytes: number): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages: number): number {
    if (this.buffer.byteLength + pages * 65536 > megabytes * 1048576) throw new RangeError('out of memory');
    return grow.call(this, pages);
  };
}

function writeFile(pyodide: Pyodide, path: string, bytes: Uint8Array): string {
  pyodide.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
  pyodide.FS.writeFile(path, bytes);
  return path;
}

function removeFile(pyodide: Pyodide, path: string): void {
  if (pyodide.FS.analyzePath(path).exists) pyodide.FS.unlink(path);
}
