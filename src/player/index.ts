/**
 * The player holds a lesson, its run (a track) and the cursor in it. Commands write, selectors read, and every panel
 * is a view of its state. Progress is kept in the browser where that is allowed. Also: links to a step.
 */
export {
  answersOf,
  furthestStep,
  gatesOnScreen,
  hidesReasons,
  hidesWhy,
  lessonWhys,
  openGate,
  questionsOnScreen,
  seesToTheEnd,
  whyKey,
} from './asked';
export { lessonTrack } from '../lesson';
export { readLink, writeLink } from './link';
export type { RunOutcome } from './commands/running';
export { beginsAnew, createPlayer } from './player';
export type { Player } from './player';
export { otherTrack, SPEEDS } from './state';
export type { Notice, PlayerState, Speed, StartAt, Working } from './state';
export { freshProgress, loadProgress } from './load-progress';
export type { Restored } from './load-progress';
export { parseProgress, saveProgress } from './progress';
export type { Answered, Progress } from './progress';
export { runFragment, runTextIn, withoutRun } from './run-link';
export { createStore } from './storage';
export type { KeyValueStore } from './storage';
export { PlayerProvider, usePlayer, usePlayerState, useRunsAnswer, useWarmRuns } from './use-player';
