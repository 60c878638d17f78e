/** What a path on the command line stands for: a file, a folder's files, or those of a zip. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { unzip } from '../sources/python';
import type { SourceFile } from '../sources/python';

export interface Collected {
  readonly files: readonly SourceFile[];
  /** Only these are read as DAG files; undefined: all that may be. */
  readonly only?: readonly string[];
  /** How a file is named for whoever gave the path. */
  readonly shownAs: (file: string) => string;
}

/** What DAG files import or read while they are loaded; others are left where they are. */
const WANTED = /(\.(py|sql|ya?ml|json|toml|cfg|ini|txt|csv|md|j2|jinja2?|sh|html)|\.airflowignore)$/i;
const SKIPPED = new Set([
  '.git',
  '.venv',
  'venv',
  'node_modules',
  '__pycache__',
  '.tox',
  '.mypy_cache',
  'logs',
]);
/** Larger files are data, not what a DAG is written with. */
const MOST_BYTES = 5_000_000;

export function collectFiles(given: string): Collected | { readonly why: string } {
  try {
    const place = path.resolve(given);
    if (statSync(place).isDirectory()) return collectFolder(place, given);
    const bytes = new Uint8Array(readFileSync(place));
    if (!/\.zip$/i.test(place)) {
      const name = path.basename(place);
      return { files: [{ path: name, bytes }], only: [name], shownAs: () => given };
    }
    const files = unzip(bytes);
    if ('why' in files) return files;
    return { files, shownAs: (file) => path.posix.join(given, file) };
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    return { why: code === 'ENOENT' ? 'there is no such file' : message };
  }
}

const DEEPEST = 20;

/** Has Python in it, or is one of the folders that Airflow and its users have. */
function isImportable(folder: string, name: string): boolean {
  if (['plugins', 'include', 'config', 'sql'].includes(name)) return true;
  return readdirSync(folder).some((file) => file.endsWith('.py'));
}

/** A folder named `dags` brings what lies beside it: its helpers are often there, and Airflow's path has them. */
function collectFolder(place: string, given: string): Collected {
  const isDags = path.basename(place) === 'dags';
  const top = isDags ? path.dirname(place) : place;
  const files: SourceFile[] = [];
  const walk = (folder: string, depth: number) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (SKIPPED.has(entry.name) || depth > DEEPEST) continue;
        if (isDags && depth === 0 && full !== place && !isImportable(full, entry.name)) continue;
        walk(full, depth + 1);
      } else if (entry.isFile() && WANTED.test(entry.name) && statSync(full).size <= MOST_BYTES) {
        files.push({
          path: path.relative(top, full).split(path.sep).join('/'),
          bytes: new Uint8Array(readFileSync(full)),
        });
      }
    }
  };
  walk(top, 0);
  const below = (file: string) => path.posix.join(given.split(path.sep).join('/'), file);
  return { files, shownAs: (file) => (isDags ? below(path.posix.relative('dags', file)) : below(file)) };
}
