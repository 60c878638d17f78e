/**
 * Python's standard library and ours as bytecode: Python starts in half the time when it need not compile what it
 * imports. Compiled by the same Python that runs it, once for each of its versions and of our packages.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadPyodide, version } from 'pyodide';
import { packLibrary } from './pack-library';

export interface CompiledPython {
  /** Paths of two zips. */
  readonly stdLib: string;
  readonly library: string;
}

const FOLDER = '.cache/python';

/** Every module of a zip as bytecode in a zip; `prefix` is where it will lie. Other files stay as they are. */
const COMPILE = `
import importlib.util, io, zipfile
from importlib._bootstrap_external import _code_to_hash_pyc

def compile_zip(source, target, prefix):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for entry in sorted(old.infolist(), key=lambda one: one.filename):
            if entry.is_dir():
                continue
            data, name = old.read(entry), entry.filename
            if name.endswith(".py"):
                try:
                    code = compile(data, prefix + name, "exec", dont_inherit=True, optimize=0)
                except SyntaxError:
                    continue
                data = bytes(_code_to_hash_pyc(code, importlib.util.source_hash(data), False))
                name += "c"
            new.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
`;

/** What was compiled before for just this Python and these packages, or null. */
export function findCompiled(): CompiledPython | null {
  const compiled = placesFor();
  return existsSync(compiled.stdLib) && existsSync(compiled.library) ? compiled : null;
}

/** Compiles unless that was done before. Takes some seconds. */
export async function compilePython(): Promise<CompiledPython> {
  const known = findCompiled();
  if (known) return known;
  const places = placesFor();
  const pyodide = await loadPyodide({ stdout: () => {}, stderr: () => {} });
  pyodide.runPython(COMPILE);
  const compileZip = pyodide.globals.get('compile_zip') as (
    source: string,
    target: string,
    prefix: string,
  ) => void;
  const compile = (bytes: Uint8Array, target: string, prefix: string) => {
    pyodide.FS.writeFile('/source.zip', bytes);
    compileZip('/source.zip', '/target.zip', prefix);
    mkdirSync(path.dirname(target), { recursive: true });
    // Two may do this at once: each file comes whole.
    const part = `${target}.${process.pid}`;
    writeFileSync(part, pyodide.FS.readFile('/target.zip') as Uint8Array);
    renameSync(part, target);
  };
  const stdLib = createRequire(import.meta.url).resolve('pyodide/python_stdlib.zip');
  compile(new Uint8Array(readFileSync(stdLib)), places.stdLib, '/lib/python314.zip/');
  compile(packLibrary(), places.library, '/library/');
  return places;
}

function placesFor(): CompiledPython {
  const hash = createHash('sha256')
    .update(version)
    .update(packLibrary())
    .update(COMPILE)
    .digest('hex')
    .slice(0, 16);
  const folder = path.resolve(FOLDER, hash);
  return { stdLib: path.join(folder, 'stdlib.zip'), library: path.join(folder, 'library.zip') };
}
