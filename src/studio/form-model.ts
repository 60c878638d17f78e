/**
 * The fields of any part of a lesson, made from the schema that checks it: so a form has every field there is, and none
 * that there is not. Pure: from schema and value to what is to be drawn.
 */
import type { JsonPath } from './edit-json';

/** What is used of JSON Schema (draft-07), as `lessonJsonSchema` gives it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** How a value is written in a form. */
export type FieldKind =
  /** One line, or many. */
  | { readonly kind: 'text'; readonly isLong: boolean }
  | { readonly kind: 'number'; readonly isWhole: boolean }
  | { readonly kind: 'switch' }
  /** One of these. */
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** A moment of the run. */
  | { readonly kind: 'step' }
  | { readonly kind: 'list'; readonly of: Schema }
  | { readonly kind: 'object'; readonly fields: readonly Field[] }
  /** One of several forms, told apart by `type`. */
  | { readonly kind: 'variant'; readonly types: readonly string[]; readonly fields: readonly Field[] }
  /** Names of the author's choice, each with a value. */
  | { readonly kind: 'map'; readonly of: Schema }
  /** Whatever has no form of its own is written as JSON. */
  | { readonly kind: 'json' };

export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
  /** What the schema says it is for; null where it says nothing. */
  readonly help: string | null;
}

/** The form of the part of a lesson that has this schema and, by now, this value. */
export function formOf(root: Schema, schema: Schema, value: unknown): FieldKind {
  const { $ref } = schema;
  if ($ref === '#/definitions/Step') return { kind: 'step' };
  const { allOf } = schema;
  if (allOf?.some((one) => one.if)) return variantOf(allOf, value);
  const whole = resolved(root, schema);
  if (whole !== schema) return formOf(root, whole, value);
  if (whole.const === true) return { kind: 'switch' };
  if (whole.enum?.every((one) => typeof one === 'string'))
    return { kind: 'choice', choices: whole.enum as readonly string[] };
  switch (whole.type) {
    case 'string':
      return { kind: 'text', isLong: isLong(whole) };
    case 'integer':
    case 'number':
      return { kind: 'number', isWhole: whole.type === 'integer' };
    case 'boolean':
      return { kind: 'switch' };
    case 'array':
      return listOf(root, whole);
    case 'object':
      return objectOf(whole);
    default:
      return { kind: 'json' };
  }
}

/** The schema of what lies at a path below another, with the value at hand; null where there is no such part. */
export function schemaAt(root: Schema, path: JsonPath, value: unknown): Schema | null {
  let [schema, here]: [Schema | null, unknown] = [root, value];
  for (const key of path) {
    const form: FieldKind = formOf(root, schema, here);
    if (form.kind === 'list') schema = form.of;
    else if (form.kind === 'map') schema = form.of;
    else if (form.kind === 'object' || form.kind === 'variant')
      schema = form.fields.find(({ name }) => name === key)?.schema ?? null;
    else schema = null;
    if (!schema) return null;
    here = (here as Record<string | number, unknown> | null | undefined)?.[key];
  }
  return schema;
}

/** A value to begin a new part with: what it must have, and no more. */
export function blankOf(root: Schema, schema: Schema, type?: string): unknown {
  const form = formOf(root, schema, type === undefined ? undefined : { type });
  switch (form.kind) {
    case 'text':
      return '';
    case 'number':
      return 1;
    case 'switch':
      return true;
    case 'choice':
      return form.choices[0] ?? '';
    case 'step':
      return 'final';
    case 'list': {
      const { minItems = 0 } = resolved(root, schema) as { minItems?: number };
      return Array.from({ length: minItems }, () => blankOf(root, form.of));
    }
    case 'map':
      return {};
    case 'variant': {
      const chosen = type ?? form.types[0];
      const { fields } = variantOf(schema.allOf ?? [], { type: chosen });
      return { type: chosen, ...blanks(root, fields) };
    }
    case 'object':
      return blanks(root, form.fields);
    case 'json':
      return null;
  }
}

/** The names of an object's members, in the order in which the schema has them. */
export function orderAt(root: Schema, path: JsonPath, value: unknown): readonly string[] {
  const schema = schemaAt(root, path, value);
  if (!schema) return [];
  const here = path.reduce<unknown>((one, key) => (one as Record<string | number, unknown>)?.[key], value);
  const form = formOf(root, schema, here);
  if (form.kind === 'object') return form.fields.map(({ name }) => name);
  return form.kind === 'variant' ? ['id', 'type', ...form.fields.map(({ name }) => name)] : [];
}

function blanks(root: Schema, fields: readonly Field[]): Record<string, unknown> {
  const wanted = fields.filter(({ isRequired, name }) => isRequired && name !== 'type');
  return Object.fromEntries(wanted.map(({ name, schema }) => [name, blankOf(root, schema)]));
}

/** Follows a reference, also one that stands alone among what must hold. */
function resolved(root: Schema, schema: Schema): Schema {
  const [only, ...more] = schema.allOf ?? [];
  if (only?.$ref && more.length === 0) return resolved(root, only);
  if (!schema.$ref) return schema;
  const name = schema.$ref.slice('#/definitions/'.length);
  return root.definitions?.[name] ?? {};
}

/** Prose gets more room: what is described as Markdown, or has no shape of its own and may be empty of none. */
function isLong(schema: Schema & { readonly minLength?: number; readonly pattern?: string }): boolean {
  return schema.minLength === 1 && schema.pattern === undefined && !SHORT.has(schema.description ?? '');
}

/** Descriptions of what is a name, though it may not be empty. */
const SHORT: ReadonlySet<string> = new Set([
  'Full, dotted inside groups.',
  'Full, dotted.',
  'What it is called, as people read it.',
  'What the lesson is called in Visual, where that is more than its title.',
]);

function listOf(root: Schema, { items }: Schema): FieldKind {
  if (!items || 'length' in items) return { kind: 'json' };
  const inner = resolved(root, items as Schema);
  // Pairs are written as they are.
  if (inner.type === 'array') return { kind: 'json' };
  return { kind: 'list', of: items as Schema };
}

function objectOf({ properties, required = [], additionalProperties }: Schema): FieldKind {
  const names = Object.keys(properties ?? {});
  if (names.length === 0 && typeof additionalProperties === 'object')
    return { kind: 'map', of: additionalProperties };
  if (names.length === 0) return { kind: 'json' };
  return { kind: 'object', fields: fieldsOf(properties ?? {}, required) };
}

function fieldsOf(properties: Readonly<Record<string, Schema>>, required: readonly string[]): Field[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    isRequired: required.includes(name),
    help: schema.description ?? null,
  }));
}

function variantOf(branches: readonly Schema[], value: unknown): FieldKind & { readonly kind: 'variant' } {
  const type = (value as { readonly type?: unknown } | null | undefined)?.type;
  const typed = branches.flatMap((branch) => {
    const { const: one } = branch.if?.properties?.['type'] ?? {};
    return typeof one === 'string' && branch.then ? [{ type: one, then: branch.then }] : [];
  });
  const chosen = typed.find((one) => one.type === type)?.then;
  const fields = fieldsOf(chosen?.properties ?? {}, chosen?.required ?? []);
  return {
    kind: 'variant',
    types: typed.map((one) => one.type),
    fields: fields.filter(({ name }) => name !== 'type'),
  };
}
