/** Holds a JSON value against a schema, and says what does not fit, all at once. */
import type { z } from 'zod';
import { nearest } from '../../engine';
import type { JsonSource } from './json-source';
import { FILE_START, MOST_FAULTS } from './problem';
import type { Problem } from './problem';
import { formsOf, keysAt, schemasAt, valueAt } from './schema-walk';

type Issue = z.core.$ZodIssue;

/**
 * The value with defaults filled in, or every place that does not fit. Each has to be looked up in the text: of more than
 * `MOST_FAULTS` it is only said how many there are.
 */
export function checkStructure<S extends z.ZodType>(
  source: JsonSource,
  schema: S,
): { value: z.output<S> } | { problems: Problem[] } {
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data };
  const toProblems = problemsOf(source, schema);
  const issues = withoutRenamed(result.error.issues, source.value);
  const problems: Problem[] = [];
  let more = 0;
  for (const issue of issues) {
    const room = MOST_FAULTS - problems.length;
    if (room <= 0) {
      more += weightOf([issue]);
      continue;
    }
    const found = toProblems(issue, []);
    problems.push(...found.slice(0, room).map((make) => make()));
    more += Math.max(found.length - room, 0);
  }
  if (more > 0)
    problems.unshift(source.problem([], 'faults.more', { count: more, most: MOST_FAULTS }, FILE_START));
  return { problems };
}

/** From an issue of the schema library, seen from a path, to problems, each made when it is wanted. */
function problemsOf(source: JsonSource, schema: z.ZodType) {
  const formsAt = (path: readonly (string | number)[]) => formsOf(schemasAt(schema, path, source.value));

  return function toProblems(issue: Issue, base: readonly PropertyKey[]): (() => Problem)[] {
    const path = [...base, ...issue.path].map((part) => (typeof part === 'number' ? part : String(part)));
    const found = valueAt(source.value, path);
    const say = (code: Problem['code'], values: Problem['values']) => [
      () => source.problem(path, code, values),
    ];
    const isMissing = found === undefined && path.length > 0;
    if (isMissing && issue.code !== 'unrecognized_keys')
      return say('key.missing', { key: String(path.at(-1)), forms: formsAt(path) });

    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => () => {
          const here = [...path, key];
          const near = nearKey(key, keysAt(schema, path, source.value));
          return source.problem(here, 'key.unknown', { key, near }, source.placeOfKey(here));
        });
      case 'invalid_type': {
        const forms = formsAt(path);
        if (isEdge(path) && issue.expected === 'tuple') return say('edge.pair', { count: null });
        return say('value.type', { forms: forms.length ? forms : [issue.expected], found: formOf(found) });
      }
      case 'invalid_value': {
        const choices = issue.values.map((value) =>
          typeof value === 'string' ? value : JSON.stringify(value),
        );
        const near = typeof found === 'string' ? nearest(found, choices) : null;
        return say('value.choice', { choices: choices.map(String), near });
      }
      case 'invalid_key': {
        const [inner] = issue.issues;
        const key = String(path.at(-1));
        const known = inner?.code === 'invalid_value' ? inner.values.map(String) : [];
        const values = { key, near: nearKey(key, known) };
        return [() => source.problem(path, 'key.unknown', values, source.placeOfKey(path))];
      }
      case 'invalid_union': {
        if ('discriminator' in issue && issue.errors.length === 0) {
          const choices = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
          const near = typeof found === 'string' ? nearest(found, choices) : null;
          return say('value.choice', { choices, near });
        }
        const branch = nearestBranch(issue.errors, found);
        if (branch) return branch.flatMap((one) => toProblems(one, path));
        return say('value.forms', { forms: formsAt(path) });
      }
      case 'too_small':
        if (issue.origin === 'array' && isPair(path)) return pairProblem(path, found);
        return say('value.least', {
          least: Number(issue.minimum),
          of: unitOf(issue.origin),
          above: issue.inclusive === false,
        });
      case 'too_big':
        if (issue.origin === 'array' && isPair(path)) return pairProblem(path, found);
        return say('value.most', { most: Number(issue.maximum), of: unitOf(issue.origin) });
      case 'invalid_format':
        return say('value.pattern', {
          pattern: issue.format === 'datetime' ? 'date' : issue.message,
        });
      default:
        return say('value.forms', { forms: formsAt(path) });
    }
  };

  function isPair(path: readonly (string | number)[]): boolean {
    return formsAt(path).includes('pair');
  }

  function pairProblem(path: readonly (string | number)[], found: unknown): (() => Problem)[] {
    const count = Array.isArray(found) ? found.length : 0;
    return [() => source.problem(path, isEdge(path) ? 'edge.pair' : 'value.pair', { count })];
  }
}

/** Pairs of ids stand in these lists. */
function isEdge(path: readonly (string | number)[]): boolean {
  return path.at(-2) === 'given' || path.slice(-3, -1).includes('edges');
}

/**
 * Of a union's branches, the one the value was meant for: the one whose faults lie inside the value, and the fewest.
 * Null if the value is of no branch's kind, or of several alike.
 */
function nearestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | null {
  const inside = branches
    .flatMap(unfolded)
    .map((branch) => withoutRenamed(branch, value))
    .filter((branch) => branch.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'));
  const [best, second] = inside.sort((a, b) => weightOf(a) - weightOf(b));
  if (!best || !second || weightOf(best) < weightOf(second)) return best ?? null;
  return JSON.stringify(best) === JSON.stringify(second) ? best : null;
}

/** A branch that is a union itself, as its own branches. */
function unfolded(branch: readonly Issue[]): (readonly Issue[])[] {
  const [only] = branch;
  const isUnion = branch.length === 1 && only?.code === 'invalid_union' && only.path.length === 0;
  return isUnion && only.errors.length > 0 ? only.errors.flatMap(unfolded) : [branch];
}

/** How far a value is from what a branch wants: what is there and wrong weighs less than what is not there at all. */
function weightOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

/** A key that is missing, and an unknown one that looks like it, are one slip of the pen: the unknown one is told. */
function withoutRenamed(issues: readonly Issue[], value: unknown): readonly Issue[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ key, holder: issue.path.join('/') }))
      : [],
  );
  if (unknown.length === 0) return issues;
  return issues.filter((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const missing = path.at(-1);
    if (typeof missing !== 'string' || valueAt(value, path) !== undefined) return true;
    const holder = path.slice(0, -1).join('/');
    return !unknown.some((one) => one.holder === holder && nearKey(one.key, [missing]) !== null);
  });
}

/** The name that an unknown one was meant to be: it looks like it, or is the end of it. */
function nearKey(key: string, known: readonly string[]): string | null {
  const others = known.filter((one) => one !== key);
  const isEnd = (end: string, whole: string) => whole.endsWith(`_${end}`) || whole.endsWith(`.${end}`);
  return nearest(key, others) ?? others.find((one) => isEnd(key, one) || isEnd(one, key)) ?? null;
}

function unitOf(origin: string): string {
  if (origin === 'array' || origin === 'tuple') return 'entries';
  return origin === 'string' ? 'characters' : 'number';
}

function formOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'number' && !Number.isInteger(value) ? 'fraction' : typeof value;
}
