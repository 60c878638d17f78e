/** JSON Schema (draft-07) for editors, made from the same schema as everything else. */
import { z } from 'zod';
import { CaseSchema } from '../schema/case';
import { LessonSchema } from '../schema/lesson';

type JsonSchema = Record<string, unknown>;

/** For a lesson file; kept as public/lesson.schema.json. */
export function lessonJsonSchema(): JsonSchema {
  return toJsonSchema(LessonSchema, 'Lesson of DAG Tutor, version 1');
}

/** For a case, as "Edit the run" opens it. */
export function caseJsonSchema(): JsonSchema {
  return toJsonSchema(CaseSchema, 'Case: DAGs, behaviour, settings, actions');
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
