/** What Airflow would refuse in a case, as codes. The room `text` has a sentence for each (`src/text/en/case-problems.ts`). */
import type { Values } from '../values';

/** Each line: when, and the values. `near`: the known id that looks most like the wrong one, or null. */
export const PROBLEM_CODES = [
  // Ids
  /** There is no DAG. */
  'dag.none',
  /** Two DAGs have one id. id. */
  'dag.duplicate',
  /** Two tasks, or a task and a group, have one id. id. */
  'task.duplicate',
  /** Two groups have one id. id. */
  'group.duplicate',
  /** An id has other characters than letters, digits, `-`, `_` (and `.`, except in a group's own name). id. */
  'id.characters',
  /** An id is too long. id, length, most. */
  'id.long',
  /** The id does not begin with the group that it is in. id, expected. */
  'id.prefix',
  // References
  /** There is no such group. id, near. */
  'group.unknown',
  /** The group stands further down than what is in it. id. */
  'group.later',
  /** There is neither task nor group of that id. id, near. */
  'edge.unknown',
  /** The script is for a task that does not exist. id, near. */
  'behaviour.unknown',
  /** The script is for one index of a task that is not mapped. id. */
  'behaviour.not_mapped',
  /** The script is for an index that the task cannot have. id, index, count. */
  'behaviour.index',
  /** Part of a script that the task's operator does not look at. part, operator. */
  'attempt.part',
  /** There is no such DAG. id, near. */
  'dag.unknown',
  /** There is no such pool. id, near, known. */
  'pool.unknown',
  /** No DAG mentions the asset. id, near. */
  'asset.unknown',
  /** There is no such task. id, near. */
  'task.unknown',
  /** The task that provides a value is defined further down (for a mapped group: it needs `before_groups`). id. */
  'task.later',
  // Edges
  /** Tasks depend on each other in a circle. tasks. */
  'cycle',
  /** A task is both setup and teardown. task. */
  'setup.and_teardown',
  /** What directly follows a setup must have the rule all_success. setup, task, rule. */
  'setup.rule',
  // Options
  /** An option of other operators. option, operator, operators. */
  'option.operator',
  /** Two options exclude each other. option, by. */
  'option.excluded',
  /** An option says nothing without another. option, needs. */
  'option.needs',
  /** With fail_fast only all_success is allowed. task, rule. */
  'fail_fast.rule',
  /** Less than one pool slot. slots. */
  'pool_slots',
  /** A pool with less than −1 slots. pool, slots. */
  'pool.slots',
  /** A sensor with both soft_fail and never_fail. task. */
  'sensor.soft_and_never',
  /** A duration below zero. option, seconds. */
  'duration.negative',
  /** No DAG to wait for. task. */
  'external.no_dag',
  /** A mode that is not simulated for this sensor. */
  'external.mode',
  /** Both external_task_id and external_task_ids. task. */
  'external.both',
  /** One state in two of the lists of states. state. */
  'external.duplicate_state',
  /** No state of what is waited for. state, near. */
  'external.state',
  /** No DAG to trigger. task. */
  'trigger.no_dag',
  /** An asset's name is empty or too long. length, most. */
  'asset.name',
  // Mapping
  /** A mapped task inside a mapped group. task, group. */
  'mapping.in_group',
  /** An argument of a mapped group outside of one. task. */
  'mapping.argument_outside',
  /** A member of a mapped group has the rule always. task, group. */
  'mapping.always',
  /** Only return_value can be mapped over. id, key. */
  'mapping.key',
  /** Nothing to map over is given. task. */
  'mapping.empty',
  /** Python has no argument of that name. name. */
  'mapping.name',
  /** Airflow has another value under that name. name. */
  'mapping.name_taken',
  // Time and settings
  /** No date. date. */
  'date',
  /** Ticks are not whole seconds. seconds. */
  'tick_seconds',
  /** There is no such setting, or it changes nothing here. setting, near. */
  'setting.unknown',
  /** Another kind of value. setting, kind (number, switch, text, or the words that it may be). */
  'setting.kind',
  /** core.parallelism is not above zero. value. */
  'parallelism',
  // What a person does
  /** A field that the request does not know. field, action, near. */
  'action.field',
  /** Another kind of value. field, kind (date, flag, tasks, text, whole, or the words that it may be). */
  'action.kind',
  // Schedules. expression, field and text (the wrong part) where there is a cron expression.
  /** Not five fields, nor six or seven. */
  'schedule.cron.fields',
  /** A wrong field; `field` counts from 0. */
  'schedule.cron.field',
  /** A random field, which gives no fixed schedule. */
  'schedule.cron.random',
  /** A list of assets inside a condition. */
  'schedule.asset_list',
  /** Assets beside a plain delta, which is no timetable. */
  'schedule.delta_beside_assets',
  /** catchup needs a start date. */
  'schedule.catchup_without_start',
  /** The schedule takes fewer active runs. limit, runs. */
  'schedule.max_active_runs',
  /** An empty list of cron expressions. */
  'schedule.no_cron',
  /** No time zone. zone. */
  'schedule.timezone',
  /** A delta that is not above zero. seconds. */
  'schedule.delta',
  /** No date. date. */
  'schedule.date',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface CaseProblem {
  /** Place in the case's JSON. */
  readonly path: readonly (string | number)[];
  readonly code: ProblemCode;
  readonly values: Values;
}

/** Takes a problem in. */
export type Add = (path: CaseProblem['path'], code: ProblemCode, values?: Values) => void;

/** Thrown for a case that Airflow would refuse. */
export class CaseError extends Error {
  readonly problems: readonly CaseProblem[];

  constructor(problems: readonly CaseProblem[]) {
    const places = problems.map(({ path, code }) => `${code} at ${path.join('.')}`);
    super(`Airflow would refuse the case: ${places.join('; ')}`);
    this.name = 'CaseError';
    this.problems = problems;
  }
}
