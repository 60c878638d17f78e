/** A DAG beside the code that shows it: what the code says otherwise. */
import { compileDag, expandPreset } from '../../engine';
import { ARGUMENTS } from './mapping';
import type { Dag, DagSpec, Json, ScheduleSpec, Task } from '../../engine';
import { toCase } from './to-case';
import type { DagInput } from './to-case';
import type { FilePlace } from './types';

/**
 * `task.missing` the code does not make a task of the DAG; `task.extra` it makes one that the DAG has not;
 * `edge.missing`, `edge.extra` the same for an arrow; `task.option` an option of a task is not the DAG's;
 * `dag.option` an option of the DAG is another.
 */
export type DagDifferenceCode =
  'task.missing' | 'task.extra' | 'edge.missing' | 'edge.extra' | 'task.option' | 'dag.option';

export interface DagDifference {
  readonly code: DagDifferenceCode;
  /** The task, or the one that an arrow comes from. */
  readonly task?: string;
  /** The task that an arrow goes to. */
  readonly to?: string;
  readonly option?: string;
  /** What the code says, and what the DAG has. */
  readonly inCode?: Json;
  readonly inDag?: Json;
  /** Where in the code: the call that makes the task, or the DAG. */
  readonly place: FilePlace | null;
}

/** Every difference, tasks first. Equal where the code makes the same tasks, arrows and options; what tasks do is not compared. */
export function compareDag(spec: DagSpec, read: DagInput): DagDifference[] {
  const inCode = toCase([read], { keepOutside: true }).dags[0]!;
  const [wanted, found] = [compileDag(spec), compileDag(inCode)];
  const placeOf = (task?: string): FilePlace | null =>
    (task === undefined ? undefined : read.facts?.tasks[task]?.places[0]) ?? read.facts?.places[0] ?? null;
  const differences: Omit<DagDifference, 'place'>[] = [];
  const [ids, idsInCode] = [idsOf(wanted), idsOf(found)];
  for (const task of ids) if (!idsInCode.has(task)) differences.push({ code: 'task.missing', task });
  for (const task of idsInCode) if (!ids.has(task)) differences.push({ code: 'task.extra', task });
  const [edges, edgesInCode] = [edgesOf(wanted), edgesOf(found)];
  const known = ([task, to]: readonly [string, string]) =>
    ids.has(task) && ids.has(to) && idsInCode.has(task) && idsInCode.has(to);
  for (const [key, edge] of edges)
    if (!edgesInCode.has(key) && known(edge))
      differences.push({ code: 'edge.missing', task: edge[0], to: edge[1] });
  for (const [key, edge] of edgesInCode)
    if (!edges.has(key) && known(edge)) differences.push({ code: 'edge.extra', task: edge[0], to: edge[1] });
  for (const id of ids) {
    if (!idsInCode.has(id)) continue;
    for (const [option, value, other] of changed(taskFacts(wanted.task(id)), taskFacts(found.task(id))))
      differences.push({ code: 'task.option', task: id, option, inDag: value, inCode: other });
  }
  for (const [option, value, other] of changed(dagFacts(spec), dagFacts(inCode)))
    differences.push({ code: 'dag.option', option, inDag: value, inCode: other });
  return differences.map((one) => ({ ...one, place: placeOf(one.task) }));
}

function idsOf(dag: Dag): ReadonlySet<string> {
  return new Set(dag.tasks.map(({ taskId }) => taskId));
}

function edgesOf(dag: Dag): ReadonlyMap<string, readonly [string, string]> {
  return new Map(
    dag.edges.map(([from, to]) => {
      const edge = [dag.tasks[from]!.taskId, dag.tasks[to]!.taskId] as const;
      return [edge.join(' → '), edge];
    }),
  );
}

type Facts = Readonly<Record<string, Json>>;

/** What is mapped, named x, y and z as `toMapped` does: a lesson may give an argument the name that it has in the file. */
function namedByPlace(expand: NonNullable<Task['spec']['expand']>): NonNullable<Task['spec']['expand']> {
  const given = Object.entries(expand);
  if (given.every(([name]) => ARGUMENTS.some((argument) => argument === name))) return expand;
  return Object.fromEntries(given.map(([name, part], index) => [ARGUMENTS[index] ?? name, part]));
}

