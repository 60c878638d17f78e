/**
 * The words: every sentence and label that is shown, by language. Other rooms hold codes and figures; this room
 * makes them readable.
 */
export { describeCaseProblem } from './en/case-problems';
export { describeCause } from './en/causes';
export { describeFigures } from './en/figures';
export { describeProblem, formatProblem } from './en/lesson-problems';
export * from './en/challenge';
export * from './en/deep';
export type { Decision, Fate, Fated, RunSummary } from './en/endings';
export * from './en/interface';
export * from './en/learning';
export * from './en/notices';
export * from './en/pictures';
export * from './en/perf';
export * from './en/project';
export { describeAnswer } from './en/reasons';
export * from './en/stepping';
export * from './en/what-if';
export * from './en/trying';
export * from './en/recalling';
export { formatsOf } from './formats';
export type { Formats, PluralForms } from './formats';
export {
  ALL_PARTS,
  bestLanguage,
  directionOf,
  isLanguage,
  isMadeUp,
  LANGUAGES,
  loadPart,
  loadWords,
} from './languages';
export type { Language, MadeUpLanguage, PageLanguage } from './languages';
export type { Say } from './sayings';
export type { PartId, Parts, Words } from './words';
