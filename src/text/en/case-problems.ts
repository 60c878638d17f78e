/** What is wrong with a case, a sentence for each code. Codes and values: `src/engine/problems/problem.ts`. */
import type { ProblemCode } from '../../engine';
import { count, ids, mono } from './phrases';
import { read, type Read } from '../values';

const near = (v: Read) => (v.text('near') === '' ? '' : ` Did you mean ${mono(v.text('near'))}?`);
const id = (v: Read, name = 'id') => mono(v.text(name));

/** What a setting or a field of a request takes. */
const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  switch: 'true or false',
  flag: 'true or false',
  text: 'text in quotes',
  date: 'a date like 2024-01-01T00:00:00Z',
  tasks: 'a list of task ids, or [id, map index]',
  whole: 'a whole number',
};
const kind = (v: Read) => {
  const [only = '', ...others] = v.list('kind');
  return others.length > 0 ? `one of these: ${ids([only, ...others])}` : (KINDS[only] ?? mono(only));
};
const CRON_FIELDS = ['minute', 'hour', 'day of the month', 'month', 'day of the week', 'second', 'year'];

const PROBLEMS: Record<ProblemCode, (v: Read) => string> = {
  'dag.none': () => 'There is no DAG to run.',
  'dag.duplicate': (v) => `There are two DAGs ${id(v)}: ids must be unique.`,
  'task.duplicate': (v) => `${id(v)} is the id of another task or group of this DAG.`,
  'group.duplicate': (v) => `There are two groups ${id(v)} in this DAG.`,
  'id.characters': (v) =>
    `${id(v)} is not an id: letters, digits, dashes, underscores and, between groups, dots are allowed.`,
  'id.long': (v) => `The id has ${v.number('length')} characters; at most ${v.number('most')} are allowed.`,
  'id.prefix': (v) => `${id(v)} should be ${id(v, 'expected')}: ids carry the group they are in.`,
  'group.unknown': (v) => `There is no group ${id(v)}.${near(v)}`,
  'group.later': (v) => `Group ${id(v)} has to stand before what is made in it.`,
  'edge.unknown': (v) => `There is no task or group ${id(v)}.${near(v)}`,
  'behaviour.unknown': (v) => `The script is for ${id(v)}, but there is no such task.${near(v)}`,
  'behaviour.not_mapped': (v) =>
    `The script is for one map index of ${id(v)}, which is not mapped: it has no indexes.`,
  'behaviour.index': (v) =>
    `${id(v)} has ${count(v.number('count'), 'map index', 'map indexes')}, counted from 0: there is no ${v.number('index')}.`,
  'attempt.part': (v) =>
    `${mono(v.text('part'))} changes nothing here: the operator ${mono(v.text('operator'))} does not look at it.`,
  'dag.unknown': (v) => `There is no DAG ${id(v)}.${near(v)}`,
  'pool.unknown': (v) =>
    `There is no pool ${id(v)}, so its tasks would never run. There is ${ids(v.list('known'))}.${near(v)}`,
  'asset.unknown': (v) => `No DAG mentions an asset ${id(v)}.${near(v)}`,
  'task.unknown': (v) => `There is no task ${id(v)}.${near(v)}`,
  'task.later': (v) =>
    `${id(v)} has to be made before what takes its value: move it up, or give it before_groups if a group takes it.`,
  cycle: (v) => `The tasks depend on each other in a circle: ${circle(v.list('tasks'))}.`,
  'setup.and_teardown': (v) => `${id(v, 'task')} cannot be both setup and teardown.`,
  'setup.rule': (v) =>
    `${id(v, 'task')} directly follows the setup ${id(v, 'setup')}, so its trigger rule must be all_success, not ${v.text('rule')}.`,
  'fail_fast.rule': (v) =>
    `With fail_fast every task must have the trigger rule all_success; ${id(v, 'task')} has ${v.text('rule')}.`,
  'option.operator': (v) =>
    `${mono(v.text('option'))} is an option of ${ids(v.list('operators'))}; ${mono(v.text('operator'))} does not take it.`,
  'option.excluded': (v) =>
    `${mono(v.text('option'))} changes nothing beside ${mono(v.text('by'))}: give one of them.`,
  'option.needs': (v) => `${mono(v.text('option'))} says nothing without ${mono(v.text('needs'))}.`,
  pool_slots: (v) => `A task takes at least 1 pool slot, not ${v.number('slots')}.`,
  'pool.slots': (v) =>
    `Pool ${id(v, 'pool')} cannot have ${v.number('slots')} slots: 0 or more, or -1 for no limit.`,
  'sensor.soft_and_never': () => 'A sensor can have soft_fail or never_fail, not both.',
  'duration.negative': (v) => `${v.text('option')} cannot be below zero.`,
  'external.no_dag': () => 'An external_task sensor needs the external_dag_id that it waits for.',
  'external.mode': () => 'An external_task sensor is simulated in the mode reschedule only; leave mode out.',
  'external.both': () => 'Give external_task_id or external_task_ids, not both.',
  'external.duplicate_state': (v) =>
    `${mono(v.text('state'))} stands in two of allowed_states (success unless given), skipped_states and failed_states.`,
  'external.state': (v) => `${mono(v.text('state'))} is not a state that it can wait for.${near(v)}`,
  'trigger.no_dag': () => 'A trigger_dagrun task needs the trigger_dag_id that it triggers.',
  'asset.name': (v) => `The name of an asset has 1 to ${v.number('most')} characters.`,
  'mapping.in_group': (v) =>
    `${id(v, 'task')} cannot be mapped itself: it is inside the mapped group ${id(v, 'group')}.`,
  'mapping.argument_outside': () => 'There is no mapped group around the task whose argument it could take.',
  'mapping.always': (v) =>
    `${id(v, 'task')} is in the mapped group ${id(v, 'group')}, where the trigger rule always is not allowed.`,
  'mapping.key': (v) =>
    `Only what a task returns can be mapped over, not the key ${mono(v.text('key'))} of ${id(v)}.`,
  'mapping.empty': () => 'There is nothing to map over in expand.',
  'mapping.name': (v) =>
    `An argument cannot be called ${mono(v.text('name'))}: Python takes letters, digits and _, no digit first, and none of its own words.`,
  'mapping.name_taken': (v) =>
    `No argument called ${mono(v.text('name'))} can be mapped over: Airflow has a value of its own under that name.`,
  date: (v) => `${mono(v.text('date'))} is not a date; write 2024-01-01T00:00:00Z.`,
  tick_seconds: () => 'Ticks are whole seconds, at least 1.',
  'setting.unknown': (v) =>
    `There is no setting ${mono(v.text('setting'))} that changes a run here.${near(v)}`,
  'setting.kind': (v) => `${mono(v.text('setting'))} takes ${kind(v)}.`,
  'action.field': (v) =>
    `A request to ${mono(v.text('action'))} has no field ${mono(v.text('field'))}: Airflow would refuse it.${near(v)}`,
  'action.kind': (v) => `${mono(v.text('field'))} takes ${kind(v)}: Airflow would refuse the request.`,
  parallelism: () => 'core.parallelism must be above zero.',
  'schedule.cron.fields': (v) =>
    `${mono(v.text('expression'))} is not a cron expression: it has five fields (or six, or seven), or is a preset like @daily.`,
  'schedule.cron.field': (v) =>
    `${mono(v.text('expression'))} is not a cron expression: ${mono(v.text('text'))} is no ${CRON_FIELDS[v.number('field')] ?? 'field'}.`,
  'schedule.cron.random': (v) =>
    `${mono(v.text('expression'))} has a random field, which gives no fixed schedule.`,
  'schedule.asset_list': () => 'A list of assets can stand only at the top: write {"all": […]} inside.',
  'schedule.delta_beside_assets': () =>
    'Beside assets a timetable has to stand: delta_trigger or delta_interval instead of delta.',
  'schedule.catchup_without_start': () => 'With catchup the DAG needs a start_date.',
  'schedule.max_active_runs': (v) =>
    `This schedule allows ${count(v.number('limit'), 'active run')} at most; max_active_runs is ${v.number('runs')}.`,
  'schedule.no_cron': () => 'There is no cron expression in the list.',
  'schedule.timezone': (v) => `${mono(v.text('zone'))} is not a time zone; write Europe/Berlin, say.`,
  'schedule.delta': () => 'The time between runs must be above zero.',
  'schedule.date': (v) => `${mono(v.text('date'))} is not a date; write 2024-01-01T00:00:00Z.`,
};

function circle(tasks: readonly string[]): string {
  if (tasks.length > 8) return `${ids(tasks, 8)}`;
  return [...tasks, ...tasks.slice(0, 1)].map(mono).join(' → ');
}

interface Named {
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, unknown>>;
}

/** One sentence that says what is wrong, and where it helps what would be right. */
export function describeCaseProblem({ code, values }: Named): string {
  return PROBLEMS[code](read(values));
}
