/**
 * The words: every sentence and label that is shown, by language. Other rooms hold codes and figures; this room
 * makes them readable. A page takes its words from the context (`useWords` of the room `ui`); the sentences here are
 * for the console, which speaks English.
 */
export { describeCaseProblem } from './en/case-problems';
export { describeCause } from './en/causes';
export { describeProblem, formatProblem } from './en/lesson-problems';
export type { Decision, Fate, Fated, RunSummary } from './en/endings';
export { describeAnswer } from './en/reasons';
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
export { withProduct } from './with-product';
export { tellWait } from './tell-wait';
export type { PartId, Parts, Words } from './words';
