/**
 * The lesson: its file format, the checker that proves its answers, and what is derived from a run (steps, tracker
 * rows, answers). Plain TypeScript. The checker, with its schema, is loaded apart (`loadChecker`, or `./check` for
 * the console), because a learner never needs it.
 */
export { applyChange } from './apply-change';
export { findBottleneck, limitsOf } from './bottleneck';
export type { Bottleneck, Limit } from './bottleneck';
export { applyDifference, differenceOf, parseDifference, sameJson } from './case-difference';
export { applySettings, parOf, settingsOf } from './challenge';
export type { Challenge } from './challenge';
export { challengesOf } from './challenges';
export { holds, runSeconds } from './claims';
export type { TrackOf } from './claims';
export { criticalPath, runBounds, secondsByKind } from './critical-path';
export type { Segment, SegmentKind } from './critical-path';
export { counterpart, firstDifference, firstDifferingStep } from './diff';
export { diffTracks } from './diff-tracks';
export type { Both, Difference, Outcome, TrackDifference } from './diff-tracks';
export { explainClaim } from './explain-claim';
export type { ClaimPart } from './explain-claim';
export { dagFields, fieldOfKnob, fieldValue, limitFields, setField, taskFields } from './fields';
export type { Field, FieldKind } from './fields';
export { gatesOf, lessonGates } from './gates';
export type { GateChoice } from './gates';
export { findInstances, findRun, runStateWord, taskStates, taskStateWord } from './find';
export type { RunRef, TaskRef } from './find';
export { actableTasks, agreeUpTo, forkCase, forkSeconds } from './fork';
export type { ActableTask, Act, MarkState } from './fork';
export { isModest } from './is-modest';
export { applyKnobs, knobChoices, knobValue, turnKnob } from './knobs';
export type { KnobSettings, KnobTarget, KnobValue } from './knobs';
export { MODES } from './lesson';
export type * from './lesson';
export { instanceName, runName, shortRunName } from './names';
export { nextTasks, nextText } from './next-tasks';
export type { NextTasks } from './next-tasks';
export {
  PERF_AXES,
  PERF_LIMITS,
  PERF_RETRY_SECONDS,
  parsePerf,
  perfCase,
  perfStart,
  perfText,
} from './perf-case';
export type { PerfSettings } from './perf-case';
export { differingAxes, effectOf, isClose, perfEstimate, perfIdeas } from './perf-ideas';
export type { Effect, PerfEstimate, PerfIdea } from './perf-ideas';
export { isAsItIs, measure, perfKeyOf, perfRun, perfStartKey, turnAxis } from './perf-runs';
export type { Measured, PerfAxis, PerfRun } from './perf-runs';
export { PROJECT_PARTS, projectParts } from './project/project-parts';
export type { ProjectPart } from './project/project-parts';
export { isRight, promptsOf } from './prompts';
export type { Blank, Chosen, Gate, Prompt, PromptKind, PromptOption } from './prompts';
export { proveQuestion } from './questions';
export type { Proof } from './questions';
export { createRandom, sample, shuffle } from './random';
export type { Random } from './random';
export { mythsOf } from './myths';
export { taskLife, WAYS } from './task-life';
export type { LifeState, Taken, Way, WayCode } from './task-life';
export { dagOfRun, instancesOfRun } from './run-structure';
export { takeLesson } from './own-runs';
export {
  challengeIdOf,
  goalScenarioId,
  isMadeScenario,
  isProjectScenario,
  perfScenarioId,
  projectScenarioId,
} from './scenario-ids';
export { findScenario } from './scenarios';
export { loadSimulator } from './simulator';
export { slotUse } from './slot-use';
export type { SlotUseOverTime } from './slot-use';
export { changesOf } from './step-changes';
export { resolveStep } from './step-ref';
export {
  afterAnswer,
  cardOf,
  cardsToCsv,
  cardsToJson,
  cardsToTsv,
  deckOf,
  dueCards,
  LADDER,
  nextDueDay,
  readSchedule,
  SITTING,
  writeCard,
} from './cards';
export type { CardPlace, CardState, CardStates, RecallCard, Topic, TopicKind } from './cards';
export { createTrack, stepAtPosition, stepSeeing, withDetail } from './track';
export type { Detail, Step, Track } from './track';
export { watchLabel, watchOf } from './watch';
export { markedSteps, whyPrompt, whyStepsOf } from './whys';
export type { MarkedStep } from './whys';
export { createWhatIf } from './what-if';
export type { CheckedLesson, Problem } from './check';

/** The checker for lessons and cases, with the schema. Not needed to take a lesson. */
export const loadChecker = () => import('./check');
