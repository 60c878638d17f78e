/**
 * Which files may define DAGs, and where their imports are looked for. Airflow takes a Python file for one with DAGs if
 * "dag" and "airflow" stand in it (airflow/utils/file.py); `dags/`, `plugins/` and `include/` are found by themselves.
 */
import type { SourceFile } from './types';

export interface ChosenFiles {
  readonly dagFiles: readonly string[];
  /** Folders in which imports are found, that of the DAGs first. "" is the top. */
  readonly roots: readonly string[];
  readonly bytes: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly texts: ReadonlyMap<string, string>;
  /** Files that were asked for and are no Python. */
  readonly skipped: readonly string[];
}

/** Files of version control, virtual environments and caches are nobody's DAGs. */
const NOT_THEIRS = /(^|\/)(\.git|\.venv|venv|node_modules|__pycache__|site-packages|\.tox|\.mypy_cache)\//;

export function chooseFiles(files: readonly SourceFile[], only?: readonly string[]): ChosenFiles {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const kept = new Map<string, Uint8Array>();
  for (const file of files) {
    const path = tidyPath(file.path);
    if (path === null || NOT_THEIRS.test(`${path}/`.slice(0, -1))) continue;
    kept.set(path, file.bytes ?? encoder.encode(file.text ?? ''));
  }
  const texts = new Map<string, string>();
  for (const [path, bytes] of kept) if (path.endsWith('.py')) texts.set(path, decoder.decode(bytes));

  const folder = dagsFolder([...texts.keys()]);
  const wanted = only?.map(tidyPath).filter((path): path is string => path !== null);
  const dagFiles = wanted
    ? wanted.filter((path) => texts.has(path))
    : [...texts.keys()]
        .filter((path) => folder === '' || path.startsWith(`${folder}/`))
        .filter((path) => mayDefineDags(texts.get(path) ?? '') && !isIgnored(path, kept, decoder))
        .sort();
  return {
    dagFiles,
    roots: rootsFor(folder, [...kept.keys()]),
    bytes: [...kept].map(([path, bytes]) => ({ path, bytes })),
    texts,
    skipped: wanted?.filter((path) => !texts.has(path)) ?? [],
  };
}

/** Below the top, with forward slashes; null for what would lie outside. */
export function tidyPath(path: string): string | null {
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') || parts.some((part) => part.includes('\0'))
    ? null
    : parts.join('/');
}

function mayDefineDags(text: string): boolean {
  const lower = text.toLowerCase();
  return lower.includes('dag') && lower.includes('airflow');
}

/** The uppermost folder named `dags`, else the top. */
function dagsFolder(paths: readonly string[]): string {
  const found = paths
    .map((path) => path.split('/').slice(0, -1))
    .filter((parts) => parts.includes('dags'))
    .map((parts) => parts.slice(0, parts.indexOf('dags') + 1));
  found.sort((one, other) => one.length - other.length || one.join('/').localeCompare(other.join('/')));
  return found[0]?.join('/') ?? '';
}

/** Airflow has the folders of DAGs, plugins and configuration on its path; people add the one around them. */
function rootsFor(folder: string, paths: readonly string[]): string[] {
  const around = folder === '' ? '' : folder.split('/').slice(0, -1).join('/');
  const within = (name: string) => (around === '' ? name : `${around}/${name}`);
  const has = (one: string) => paths.some((path) => path.startsWith(`${one}/`));
  const roots = [folder, ...['plugins', 'config', 'include'].map(within).filter(has), around];
  // A zip often has everything in one folder of its own name.
  const top = new Set(paths.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')));
  const [only] = top;
  if (folder === '' && top.size === 1 && only)
    roots.push(only, ...['plugins', 'config'].map((one) => `${only}/${one}`).filter(has));
  roots.push('');
  return [...new Set(roots)];
}

/** Is a file named in an `.airflowignore` above it? Lines are globs, as in Airflow 3. */
function isIgnored(path: string, files: ReadonlyMap<string, Uint8Array>, decoder: TextDecoder): boolean {
  const parts = path.split('/');
  let ignored = false;
  for (let depth = 0; depth < parts.length; depth += 1) {
    const folder = parts.slice(0, depth).join('/');
    const list = files.get(folder === '' ? '.airflowignore' : `${folder}/.airflowignore`);
    if (!list) continue;
    const below = parts.slice(depth).join('/');
    for (const line of decoder.decode(list).split('\n')) {
      const glob = line.replace(/(^|\s)#.*$/, '').trim();
      if (glob === '') continue;
      if (globPattern(glob.replace(/^!/, '')).test(below)) ignored = !glob.startsWith('!');
    }
  }
  return ignored;
}

/** A line of an ignore file as a pattern for a path below it; a folder stands for all that is in it. */
function globPattern(glob: string): RegExp {
  const anchored = glob.slice(0, -1).includes('/');
  const body = glob
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(
      /\*\*\/|\*\*|\*|\?/g,
      (part) => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' })[part]!,
    );
  try {
    return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${body}(?:/.*)?$`);
  } catch {
    return /^$a/;
  }
}
