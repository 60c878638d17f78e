/**
 * Asking: the pieces of which every panel that asks something is made (choices, hints, numbers of questions, one's own
 * words), and how a question stands.
 */
export { answerSaid, optionSaid, rightOf, standingOf, triesOf } from './answering';
export type { Standing } from './answering';
export { Ask } from './Ask';
export { Changed } from './Changed';
export { Choices, ChoiceText } from './Choices';
export type { Choice } from './Choices';
export { ExplainWith } from './explain';
export { Hints } from './Hints';
export { Numbers } from './Numbers';
export type { NumberStatus } from './Numbers';
export { OwnWords, useOwnWords } from './OwnWords';
export { useLessonLanguage, useMessageLanguage } from './use-lesson-language';
export { useAnswer, useHasChanged, useItems, useSettledCount } from './use-item';
