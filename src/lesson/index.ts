/**
 * The lesson: its file format, the checker that proves its answers, and what is derived from a run (steps, tracker
 * rows, answers). Plain TypeScript. The checker, with its schema, is loaded apart (`loadChecker`, or `./check` for
 * the console), because a learner never needs it.
 */
export { applyChange } from './apply-change';
export { holds, runSeconds } from './claims';
export type { TrackOf } from './claims';
export { gatesOf, lessonGates } from './gates';
export type { GateChoice } from './gates';
export { findInstances, findRun, runStateWord, taskStates, taskStateWord } from './find';
export type { RunRef, TaskRef } from './find';
export { applyKnobs, knobChoices, knobValue } from './knobs';
export type { KnobSettings, KnobValue } from './knobs';
export { MODES } from './lesson';
export type * from './lesson';
export { instanceName, runName, shortRunName } from './names';
export { nextTasks, nextText } from './next-tasks';
export type { NextTasks } from './next-tasks';
export { projectCase } from './project-case';
export { isRight, promptsOf } from './prompts';
export type { Blank, Chosen, Gate, Prompt, PromptKind, PromptOption } from './prompts';
export { proveQuestion } from './questions';
export type { Proof } from './questions';
export { createRandom, sample, shuffle } from './random';
export type { Random } from './random';
export { dagOfRun, instancesOfRun } from './run-structure';
export { changesOf } from './step-changes';
export { resolveStep } from './step-ref';
export { createTrack, stepAtPosition, withDetail } from './track';
export type { Detail, Step, Track } from './track';
export { watchLabel, watchOf } from './watch';
export type { CheckedLesson, Problem } from './check';

/** The checker for lessons and cases, with the schema. Not needed to take a lesson. */
export const loadChecker = () => import('./check');
