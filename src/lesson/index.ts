/**
 * The lesson: its file format, the checker that proves its answers, and what is derived from a run (steps, tracker
 * rows, answers). Plain TypeScript. The checker, with its schema, is loaded apart (`loadChecker`, or `./check` for
 * the console), because a learner never needs it.
 */
export { accentStyle } from './accent';
export type { Accent } from './accent';
export { pairsOf } from './chains';
export { caseLesson } from './case-lesson';
export type { CaseLesson } from './case-lesson';
export { completeLesson, withMadeActivities } from './complete-lesson';
export type { LessonWithoutRuns } from './complete-lesson';
export { listingLines } from './listing-lines';
export { gradeInTwo, MOST_TRIES, ONE_SET } from './activities/activity';
export type {
  Activity,
  ActivityOutline,
  Gate,
  Given,
  Grade,
  Identity,
  OwnTrack,
  RunShown,
} from './activities/activity';
export { bottleneck, suspectId } from './activities/bottleneck';
export type { BottleneckItem, Suspect } from './activities/bottleneck';
export { card, cardToAsk, deck } from './activities/card';
export { cause } from './activities/cause';
export type { CauseItem } from './activities/cause';
export { challenge, partsOf } from './activities/challenge';
export type { ChallengeItem } from './activities/challenge';
export { contentKey, historyKeys, runKey } from './activities/content-key';
export { measurement } from './activities/measurement';
export type { MeasurementItem } from './activities/measurement';
export { moment } from './activities/moment';
export type { MomentItem } from './activities/moment';
export { myth, SURENESS } from './activities/myth';
export type { Commitment, Sureness } from './activities/myth';
export { ACTIVITIES } from './activities/outlines';
export { bottleneckOutline } from './activities/outlines/bottleneck';
export { cardOutline } from './activities/outlines/card';
export { causeOutline, markedStepsOf } from './activities/outlines/cause';
export { challengeOutline } from './activities/outlines/challenge';
export { foresightOutline } from './activities/outlines/foresight';
export { measurementOutline } from './activities/outlines/measurement';
export { momentOutline } from './activities/outlines/moment';
export { mythOutline } from './activities/outlines/myth';
export { orderOutline } from './activities/outlines/order';
export { predictionOutline, predictionSet } from './activities/outlines/prediction';
export { FURTHER_SET, quizOutline } from './activities/outlines/quiz';
export { wiringOutline } from './activities/outlines/wiring';
export { prediction } from './activities/prediction';
export type { PredictionItem } from './activities/prediction';
export { quiz } from './activities/quiz';
export type { QuizItem } from './activities/quiz';
export { askableItems, drawItems, standsAlone } from './course/askable';
export type { DrawnItem } from './course/askable';
export { drawPlaces, MOST_PLACES } from './course/final-check';
export type { CheckPlace } from './course/final-check';
export { MOST_PROBES, placementStanding, placementStep } from './course/placement';
export type { PlacementAnswer, PlacementAnswers, PlacementStep } from './course/placement';
export { applyChange } from './changes/apply-change';
export { findBottleneck } from './runs/bottleneck';
export type { Bottleneck } from './runs/bottleneck';
export { limitsOf } from './runs/limits';
export type { Limit } from './runs/limits';
export { measure, measureCase } from './activities/perf/measure';
export { applyDifference, differenceOf, parseDifference } from './changes/case-difference';
export { sameJson } from './changes/same-json';
export { applySettings, parOf, settingsOf } from './activities/challenges/challenge';
export type { Challenge } from './activities/challenges/challenge';
export { challengesOf } from './activities/challenges/challenges';
export { guideAt } from './runs/guide';
export { holds } from './claims/claims';
export type { TrackOf } from './claims/claims';
export { criticalPath, runBounds, secondsByKind } from './runs/critical-path';
export type { Segment, SegmentKind } from './runs/critical-path';
export { counterpart, firstDifference, firstDifferingStep } from './runs/diff';
export { diffTracks } from './runs/diff-tracks';
export type { Both, Difference, Outcome, TrackDifference } from './runs/diff-tracks';
export { explainClaim } from './claims/explain-claim';
export type { ClaimMessage, ClaimPart } from './claims/explain-claim';
export {
  allFields,
  dagFields,
  fieldOfKnob,
  fieldValue,
  limitFields,
  setField,
  taskFields,
} from './changes/fields';
export type { Field, FieldKind } from './changes/fields';
export { gatesOf, lessonGates } from './activities/prompts/gates';
export type { GateChoice } from './activities/prompts/gates';
export { findInstances, findRun, runStateWord, taskStates, taskStateWord } from './runs/find';
export type { RunRef, TaskRef } from './runs/find';
export { forkThere, loadFork } from './runs/load-fork';
export { actableTasks, agreeUpTo, forkCase, forkSeconds } from './runs/fork';
export type { ActableTask, Act, MarkState } from './runs/fork';
export { applyKnobs, knobChoices, knobValue, turnKnob } from './changes/knobs';
export type { KnobSettings, KnobTarget, KnobValue } from './changes/knobs';
export { literal, messageKey } from './message';
export type { Message, MessageCode } from './message';
export type * from './messages';
export { textParts, termsIn } from './find-terms';
export type { TextPart } from './find-terms';
export type * from './terms';
export type * from './lesson';
export { proposeQuestions } from './propose-questions';
export type { AskWords, ProposedQuestion } from './propose-questions';
export { proposeWords } from './propose-words';
export type { ProposalWords } from './propose-words';
export type { LessonFile } from './schema/lesson';
export { instanceName, runName, shortRunName } from './names';
export { writeJson } from './write-json';
export type { JsonLayout } from './write-json';
export { decidingChange } from './runs/informative';
export { nextTasks } from './runs/next-tasks';
export type { NextTasks } from './runs/next-tasks';
export {
  PERF_AXES,
  PERF_LIMITS,
  PERF_RETRY_SECONDS,
  parsePerf,
  perfCase,
  perfStart,
  perfText,
} from './activities/perf/perf-case';
export type { PerfSettings } from './activities/perf/perf-case';
export { differingAxes, effectOf, isClose, perfEstimate, perfIdeas } from './activities/perf/perf-ideas';
export type { Effect, PerfEstimate, PerfIdea } from './activities/perf/perf-ideas';
export {
  isAsItIs,
  knownMeasure,
  mayTakeLonger,
  perfKeyOf,
  perfRun,
  perfStartKey,
  turnAxis,
} from './activities/perf/perf-runs';
export type { Measured, PerfAxis, PerfRun } from './activities/perf/perf-runs';
export { PROJECT_PARTS, projectParts } from './activities/project/project-parts';
export type { ProjectPart } from './activities/project/project-parts';
export { isRight, promptsOf, readChosen, sayPrompt } from './activities/prompts';
export type { Blank, Chosen, Prompt, PromptBefore, PromptKind, PromptOption } from './activities/prompts';
export { proveQuestion } from './claims/questions';
export type { Proof } from './claims/questions';
export { createRandom, sample, shuffle } from './random';
export type { Random } from './random';
export { mythsOf } from './activities/myths';
export type { AskedMyth } from './activities/myths';
export { taskLife, WAYS } from './runs/task-life';
export type { LifeState, Taken, Way, WayCode } from './runs/task-life';
export { runSeconds } from './runs/run-seconds';
export { dagOfRun, instancesOfRun } from './runs/run-structure';
export { lessonTrack, ownScenario, ownTrack, ownTrackOf } from './runs/own-track';
export {
  challengeIdOf,
  challengeScenarioId,
  isMadeScenario,
  isProjectScenario,
  perfScenarioId,
  projectScenarioId,
} from './runs/scenario-ids';
export { makeScenario } from './runs/made-scenarios';
export { slotUse } from './runs/slot-use';
export type { SlotUseOverTime } from './runs/slot-use';
export { changesOf } from './runs/step-changes';
export { resolveStep } from './runs/step-ref';
export {
  afterAnswer,
  cardOf,
  cardsToCsv,
  cardsToJson,
  cardsToTsv,
  deckOf,
  dayOf,
  dueCards,
  LADDER,
  nextDueDay,
  readSchedule,
  SESSION_SIZE,
  writeCard,
} from './activities/cards';
export type {
  CardPlace,
  CardState,
  CardStates,
  RecallCard,
  ReviewSession,
  Topic,
  TopicKind,
  WrittenCard,
} from './activities/cards';
export { createTrack } from './runs/create-track';
export { sameStep, stepAtPosition, stepSeeing, withDetail } from './runs/track';
export type { Wait } from './runs/waits';
export type { Detail, Step, Track } from './runs/track';
export { findFirstRuns } from './runs/until-runs';
export { watchLabel, watchOf } from './runs/watch';
export { whenIn } from './runs/when-in';
export { markedSteps, causePrompt, stepsToExplain } from './activities/causes';
export type { MarkedStep } from './activities/causes';
export { lacksTime } from './runs/lacks-time';
export { withRoomForRetries } from './runs/room-for-retries';
export { createWhatIf, withTime } from './runs/what-if';
export type { CheckedLesson, Problem } from './check';

/** The checker for lessons and cases, with the schema. Not needed to take a lesson. */
export const loadChecker = () => import('./check');
