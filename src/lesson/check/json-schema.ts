/** JSON Schema (draft-07) for editors, made from the same schema as everything else. */
import { z } from 'zod';
import { SETTING_KINDS, SETTING_NAMES, type SettingKind } from '../../engine';
import { CaseSchema } from '../schema/case';
import { FIELD_HELP } from '../schema/field-help';
import { LessonSchema } from '../schema/lesson';
import { SETTING_HELP } from '../schema/setting-help';
import { siteSchema } from '../schema/site';
import { SNIPPETS } from '../schema/snippets';

type JsonSchema = Record<string, unknown>;

/** For a lesson file; kept as public/lesson.schema.json. */
export function lessonJsonSchema(): JsonSchema {
  const schema = toJsonSchema(LessonSchema, 'Lesson of DAG Tutor, version 1');
  const lists = schema['properties'] as Record<string, { items?: JsonSchema } | undefined>;
  for (const [name, defaultSnippets] of Object.entries(SNIPPETS)) {
    const items = lists[name]?.items;
    if (items) items['defaultSnippets'] = defaultSnippets;
  }
  loosen(schema);
  return schema;
}

/** What an author need not write is not asked for, and edges may be chains (fill-lesson.ts). */
function loosen(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  if (!Array.isArray(schema)) {
    const { properties, required } = schema as JsonSchema & {
      properties?: Record<string, JsonSchema>;
      required?: string[];
    };
    const isWhole = properties !== undefined && 'version' in properties;
    const derived = isWhole ? [] : ['id', ...(properties && 'file' in properties ? ['language'] : [])];
    // A field may be called so, too.
    if (Array.isArray(required))
      (schema as JsonSchema)['required'] = required.filter((name) => !derived.includes(name));
    const edges = properties?.['edges'];
    const list = (edges?.['additionalProperties'] as JsonSchema | undefined) ?? edges;
    if (list?.['type'] === 'array') list['items'] = CHAIN;
  }
  for (const inner of Object.values(schema)) loosen(inner);
}

const CHAIN = {
  type: 'array',
  items: { type: 'string' },
  minItems: 2,
  description: '["upstream", "downstream"], or a chain of more: each is upstream of the next.',
};

/** For a case, as "Edit the run" opens it. */
export function caseJsonSchema(): JsonSchema {
  return toJsonSchema(CaseSchema, 'Case: DAGs, behaviour, settings, actions');
}

/** For the file `site.json`. `languages` are those of the interface. */
export function siteJsonSchema(languages: readonly string[]): JsonSchema {
  return toJsonSchema(siteSchema(languages), 'Site of lessons of DAG Tutor, version 1');
}

function toJsonSchema(schema: z.ZodType, title: string): JsonSchema {
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      branchByType(jsonSchema);
      // The format says it; the pattern that zod adds says it again, in a page of signs.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  explain(made);
  return { ...made, title };
}

/**
 * Editors complete and explain a union badly where it is a `oneOf`; as "the type is one of these, and if it is this
 * one, then these fields" they say which types there are and complete the fields of the one chosen.
 */
function branchByType(schema: JsonSchema): void {
  const branches = schema['oneOf'];
  if (!Array.isArray(branches) || branches.length < 2) return;
  const types = branches.map(typeOf);
  if (types.some((type) => type === undefined)) return;
  delete schema['oneOf'];
  schema['type'] = 'object';
  schema['required'] = ['type'];
  schema['properties'] = { type: { enum: types } };
  schema['allOf'] = branches.map((branch: JsonSchema, index) => ({
    if: { properties: { type: { const: types[index] } }, required: ['type'] },
    then: branch,
  }));
}

function typeOf(branch: JsonSchema): string | undefined {
  const properties = branch['properties'] as Record<string, JsonSchema> | undefined;
  const type = properties?.['type']?.['const'];
  return typeof type === 'string' ? type : undefined;
}

/** Explains every field beneath a schema. Only of the whole: while it is made, fields of one form share one object. */
function explain(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  if (!Array.isArray(schema)) {
    nameSettings(schema as JsonSchema);
    explainFields(schema as JsonSchema);
  }
  for (const [name, inner] of Object.entries(schema)) if (name !== 'if') explain(inner);
}

/** Settings as fields, each with what it is for: of a list of names editors can say nothing. */
function nameSettings(schema: JsonSchema): void {
  const names = (schema['propertyNames'] as JsonSchema | undefined)?.['enum'];
  if (!Array.isArray(names) || names.length !== SETTING_NAMES.length) return;
  if (!SETTING_NAMES.every((name) => names.includes(name))) return;
  schema['properties'] = Object.fromEntries(
    SETTING_NAMES.map((name) => [
      name,
      { description: SETTING_HELP[name], ...valuesOf(SETTING_KINDS[name]) },
    ]),
  );
}

function valuesOf(kind: SettingKind): JsonSchema {
  if (kind === 'switch') return { examples: [true, false] };
  return typeof kind === 'string' ? {} : { examples: [...kind] };
}

/** A field that says nothing of itself says what its name stands for, with an example where one helps. */
function explainFields({ properties }: JsonSchema): void {
  for (const [name, field] of Object.entries((properties ?? {}) as Record<string, JsonSchema>)) {
    // Beside a reference nothing else counts: what it leads to explains itself.
    if (!Object.hasOwn(FIELD_HELP, name) || '$ref' in field) continue;
    const { says, example } = FIELD_HELP[name]!;
    field['description'] ??= says;
    if (example !== undefined && !('const' in field)) field['examples'] ??= [example];
  }
}
