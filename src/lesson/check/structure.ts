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

function toProblems(issue: Issue, source: JsonSource, schema: z.ZodType, base: readonly PropertyKey[]): Problem[] {
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
        return [source.problem(path, 'missing', `"${String(path.at(-1))}" is missing: ${typeWords(issue.expected)} belongs here.`)];
      }
      return [source.problem(path, 'type', `${capital(typeWords(issue.expected))} belongs here, not ${typeOf(found)}.`)];
    }
    case 'invalid_value': {
      const found = valueAt(source.value, path);
      const values = issue.values.map(String);
      const near = typeof found === 'string' ? didYouMean(found, values) : '';
      const belongs = values.length === 1 ? `${JSON.stringify(issue.values[0])} belongs here` : `One of these belongs here: ${values.join(', ')}`;
      return [source.problem(path, found === undefined ? 'missing' : 'value', `${belongs}.${near}`)];
    }
    case 'invalid_union': {
      if ('discriminator' in issue && issue.errors.length === 0) {
        const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
        const found = valueAt(source.value, path);
        const near = typeof found === 'string' ? didYouMean(found, options) : '';
        return [source.problem(path, 'value', `One of these belongs here: ${options.join(', ')}.${near}`)];
      }
      return nearestBranch(issue.errors).flatMap((one) => toProblems(one, source, schema, path));
    }
    case 'too_small':
      return [source.problem(path, 'too-small', `At least ${issue.minimum}${unit(issue.origin)} belong${issue.origin === 'number' ? 's' : ''} here.`)];
    case 'too_big':
      return [source.problem(path, 'too-big', `At most ${issue.maximum}${unit(issue.origin)} may stand here.`)];
    case 'invalid_format':
      return [source.problem(path, 'format', formatWords(issue))];
    default:
      return [source.problem(path, 'value', `${capital(issue.message)}.`.replace('..', '.'))];
  }
}

/** Of a union's branches, the one that the value fits best: whose faults lie deepest, then the fewest. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.min(...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));
  const sorted = [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const best = sorted[0] ?? [];
  if (depth(best) > 0 || branches.length === 1) return best;
  const types = branches.flatMap((branch) => branch.flatMap((issue) => (issue.code === 'invalid_type' ? [typeWords(issue.expected)] : [])));
  const first = best[0];
  if (types.length < 2 || !first) return best;
  return [{ ...first, code: 'custom', message: `${[...new Set(types)].join(', or ')} belongs here`, path: [] } as Issue];
}

/** The names an object at this place may have. */
function keysAt(schema: z.ZodType, path: readonly (string | number)[], value: unknown): string[] {
  let current: unknown = schema;
  let here = value;
  const unwrap = (one: unknown): unknown => {
    const def = (one as { def?: { type?: string; innerType?: unknown; getter?: () => unknown; options?: unknown[] } } | undefined)?.def;
    if (!def) return one;
    if (def.innerType) return unwrap(def.innerType);
    if (def.type === 'lazy' && def.getter) return unwrap(def.getter());
    return one;
  };
  const shapes = (one: unknown): Record<string, unknown>[] => {
    const inner = unwrap(one) as { def?: { type?: string; shape?: Record<string, unknown>; options?: unknown[] } };
    if (inner?.def?.type === 'object' && inner.def.shape) return [inner.def.shape];
    if (inner?.def?.type === 'union') {
      const all = (inner.def.options ?? []).flatMap(shapes);
      const type = (here as { type?: unknown } | null)?.type;
      const fitting = all.filter((shape) => literalOf(unwrap(shape['type'])) === type);
      return fitting.length ? fitting : all;
    }
    return [];
  };
  for (const part of path) {
    const inner = unwrap(current) as { def?: { type?: string; element?: unknown; valueType?: unknown } };
    if (inner?.def?.type === 'array') current = inner.def.element;
    else if (inner?.def?.type === 'record') current = inner.def.valueType;
    else current = shapes(current).find((shape) => part in shape)?.[part as string];
    here = (here as Record<string | number, unknown> | null | undefined)?.[part];
  }
  return shapes(current).flatMap((shape) => Object.keys(shape));
}

function literalOf(schema: unknown): unknown {
  return (schema as { def?: { values?: unknown[] } } | undefined)?.def?.values?.[0];
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((here, part) => (here as Record<string | number, unknown> | null | undefined)?.[part], value);
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

function unit(origin: string): string {
  return origin === 'array' ? ' entries' : origin === 'string' ? ' characters' : '';
}

function formatWords(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'datetime') return 'A date and time like 2024-01-01T00:00:00Z belongs here.';
  return `This belongs here: ${issue.message}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
