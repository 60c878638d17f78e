/**
 * What an author need not write, because it follows from what is there: the one place for it. The rest of the checker
 * sees lessons in which all of it is written. What is written is never changed.
 */
import { isChain, pairsOf, writtenAt } from '../chains';
import type { Beside } from './check-lesson';
import type { JsonSource } from './json-source';
import type { Path } from './problem';
import { valueAt } from './schema-walk';

type Members = Readonly<Record<string, unknown>>;

/** The lists whose entries have ids, and the words of an entry from which its id follows. */
export const ID_FROM = {
  scenarios: 'title',
  code: 'file',
  key_moments: 'question',
  quiz: 'prompt',
  why: 'prompt',
  myths: 'claim',
  recall: 'front',
  knobs: 'label',
  goals: 'title',
} as const;

/** The language that every listing is in. */
export const LANGUAGE_OF_CODE = 'python';
/** Of an id that is made. */
const LONGEST = 60;
const FILE = /^\w[\w.-]*$/;

/** The source with all that follows; its places stay those of the file as it is written. */
export function filledSource(source: JsonSource, readBeside: (name: string) => Beside): JsonSource {
  const { value } = source;
  const written = (path: Path) => writtenPath(value, path);
  return {
    ...source,
    value: withMarks(withPairs(withIds(value)), readBeside),
    place: (path) => source.place(written(path)),
    placeOfKey: (path) => source.placeOfKey(written(path)),
    problem: (path, code, values, at) => source.problem(written(path), code, values, at),
  };
}

/** Entries without an id get one from their words, listings their language. */
export function withIds(lesson: unknown): unknown {
  if (!isObject(lesson)) return lesson;
  const filled = Object.entries(ID_FROM).flatMap(([list, words]): [string, unknown][] => {
    const entries = lesson[list];
    if (!Array.isArray(entries)) return [];
    const taken = new Set(entries.map((entry: unknown) => (isObject(entry) ? entry['id'] : undefined)));
    const next = entries.map((entry: unknown, index): unknown => {
      if (!isObject(entry)) return entry;
      const full = list === 'code' ? { language: LANGUAGE_OF_CODE, ...entry } : entry;
      if (Object.hasOwn(full, 'id')) return full;
      const id = freeId(full[words], `${list.replaceAll('_', '-')}-${index + 1}`, taken);
      taken.add(id);
      return { id, ...full };
    });
    return [[list, next]];
  });
  return { ...lesson, ...Object.fromEntries(filled) };
}

/** As a slug: of the words, or where they have no letter of it, of its place. */
function freeId(words: unknown, place: string, taken: ReadonlySet<unknown>): string {
  const said = typeof words === 'string' ? words.replace(/\.py$/, '') : '';
  const plain = said.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST)
    .replace(/-$/, '');
  const base = slug === '' ? place : slug;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** Chains of edges as pairs, wherever DAGs have edges. */
function withPairs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPairs);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key !== 'edges') return [key, withPairs(inner)];
      if (Array.isArray(inner)) return [key, pairsOf(inner)];
      // Of a scenario's change: DAG id → its edges.
      if (!isObject(inner)) return [key, inner];
      const byDag = Object.entries(inner).map(([dag, edges]) => [
        dag,
        Array.isArray(edges) ? pairsOf(edges) : edges,
      ]);
      return [key, Object.fromEntries(byDag)];
    }),
  );
}

/** A listing that says neither labels nor marks: the `def` that is called like a task belongs to it. */
function withMarks(lesson: unknown, readBeside: (name: string) => Beside): unknown {
  if (!isObject(lesson) || !Array.isArray(lesson['code'])) return lesson;
  const tasks = tasksOf(lesson);
  const code = lesson['code'].map((listing: unknown): unknown => {
    if (!isObject(listing) || Object.hasOwn(listing, 'labels') || Object.hasOwn(listing, 'marks'))
      return listing;
    const { file } = listing;
    const beside = typeof file === 'string' && FILE.test(file) ? readBeside(file) : null;
    if (!beside || !('text' in beside)) return listing;
    const found = marksIn(beside.text, tasks);
    return found.marks.length > 0 ? { ...listing, ...found } : listing;
  });
  return { ...lesson, code };
}

/** Of a file in which a `def` is called like a task, on one line: a label for that, called so, and the task's mark. */
export function marksIn(text: string, tasks: readonly string[]) {
  const lines = text.split(/\r\n?|\n/);
  const labels: Record<string, string> = {};
  const marks = tasks.flatMap((task) => {
    const name = task.slice(task.lastIndexOf('.') + 1);
    const part = `def ${name}(`;
    if (!/^[A-Za-z_]\w*$/.test(name) || lines.filter((line) => line.includes(part)).length !== 1) return [];
    labels[name] = part;
    return [{ task, lines: [name] }];
  });
  return { labels, marks };
}

/** The ids of the tasks of all its DAGs. */
export function tasksOf(lesson: Members): string[] {
  const dags = Array.isArray(lesson['dags']) ? (lesson['dags'] as unknown[]) : [];
  const ids = dags.flatMap((dag) => {
    const tasks = isObject(dag) && Array.isArray(dag['tasks']) ? (dag['tasks'] as unknown[]) : [];
    return tasks.flatMap((task) =>
      isObject(task) && typeof task['task_id'] === 'string' ? [task['task_id']] : [],
    );
  });
  return [...new Set(ids)];
}

/** Where in the file a value of the filled lesson is written: an edge may be a part of a chain. */
function writtenPath(value: unknown, path: Path): Path {
  const at = path.indexOf('edges');
  if (at < 0) return path;
  const isByDag = !Array.isArray(valueAt(value, path.slice(0, at + 1)));
  const list = path.slice(0, at + (isByDag ? 2 : 1));
  const edges: unknown = valueAt(value, list);
  const [pair, end, ...rest] = path.slice(list.length);
  if (!Array.isArray(edges) || typeof pair !== 'number') return path;
  const { edge, end: first } = writtenAt(edges, pair);
  if (typeof end !== 'number') return [...list, edge];
  return [...list, edge, isChain(edges[edge]) ? first + end : end, ...rest];
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
