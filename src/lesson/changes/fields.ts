/** Everything of a case that the what-if form can change, as fields: what each turns, what it may be, where it stands. */
import { inForce, TRIGGER_RULES, WEIGHT_RULES } from '../../engine';
import type { Case, DagSpec, TaskSpec } from '../../engine';
import { knobChoices, knobValue, restoreKnob, taskOf, turnKnob } from './knobs';
import type { KnobTarget, KnobValue } from './knobs';
import type { Knob } from '../lesson';
import { own } from '../own';

/** What one may write into a field. */
export type FieldKind =
  /** `isWhole`: no fractions. `isOptional`: may be left empty, which is no limit. */
  | {
      readonly type: 'number';
      readonly from: number;
      readonly to: number;
      readonly isWhole: boolean;
      readonly isOptional: boolean;
      readonly unit: 'seconds' | 'slots' | null;
    }
  | { readonly type: 'choice'; readonly choices: readonly KnobValue[] }
  | { readonly type: 'switch' }
  /** Cron text or a preset; empty: by hand only. */
  | { readonly type: 'schedule' };

export interface Field {
  readonly id: string;
  readonly turns: KnobTarget;
  readonly kind: FieldKind;
  /** An author's words; null: the words of what it turns. */
  readonly label: string | null;
}

const whole = (from: number, to: number): FieldKind => ({
  type: 'number',
  from,
  to,
  isWhole: true,
  isOptional: false,
  unit: null,
});
const seconds = (from: number, to: number, isOptional = false): FieldKind => ({
  type: 'number',
  from,
  to,
  isWhole: false,
  isOptional,
  unit: 'seconds',
});
const slots = (from: number, to: number): FieldKind => ({ ...whole(from, to), unit: 'slots' }) as FieldKind;
const choice = (choices: readonly KnobValue[]): FieldKind => ({ type: 'choice', choices });
const TEARDOWN_RULE = 'all_done_setup_success';
const SWITCH: FieldKind = { type: 'switch' };

const DAY_SECONDS = 86_400;
/** Beyond that the rows of a form, not the run, are in the way. */
const MOST_TRIES = 6;

/** Where a knob of the lesson turns, as a field with the author's words. */
export function fieldOfKnob(knob: Knob): Field {
  const { id, label, turns, choices } = knob;
  // A case may also have every try fail, however many there are.
  if (turns.type === 'failing_tries')
    return { id, label, turns, kind: choice([...knobChoices(knob), 'all']) };
  if (!Array.isArray(choices)) {
    const isWhole = [choices.from, choices.by].every(Number.isInteger);
    const unit = turns.type === 'pool' ? 'slots' : null;
    return {
      id,
      label,
      turns,
      kind: { type: 'number', from: choices.from, to: choices.to, isWhole, isOptional: false, unit },
    };
  }
  const isSwitch = choices.length === 2 && choices.includes(true) && choices.includes(false);
  return { id, label, turns, kind: isSwitch ? SWITCH : choice(choices) };
}

/** The fields of one task. */
export function taskFields(input: Case, dagId: string, taskId: string): Field[] {
  const dag = input.dags.find((one) => one.dag_id === dagId);
  const task = taskOf(dag, taskId);
  if (!dag || !task) return [];
  const option = (name: TaskOption, kind: FieldKind) =>
    field({ type: 'task_option', dag: dagId, task: taskId, option: name }, kind);
  const pools = [
    ...new Set(['default_pool', ...Object.keys(input.pools ?? {}), task.pool ?? 'default_pool']),
  ];
  return [
    ...behaviourFields(input, dag, task),
    // `as_teardown()` overwrites any other (semantics §12.2).
    option('trigger_rule', choice(task.teardown === undefined ? TRIGGER_RULES : [TEARDOWN_RULE])),
    option('retries', whole(0, 20)),
    option('retry_delay', seconds(0, DAY_SECONDS)),
    option('retry_exponential_backoff', SWITCH),
    option('execution_timeout', seconds(0, DAY_SECONDS, true)),
    // The other sensor is simulated in one mode only, so there is nothing to choose.
    ...(task.operator === 'sensor' ? [option('mode', choice(['poke', 'reschedule']))] : []),
    ...(task.operator === 'external_task'
      ? [option('execution_delta', seconds(-DAY_SECONDS, DAY_SECONDS))]
      : []),
    ...(task.operator === 'sensor' || task.operator === 'external_task'
      ? [
          option('poke_interval', seconds(1, DAY_SECONDS)),
          option('timeout', seconds(1, 7 * DAY_SECONDS)),
          option('soft_fail', SWITCH),
        ]
      : []),
    ...(task.operator === 'short_circuit' ? [option('ignore_downstream_trigger_rules', SWITCH)] : []),
    option('pool', choice(pools)),
    option('pool_slots', slots(1, 100)),
    option('priority_weight', whole(-1000, 1000)),
    option('weight_rule', choice(WEIGHT_RULES)),
    option('max_active_tis_per_dag', { ...whole(1, 1000), isOptional: true } as FieldKind),
    option('depends_on_past', SWITCH),
    option('wait_for_downstream', SWITCH),
  ];
}

/** The fields of a DAG. */
export function dagFields(dagId: string): Field[] {
  const option = (name: DagOption, kind: FieldKind) =>
    field({ type: 'dag_option', dag: dagId, option: name }, kind);
  return [
    option('schedule', { type: 'schedule' }),
    option('catchup', SWITCH),
    option('max_active_runs', whole(1, 1000)),
    option('max_active_tasks', whole(1, 1000)),
    option('dagrun_timeout', seconds(1, 7 * DAY_SECONDS, true)),
    option('fail_fast', SWITCH),
  ];
}

