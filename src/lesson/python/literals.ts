/** Values as Python source. Whatever text comes in, what comes out is one literal on one line. */
import type { Json } from '../../engine';

/** A string literal. JSON's escapes all mean the same in Python. */
export function pyString(text: string): string {
  return JSON.stringify(text);
}

export function pyValue(value: Json): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return pyString(value);
  if (Array.isArray(value)) return `[${value.map(pyValue).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, one]) => `${pyString(key)}: ${pyValue(one)}`)
    .join(', ')}}`;
}

/** A number of seconds as a `timedelta`, in the largest unit that keeps it whole. */
export function pyTimedelta(seconds: number): string {
  for (const [unit, size] of [
    ['days', 86_400],
    ['hours', 3600],
    ['minutes', 60],
  ] as const) {
    if (seconds >= size && seconds % size === 0) return `timedelta(${unit}=${seconds / size})`;
  }
  return `timedelta(seconds=${seconds})`;
}

/** ISO 8601 text as a `datetime` in UTC. */
export function pyDatetime(iso: string): string {
  const date = new Date(iso);
  const microseconds = date.getUTCMilliseconds() * 1000;
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), microseconds];
  while (time.length > 0 && time.at(-1) === 0) time.pop();
  const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), ...time];
  return `datetime(${parts.join(', ')}, tzinfo=timezone.utc)`;
}

/** Words of Python, and names that an export uses itself. */
const TAKEN = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with match case type print ' +
    'DAG Asset AssetAll AssetAny TaskGroup task task_group datetime timedelta timezone x y z ti'
  ).split(' '),
);

/** Gives every thing a name of its own: the id as far as it can be one, with a number where it is taken. */
export class Names {
  readonly #taken = new Set(TAKEN);

  take(wanted: string): string {
    const plain = wanted.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, '_') || '_';
    let name = plain;
    for (let count = 2; this.#taken.has(name); count++) name = `${plain}_${count}`;
    this.#taken.add(name);
    return name;
  }
}

/** What an export imports: each name from its module, once. */
export class Imports {
  readonly #names = new Map<string, Set<string>>();

  /** Gives the name back, so that it can be used where it stands. */
  add(module: string, name: string): string {
    const names = this.#names.get(module) ?? new Set();
    this.#names.set(module, names.add(name));
    return name;
  }

  /** In the order of the alphabet, Python's own modules first. */
  lines(): string[] {
    const line = ([module, names]: readonly [string, ReadonlySet<string>]) =>
      `from ${module} import ${[...names].sort().join(', ')}`;
    const modules = [...this.#names].sort(([a], [b]) => (a < b ? -1 : 1));
    const own = modules.filter(([module]) => module.startsWith('airflow'));
    const standard = modules.filter(([module]) => !module.startsWith('airflow'));
    return [...standard.map(line), ...(standard.length > 0 && own.length > 0 ? [''] : []), ...own.map(line)];
  }
}

/** A line of code longer than this, before it is moved right, is broken up. */
const WIDTH = 92;
const INDENT = '    ';

/** `head(a, b)tail` on one line or, where that is too long, with a line for each argument. */
export function pyCall(head: string, args: readonly string[], tail = ''): string[] {
  const line = `${head}(${args.join(', ')})${tail}`;
  if (line.length <= WIDTH || args.length === 0) return [line];
  return [`${head}(`, ...args.map((arg) => `${INDENT}${arg},`), `)${tail}`];
}

/** The lines, each moved right by one level. */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : INDENT + line));
}