/** What is compared of a task, defaults filled in. */
function taskFacts({ operator, groupId, isSetup, isTeardown, isMapped, options, spec }: Task): Facts {
  const { teardown, outlets, expand, expand_kwargs: kwargs, expand_zip: zip } = spec;
  const factor = options.retry_exponential_backoff;
  return {
    ...options,
    // `True` is a factor of two.
    retry_exponential_backoff: factor === true ? 2 : Number(factor),
    operator,
    group: groupId,
    setup: isSetup,
    teardown: isTeardown,
    on_failure_fail_dagrun: typeof teardown === 'object' && teardown.on_failure_fail_dagrun === true,
    mapped: isMapped,
    expand: asJson(expand && namedByPlace(expand)),
    expand_kwargs: asJson(kwargs),
    expand_zip: asJson(zip),
    fillvalue: asJson(spec.fillvalue),
    outlets: [...(outlets ?? [])],
    start_date: spec.start_date === undefined ? null : new Date(spec.start_date).toISOString(),
    ...sensorFacts(spec, operator),
    ignore_downstream_trigger_rules:
      operator === 'short_circuit' && (spec.ignore_downstream_trigger_rules ?? true),
    trigger_dag_id: spec.trigger_dag_id ?? null,
    external_dag_id: spec.external_dag_id ?? null,
    external_task_ids: externalIds(spec),
  };
}

function externalIds({ external_task_id: one, external_task_ids: several }: Task['spec']): Json {
  return one === undefined ? [...(several ?? [])] : [one];
}

function sensorFacts(spec: Task['spec'], operator: string): Facts {
  if (operator !== 'sensor' && operator !== 'external_task') return {};
  return {
    mode: spec.mode ?? (operator === 'external_task' ? 'reschedule' : 'poke'),
    poke_interval: spec.poke_interval ?? 60,
    timeout: spec.timeout ?? 604800,
    soft_fail: spec.soft_fail ?? false,
    never_fail: spec.never_fail ?? false,
    silent_fail: spec.silent_fail ?? false,
    exponential_backoff: spec.exponential_backoff ?? false,
    max_wait: spec.max_wait ?? null,
  };
}

/** What is compared of the DAG itself. */
function dagFacts(spec: DagSpec): Facts {
  const date = (value: string | null | undefined) => (value ? new Date(value).toISOString() : null);
  return {
    dag_id: spec.dag_id,
    schedule: asJson(plainSchedule(spec.schedule ?? null)),
    start_date: date(spec.start_date),
    end_date: date(spec.end_date),
    catchup: spec.catchup ?? false,
    max_active_runs: spec.max_active_runs ?? 16,
    max_active_tasks: spec.max_active_tasks ?? 16,
    fail_fast: spec.fail_fast ?? false,
    dagrun_timeout: spec.dagrun_timeout ?? null,
    max_consecutive_failed_dag_runs: spec.max_consecutive_failed_dag_runs ?? 0,
    params: asJson(spec.params ?? {}),
  };
}

/** Schedules that mean the same, written the same way. */
function plainSchedule(schedule: ScheduleSpec): unknown {
  if (schedule === null) return null;
  if (typeof schedule === 'string')
    return schedule === '@once' || schedule === '@continuous'
      ? schedule
      : plainSchedule({ cron_trigger: schedule });
  if ('assets' in schedule) {
    const { assets, and_time: time } = schedule;
    const condition = Array.isArray(assets) ? { all: assets } : assets;
    return { assets: condition, and_time: time === undefined ? null : plainSchedule(time) };
  }
  if ('delta' in schedule) return { delta_trigger: schedule.delta };
  if ('events' in schedule) return { events: schedule.events.map((one) => new Date(one).toISOString()) };
  if ('delta_trigger' in schedule || 'delta_interval' in schedule) return schedule;
  const zone = { timezone: schedule.timezone ?? 'UTC' };
  if ('cron_trigger' in schedule)
    return { cron_trigger: expandPreset(schedule.cron_trigger), interval: schedule.interval ?? 0, ...zone };
  if ('cron_triggers' in schedule)
    return { cron_triggers: schedule.cron_triggers.map(expandPreset), ...zone };
  return { cron_interval: expandPreset(schedule.cron_interval), ...zone };
}

function asJson(value: unknown): Json {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);
}

function changed(one: Facts, other: Facts): [option: string, value: Json, other: Json][] {
  return Object.keys({ ...one, ...other }).flatMap((option): [string, Json, Json][] => {
    const [value, found] = [one[option] ?? null, other[option] ?? null];
    return JSON.stringify(value) === JSON.stringify(found) ? [] : [[option, value, found]];
  });
}
