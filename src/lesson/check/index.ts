/**
 * The checker for lesson files and cases, and the JSON Schema for editors. Apart from the rest of the room because it
 * brings the schema library along.
 */
export { checkLesson } from './check-lesson';
export type { CheckedLesson, LessonText } from './check-lesson';
export { caseJsonSchema, lessonJsonSchema } from './json-schema';
export { readJson } from './json-source';
export type { JsonSource } from './json-source';
export { formatProblem, toPointer } from './problem';
export type { Path, Place, Problem } from './problem';
export { parseCase } from './parse-case';
export type { ParsedCase } from './parse-case';
export { checkStructure } from './structure';
