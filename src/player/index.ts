/**
 * The player holds a lesson, its run (a track) and the cursor in it. Commands write, selectors read, and every panel
 * is a view of its state. Progress is kept in the browser where that is allowed. Also: links to a step.
 */
export { givenOf } from './commands/answering';
export type { RunOutcome } from './commands/running';
export { keptDraft, readDraft, textDraft } from './drafts';
export type { Draft } from './drafts';
export type { Events, Happening, LearningEvent } from './events';
export { conceals, gateSteps, openGate, shownUpTo } from './gating';
export type { Concealable, KindGate } from './gating';
export { lessonTrack, ownTrackOf } from '../lesson';
export { readLink, saysMore, writeLink } from './link';
export { movesAfter } from './moves-after';
export { beginsAnew, createPlayer } from './player';
export type { Player } from './player';
export { allAnswers, answerSet, answerTo, hasChanged, isSettled } from './records/answers';
export {
  FINAL_CHECKS,
  keepFinalCheck,
  mergeFinalChecks,
  readFinalChecks,
  rightAnswers,
  SEED,
  writeFinalChecks,
} from './records/final-checks';
export type { CheckAnswer, FinalCheck, FinalChecks } from './records/final-checks';
export { onLeaving } from './records/keeper';
export { loadProgress } from './records/load';
export { mergeProgress } from './records/merge';
export { freshProgress, learnedIn } from './records/progress';
export type { Answer, AnswerSet, Learned, Progress } from './records/progress';
export { progressToText, takeInProgress } from './records/progress-file';
export type { TakenIn } from './records/progress-file';
export { keyOf, PROGRESS, readProgress, readVisit, VISIT, whatIfKeyOf, writeProgress } from './records/text';
export { runFragment, runTextIn, withoutRun } from './run-link';
export { identitiesOf, isActivityDone, scoreOf } from './score';
export type { LessonScore, Score } from './score';
export { otherTrack, PLACE_IN_LINK, SPEEDS } from './state';
export type { Notice, PlayerMode, PlayerState, Speed, StartAt, UnknownInLink, Working } from './state';
export { createStore } from './storage';
export type { KeyValueStore } from './storage';
export {
  PlayerProvider,
  useLearned,
  usePlayer,
  usePlayerState,
  useRunsAnswer,
  useWarmRuns,
} from './use-player';