/** The limits that all DAGs share. */
export function limitFields(input: Case): Field[] {
  const pools = [...new Set(['default_pool', ...Object.keys(input.pools ?? {})])];
  return [
    field({ type: 'setting', setting: 'core.parallelism' }, whole(1, 1000)),
    ...pools.map((pool) => field({ type: 'pool', pool }, slots(0, 1000))),
  ];
}

/** Every field of a case, of every task. */
export function allFields(input: Case): Field[] {
  return [
    ...limitFields(input),
    ...input.dags.flatMap((dag) => [
      ...dagFields(dag.dag_id),
      ...dag.tasks.flatMap((task) => taskFields(input, dag.dag_id, task.task_id)),
    ]),
  ];
}

/** Where a field stands in a case: what the case says, or else Airflow's default. */
export function fieldValue(input: Case, { turns }: Pick<Field, 'turns'>): KnobValue {
  // What the case says of these does not always hold: a teardown has one rule only, and a setting may be text.
  const isOverruled = turns.type === 'task_option' && turns.option === 'trigger_rule';
  if (isOverruled || turns.type === 'setting') return defaultOf(input, turns);
  return knobValue(input, { turns }) ?? defaultOf(input, turns);
}

/**
 * The case with a field set. Where that is what it is in `lessons`, the lesson's case, it stands there as it stands
 * in that: changing something and changing it back leaves nothing behind.
 */
export function setField(
  input: Case,
  { turns }: Pick<Field, 'turns'>,
  value: KnobValue,
  lessons: Case,
): Case {
  if (value === fieldValue(input, { turns })) return input;
  if (value === fieldValue(lessons, { turns })) return restoreKnob(input, turns, lessons);
  // Of all that may be left empty, only this has no word for "none" in a case.
  const isNone = value === null && turns.type === 'dag_option' && turns.option === 'dagrun_timeout';
  // From the lesson's own tries on: what one prints and returns goes with how it ends.
  const begun = turns.type === 'failing_tries' ? restoreKnob(input, turns, lessons) : input;
  return turnKnob(begun, turns, isNone ? undefined : value);
}

type TaskOption = Extract<KnobTarget, { type: 'task_option' }>['option'];
type DagOption = Extract<KnobTarget, { type: 'dag_option' }>['option'];

function field(turns: KnobTarget, kind: FieldKind): Field {
  return { id: Object.values(turns).join('/'), turns, kind, label: null };
}

/** How the task's attempts go. */
function behaviourFields(input: Case, dag: DagSpec, task: TaskSpec): Field[] {
  const of = { dag: dag.dag_id, task: task.task_id };
  switch (task.operator) {
    case 'empty':
    case 'latest_only':
    case 'external_task':
      return [];
    case 'sensor':
      return [field({ type: 'poke', ...of }, whole(0, 100))];
    case 'branch': {
      const below = (dag.edges ?? []).filter(([from]) => from === task.task_id).map(([, to]) => to);
      const paths = [...new Set(below)];
      return [
        field({ type: 'attempt', ...of, attempt: 1, field: 'chooses' }, choice([...paths, null])),
        ...tryFields(input, dag, task),
      ];
    }
    case 'short_circuit':
      return [
        field({ type: 'attempt', ...of, attempt: 1, field: 'returns' }, choice([true, false])),
        ...tryFields(input, dag, task),
      ];
    default:
      return tryFields(input, dag, task);
  }
}

const OUTCOMES = ['success', 'fail', 'fail_without_retry', 'skip'];

/** How long each try takes and how it ends. */
function tryFields(input: Case, dag: DagSpec, task: TaskSpec): Field[] {
  const turns = { type: 'task_option', dag: dag.dag_id, task: task.task_id, option: 'retries' } as const;
  const written = own(dag.behaviour, task.task_id)?.length ?? 1;
  const of = Math.min(Math.max(Number(fieldValue(input, { turns })) + 1, written), MOST_TRIES);
  return Array.from({ length: of }, (_, index) => index + 1).flatMap((attempt): Field[] => {
    const one = { type: 'try', dag: dag.dag_id, task: task.task_id, attempt, of } as const;
    return [
      field({ ...one, field: 'outcome' }, choice(OUTCOMES)),
      field({ ...one, field: 'seconds' }, seconds(0, DAY_SECONDS)),
    ];
  });
}

/** Where a field stands that the case says nothing of: what the engine goes by. */
function defaultOf(input: Case, turns: KnobTarget): KnobValue {
  const options = inForce(input);
  switch (turns.type) {
    case 'task_option': {
      const value = options.task(turns.dag, turns.task)?.[turns.option] ?? null;
      // The engine has a factor there, and 0 for none.
      return turns.option === 'retry_exponential_backoff' && value === 0 ? false : value;
    }
    case 'dag_option':
      return (options.dag(turns.dag)?.[turns.option] ?? null) as KnobValue;
    case 'setting':
      return options.settings[turns.setting];
    case 'pool':
      return options.pool(turns.pool);
    case 'attempt':
    case 'try':
      return defaultOfAttempt(input, turns);
    case 'poke':
      return 1;
    case 'failing_tries':
      return 0;
    case 'edge':
      return false;
  }
}

/** What an attempt does of which nothing is said (the case format, `AttemptSpec`). */
function defaultOfAttempt(
  input: Case,
  { dag, task, field: name }: Extract<KnobTarget, { type: 'attempt' | 'try' }>,
): KnobValue {
  const of = dag === undefined ? input.dags[0] : input.dags.find((one) => one.dag_id === dag);
  const spec = taskOf(of, task);
  // A short circuit of which nothing is said lets go on what follows it.
  const returns = spec?.operator === 'short_circuit' ? true : null;
  return { seconds: 1, outcome: 'success', chooses: null, returns }[name];
}
