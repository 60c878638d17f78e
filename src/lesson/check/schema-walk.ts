/** Asks a schema what may stand at a place: the names an object may have, the forms a value may take. */
import type { z } from 'zod';

/** The parts of a schema that this walk understands. */
export interface Walkable {
  readonly def?: {
    readonly type?: string;
    readonly format?: string;
    readonly innerType?: Walkable;
    readonly getter?: () => Walkable;
    readonly options?: readonly Walkable[];
    readonly items?: readonly Walkable[];
    readonly shape?: Shape;
    readonly element?: Walkable;
    readonly keyType?: Walkable;
    readonly valueType?: Walkable;
    readonly values?: readonly unknown[];
    readonly entries?: Readonly<Record<string, unknown>>;
  };
}
type Shape = Readonly<Record<string, Walkable>>;
/** How the name of a form begins that is one of several values. */
const CHOICE = 'choice:';
export type ValuePath = readonly (string | number)[];

/** The names an object at this place may have. */
export function keysAt(schema: z.ZodType, path: ValuePath, value: unknown): string[] {
  const here = valueAt(value, path);
  const schemas = schemasAt(schema, path, value);
  return [
    ...shapesOf(schemas, here).flatMap((shape) => Object.keys(shape)),
    ...schemas.flatMap(branchesOf).flatMap(({ def }) => Object.keys(def?.keyType?.def?.entries ?? {})),
  ];
}

/** The schemas that a value at this path is held against: several where unions lie on the way. */
export function schemasAt(schema: z.ZodType, path: ValuePath, value: unknown): Walkable[] {
  let schemas: Walkable[] = [schema as unknown as Walkable];
  let here = value;
  for (const part of path) {
    const holder = here;
    const inside = schemas.flatMap(branchesOf).flatMap(({ def }): Walkable[] => {
      if (def?.type === 'array' && def.element) return [def.element];
      if (def?.type === 'tuple') return def.items?.[Number(part)] ? [def.items[Number(part)]!] : [];
      return def?.type === 'record' && def.valueType ? [def.valueType] : [];
    });
    const members = shapesOf(schemas, holder).flatMap((shape) =>
      Object.hasOwn(shape, part) ? [shape[String(part)]!] : [],
    );
    schemas = [...inside, ...members];
    here = valueAt(here, [part]);
  }
  return schemas;
}

/**
 * What may stand there, as names of forms: `string`, `number`, `int`, `boolean`, `list`, `pair`, `null`, `date`,
 * `object`, `choice:a|b`, `object:task,state` (with the keys it needs).
 */
export function formsOf(schemas: readonly Walkable[]): string[] {
  const forms = [...new Set(schemas.flatMap(branchesOf).map(formOf))];
  const choices = forms.filter((form) => form.startsWith(CHOICE)).map((form) => form.slice(CHOICE.length));
  const others = forms.filter((form) => !form.startsWith(CHOICE));
  return choices.length ? [...others, CHOICE + choices.join('|')] : others;
}

function formOf({ def }: Walkable): string {
  switch (def?.type) {
    case 'string':
      return def.format === 'datetime' ? 'date' : 'string';
    case 'number':
      return def.format === 'safeint' ? 'int' : 'number';
    case 'array':
      return 'list';
    case 'tuple':
      return 'pair';
    case 'record':
      return 'object';
    case 'enum':
      return CHOICE + Object.values(def.entries ?? {}).join('|');
    case 'literal':
      return CHOICE + (def.values ?? []).map(String).join('|');
    case 'object': {
      const needed = Object.entries(def.shape ?? {}).filter(([, one]) => !mayBeAbsent(one));
      return needed.length ? `object:${needed.map(([key]) => key).join(',')}` : 'object';
    }
    default:
      return def?.type ?? 'any';
  }
}

function mayBeAbsent({ def }: Walkable): boolean {
  return def?.type === 'optional' || def?.type === 'default';
}

/** Without optional, default and lazy wrappers, a union as its branches, null beside what may be null. */
function branchesOf(schema: Walkable): Walkable[] {
  const { def } = schema;
  if (def?.type === 'nullable' && def.innerType)
    return [...branchesOf(def.innerType), { def: { type: 'null' } }];
  if (def?.innerType) return branchesOf(def.innerType);
  if (def?.type === 'lazy' && def.getter) return branchesOf(def.getter());
  return def?.type === 'union' ? (def.options ?? []).flatMap(branchesOf) : [schema];
}

/** The object shapes a value may have; of a union told apart by `type`, the one of its type. */
function shapesOf(schemas: readonly Walkable[], value: unknown): Shape[] {
  const shapes = schemas.flatMap(branchesOf).flatMap((one) => (one.def?.shape ? [one.def.shape] : []));
  const type = valueAt(value, ['type']);
  const fitting = shapes.filter(
    (shape) => shape['type'] !== undefined && branchesOf(shape['type'])[0]?.def?.values?.[0] === type,
  );
  return fitting.length ? fitting : shapes;
}

/** The value's own member at a path; undefined where there is none. */
export function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (here, part) =>
      typeof here === 'object' && here !== null && Object.hasOwn(here, part)
        ? (here as Record<string | number, unknown>)[part]
        : undefined,
    value,
  );
}
