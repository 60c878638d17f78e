/**
 * The checker for lesson files and cases, and the JSON Schema for editors. Apart from the rest of the room because it
 * brings the schema library along. It says what is wrong as codes with places and values; the room `text` has the
 * sentences, docs/problems.md the explanations.
 */
export { asTranslation } from '../as-translation';
export { checkCourse, orderOfLessons } from './check-course';
export type { CheckedCourse } from './check-course';
export { checkLesson } from './check-lesson';
export type { ListingFacts } from './check-listings';
export type { Beside, CheckedLesson, LessonText } from './check-lesson';
export { checkSite } from './check-site';
export type { CheckedSite } from './check-site';
export { checkTerms } from './check-terms';
export type { CheckedTerms, KnownLessons } from './check-terms';
export type { WordsOfLessons } from './term-order';
export { tidyLesson } from './tidy-lesson';
export { checkTranslation } from './check-translation';
export type { CheckedTranslation } from './check-translation';
export { caseJsonSchema, lessonJsonSchema, siteJsonSchema } from './json-schema';
export { readJson } from './json-source';
export { wordsOf } from '../schema/translation';
export type { JsonSource } from './json-source';
export { atPresentVersion, migrateLesson, VERSIONS } from './lesson-versions';
export type { FileChange, Migration, Versions } from './lesson-versions';
export { FILE_START, toPointer } from './problem';
export type { Fault, FaultValues, Path, Place, Problem } from './problem';
export { LESSON_PROBLEM_CODES } from './problem-codes';
export type { LessonProblemCode } from './problem-codes';
export { doubtsAbout, parseCase } from './parse-case';
export type { ParsedCase } from './parse-case';
export { checkStructure } from './structure';
