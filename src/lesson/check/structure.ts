/** Holds a JSON value against a schema, and says in words what does not fit, all at once. */
import type { z } from 'zod';
import { didYouMean } from './did-you-mean';
import type { JsonSource } from './json-source';
import type { Problem } from './problem';

type Issue = z.core.$ZodIssue;

/** The value with defaults filled in, or every place that does not fit. */
export function checkStructure<S extends z.ZodType>(
  source: JsonSource,
  schema: S,
): { value: z.output<S> } | { problems: Problem[] } {
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => toProblems(issue, source, schema, [])) };
}

function toProblems(
  issue: Issue,
  source: JsonSource,
  schema: z.ZodType,
  base: readonly PropertyKey[],
): Problem[] {
  const path = [...base, ...issue.path].map((part) => (typeof part === 'number' ? part : String(part)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const here = [...path, key];
        const known = keysAt(schema, path, source.value);
        return source.problem(
          here,
          'unknown-key',
          `"${key}" is not known here.${didYouMean(key, known)}`,
          source.placeOfKey(here),
        );
      });
    case 'invalid_type': {
      const found = valueAt(source.value, path);
      if (found === undefined) {
        return [
          source.problem(
            path,
            'missing',
            `"${String(path.at(-1))}" is missing: ${typeWords(issue.expected)} belongs here.`,
          ),
        ];
      }
      return [
        source.problem(
          path,
          'type',
          `${capital(typeWords(issue.expected))} belongs here, not ${typeOf(found)}.`,
        ),
      ];
    }
    case 'invalid_value': {
      const found = valueAt(source.value, path);
      const values = issue.values.map(String);
      const near = typeof found === 'string' ? didYouMean(found, values) : '';
      const belongs =
        values.length === 1
          ? `${JSON.stringify(issue.values[0])} belongs here`
          : `One of these belongs here: ${values.join(', ')}`;
      return [source.problem(path, found === undefined ? 'missing' : 'value', `${belongs}.${near}`)];
    }
    case 'invalid_union': {
      if ('discriminator' in issue && issue.errors.length === 0) {
        const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
        const found = valueAt(source.value, path);
        const near = typeof found === 'string' ? didYouMean(found, options) : '';
        return [source.problem(path, 'value', `One of these belongs here: ${options.join(', ')}.${near}`)];
      }
      const branch = nearestBranch(issue.errors);
      if (branch) return branch.flatMap((one) => toProblems(one, source, schema, path));
      const wanted = schemasAt(schema, path, source.value).map((one) => unwrapped(one).description)[0];
      return [
        source.problem(
          path,
          'value',
          wanted
            ? `This belongs here: ${lower(wanted)}`
            : 'None of the values that may stand here fits this one.',
        ),
      ];
    }
    case 'too_small':
      return [
        source.problem(
          path,
          'too-small',
          `At least ${issue.minimum}${unit(issue.origin, issue.minimum)} ${belong(issue.origin, issue.minimum)} here.`,
        ),
      ];
    case 'too_big':
      return [
        source.problem(
          path,
          'too-big',
          `At most ${issue.maximum}${unit(issue.origin, issue.maximum)} may stand here.`,
        ),
      ];
    case 'invalid_format':
      return [source.problem(path, 'format', formatWords(issue))];
    default:
      return [source.problem(path, 'value', `${capital(issue.message)}.`.replace('..', '.'))];
  }
}

/**
 * Of a union's branches, the one the value was meant for: the one whose faults lie inside the value, and the fewest.
 * Null if the value is of no branch's kind.
 */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const inside = branches.filter((branch) =>
    branch.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'),
  );
  return [...inside].sort((a, b) => a.length - b.length)[0] ?? null;
}

/** The names an object at this place may have. */
function keysAt(schema: z.ZodType, path: readonly (string | number)[], value: unknown): string[] {
  const here = valueAt(value, path);
  return schemasAt(schema, path, value)
    .flatMap((one) => shapesOf(one, here))
    .flatMap((shape) => Object.keys(shape));
}

/** The parts of a schema this walk understands. */
interface Walkable {
  readonly description?: string | undefined;
  readonly def?: {
    readonly type?: string;
    readonly innerType?: Walkable;
    readonly getter?: () => Walkable;
    readonly options?: readonly Walkable[];
    readonly shape?: Readonly<Record<string, Walkable>>;
    readonly element?: Walkable;
    readonly valueType?: Walkable;
    readonly values?: readonly unknown[];
  };
}

/** The schemas that a value at this path is held against: several where unions lie on the way. */
function schemasAt(schema: z.ZodType, path: readonly (string | number)[], value: unknown): Walkable[] {
  let schemas: Walkable[] = [schema as unknown as Walkable];
  let here = value;
  for (const part of path) {
    const holder = here;
    schemas = schemas
      .flatMap((one) => branchesOf(one))
      .flatMap((one): Walkable[] => {
        if (one.def?.type === 'array' && one.def.element) return [one.def.element];
        if (one.def?.type === 'record' && one.def.valueType) return [one.def.valueType];
        return shapesOf(one, holder).flatMap((shape) => shape[String(part)] ?? []);
      });
    here = valueAt(here, [part]);
  }
  return schemas;
}

/** What is beneath optional, default and lazy wrappers. */
function unwrapped(schema: Walkable): Walkable {
  if (schema.def?.innerType) return unwrapped(schema.def.innerType);
  if (schema.def?.type === 'lazy' && schema.def.getter) return unwrapped(schema.def.getter());
  return schema;
}

function branchesOf(schema: Walkable): Walkable[] {
  const inner = unwrapped(schema);
  return inner.def?.type === 'union' ? (inner.def.options ?? []).flatMap(branchesOf) : [inner];
}

/** The object shapes a value may have; of a union told apart by `type`, the one of its type. */
function shapesOf(schema: Walkable, value: unknown): Readonly<Record<string, Walkable>>[] {
  const shapes = branchesOf(schema).flatMap((one) => (one.def?.shape ? [one.def.shape] : []));
  const type = valueAt(value, ['type']);
  const fitting = shapes.filter(
    (shape) => shape['type'] !== undefined && unwrapped(shape['type']).def?.values?.[0] === type,
  );
  return fitting.length ? fitting : shapes;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (here, part) => (here as Record<string | number, unknown> | null | undefined)?.[part],
    value,
  );
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object in braces',
  record: 'an object in braces',
  null: 'null',
};

function typeWords(expected: string): string {
  return TYPE_WORDS[expected] ?? expected;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeWords(typeof value);
}

function unit(origin: string, count: number | bigint): string {
  if (origin === 'array' || origin === 'tuple') return Number(count) === 1 ? ' entry' : ' entries';
  if (origin === 'string') return Number(count) === 1 ? ' character' : ' characters';
  return '';
}

function belong(origin: string, count: number | bigint): string {
  return unit(origin, count) === '' || Number(count) === 1 ? 'belongs' : 'belong';
}

function formatWords(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'datetime') return 'A date and time like 2024-01-01T00:00:00Z belongs here.';
  return `This belongs here: ${issue.message}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
