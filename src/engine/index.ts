/**
 * The engine: a simulated Airflow scheduler. `simulate(case)` runs DAGs, once, into a trace; the trace answers
 * what happened, why, and what each waiting task waits for, at any position. Plain TypeScript: no DOM, no clock,
 * no chance; the same case gives the same trace on every machine.
 */
export { ACTIONS } from './actions';
export * from './case';
export { CAUSE_CODES, FAILURE_REASONS, type CauseCode, type FailureReason } from './causes';
export { checkCase } from './check-case';
export type * from './dag';
export { compileDag } from './dag/compile-dag';
export { lookOptions } from './dag/operator-options';
export { loadExplainer } from './history/explainer';
export { TooManyChanges } from './history/change-log';
export { asJson, buffersOf, packTrace, type PackedTrace } from './history/pack-trace';
export { unpackTrace } from './history/unpack-trace';
export { inForce, type DagInForce, type InForce } from './in-force';
export { memo } from './memo';
export { nearest } from './nearest';
export { checkMeaning } from './problems/check-meaning';
export { looksAt, operatorsInstead } from './problems/operator-options';
export { CaseError, PROBLEM_CODES, type CaseProblem, type ProblemCode } from './problems/problem';
export type * from './reason';
export { CHECK_NAMES, REASON_CODES } from './rules/answers';
export { brokenInvariants, invariants, type Invariant } from './invariants';
export { SETTLING_ORDERS, type SettlingOrder } from './rules/settling-orders';
export { ruleVerdict, type RuleParent, type RuleVerdict } from './rules/rule-verdict';
export {
  recordedTicks,
  recordingHead,
  toRecording,
  type RecordedChange,
  type RecordedTick,
  type Recording,
  type RecordingOptions,
} from './recording';
export { SETTING_KINDS, SETTING_NAMES, type SettingKind, type SettingName } from './settings';
export { simulate, type SimulateOptions, type SimulationProgress } from './simulate';
export { lastBefore, runPlace, subjectOf, taskSubject, tellLine, tellWhy } from './told';
export type { RunPlace, Subject, ToldLine, ToldWhy } from './told';
export { PHASES, type Phase } from './phases';
export { CRON_PRESETS, expandPreset, isTimeZone, offsetAt } from './timetables';
export * from './states';
export * from './trace';
