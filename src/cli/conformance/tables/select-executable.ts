/** `select_executable`: one critical section: which scheduled task instances are queued, within pools and limits. */
import type { Case, DagSpec, RunState, TaskSpec, TaskState } from '../../../engine';
import { Stage } from '../../../engine/check';
import { notRun, same, type Verdict } from '../result';
import { listOf } from './small-dag';
import type { TableCase } from './table';

interface Instance {
  readonly dag: string;
  readonly run: string;
  readonly task: string;
  readonly state: TaskState;
  readonly priority_weight: number;
  /** Symbolic: t0, t0+1h, t1, t2. */
  readonly logical_date: string;
  readonly pool: string;
  readonly pool_slots: number;
  readonly map_index: number;
}

interface Input {
  readonly max_tis: number;
  readonly pools?: Readonly<Record<string, number>>;
  readonly dags?: Readonly<Record<string, { readonly max_active_tasks: number }>>;
  readonly task_options?: Readonly<Record<string, Partial<TaskSpec>>>;
  readonly run_state?: Readonly<Record<string, RunState>>;
  readonly tis?: readonly Instance[];
  /** Instead of `tis`: DAGs with so many scheduled tasks in one run each. */
  readonly generator?: {
    readonly dags: readonly number[];
    readonly max_active_tasks: number;
    readonly running?: number;
    /** Tasks in a pool without slots, with their weights: 0 for the weight of the others. */
    readonly starved_pool_tasks?: Readonly<Record<string, number>>;
  };
}

interface Expect {
  readonly queued?: readonly string[];
  readonly queued_set?: readonly string[];
  readonly queued_count?: number;
  readonly queued_per_run?: Readonly<Record<string, number>>;
  readonly queued_per_dag?: number;
  readonly still_scheduled?: readonly string[];
  readonly second_call_queued_count?: number;
  readonly all_priority_weight?: number;
  readonly calls_needed?: number;
}

export function runSelectExecutable({ input, expect }: TableCase): Verdict {
  const given = input as Input;
  const instances = given.tis ?? generated(given.generator);
  if (!instances) return notRun('it names no task instances');
  const stage = new Stage(caseOf(given, instances));
  const names = place(stage, given, instances);
  const wanted = expect as Expect;
  const chosen = stage.queue().map((row) => names.get(row)!); // only placed rows are queued
  const ids = chosen.map((one) => `${one.dag}/${one.run}/${one.task}`);
  const count = (key: 'run' | 'dag') => {
    const counts: Record<string, number> = Object.fromEntries(instances.map((one) => [one[key], 0]));
    for (const one of chosen) counts[one[key]] = (counts[one[key]] ?? 0) + 1;
    return counts;
  };
  const said: Record<keyof Expect, unknown> = {
    queued: ids,
    queued_set: [...ids].sort(),
    queued_count: ids.length,
    queued_per_run: count('run'),
    queued_per_dag: single(Object.values(count('dag'))),
    still_scheduled: wanted.still_scheduled?.filter((id) => !ids.includes(id)),
    second_call_queued_count:
      wanted.second_call_queued_count === undefined ? undefined : stage.queue().length,
    all_priority_weight: single(chosen.map((one) => one.priority_weight)),
    calls_needed: wanted.calls_needed === undefined ? undefined : 1 + callsLeft(stage),
  };
  return same(wanted.queued_set ? { ...wanted, queued_set: [...wanted.queued_set].sort() } : wanted, said);
}

/** The value that all share; else all of them. */
function single(values: readonly number[]): number | readonly number[] {
  return new Set(values).size === 1 ? (values[0] ?? 0) : values;
}

/** Further critical sections that queue something. */
function callsLeft(stage: Stage): number {
  let calls = 0;
  while (stage.queue().length > 0) calls += 1;
  return calls;
}

function generated(generator: Input['generator']): Instance[] | undefined {
  return generator?.dags.flatMap((size, dag) =>
    listOf(size).map((at): Instance => {
      const task = `dummy${at}`;
      const starved = generator.starved_pool_tasks?.[task];
      return {
        dag: `dag_${dag}`,
        run: 'run',
        task,
        state: at < (generator.running ?? 0) ? 'running' : 'scheduled',
        priority_weight: starved || 1,
        logical_date: 't0',
        pool: starved === undefined ? 'default_pool' : 'starved_pool',
        pool_slots: 1,
        map_index: -1,
      };
    }),
  );
}

function caseOf(
  { max_tis, pools, dags, task_options, generator }: Input,
  instances: readonly Instance[],
): Case {
  const specs = new Map<string, DagSpec>();
  for (const { dag, task, priority_weight, pool, pool_slots, map_index } of instances) {
    let spec = specs.get(dag);
    if (!spec) {
      const limit = dags?.[dag]?.max_active_tasks ?? generator?.max_active_tasks;
      spec = { dag_id: dag, tasks: [], ...(limit !== undefined && { max_active_tasks: limit }) };
      specs.set(dag, spec);
    }
    if (spec.tasks.some((one) => one.task_id === task)) continue;
    const mapped = map_index >= 0 ? { expand: { x: listOf(9) } } : {};
    const options = { ...task_options?.[task], ...task_options?.[`${dag}/${task}`] };
    spec.tasks.push({
      task_id: task,
      priority_weight,
      weight_rule: 'absolute',
      pool,
      pool_slots,
      ...mapped,
      ...options,
    });
  }
  return {
    case: 'table',
    clock: '2026-01-01T00:00:00Z',
    settings: { 'scheduler.max_tis_per_query': max_tis, 'core.parallelism': 10_000 },
    pools: { ...(generator?.starved_pool_tasks && { starved_pool: 0 }), ...pools },
    dags: [...specs.values()],
  };
}

function place(stage: Stage, { run_state }: Input, instances: readonly Instance[]): Map<number, Instance> {
  const dags = [...new Set(instances.map((one) => one.dag))];
  const runs = new Map<string, ReturnType<Stage['addRun']>>();
  const names = new Map<number, Instance>();
  for (const one of instances) {
    const key = `${one.dag}/${one.run}`;
    let run = runs.get(key);
    if (!run) {
      const state = run_state?.[one.run] ?? 'running';
      run = stage.addRun(momentOf(one.logical_date), { dag: dags.indexOf(one.dag), runId: one.run, state });
      runs.set(key, run);
    }
    names.set(stage.put(run, one.task, one.map_index, one.state), one);
  }
  return names;
}

/** t0 < t0+1h < t1 < t2. */
function momentOf(symbol: string): number {
  const [, number = '0', hours = '0'] = /^t(\d+)(?:\+(\d+)h)?$/.exec(symbol) ?? [];
  return Date.UTC(2025, 0, 1 + Number(number), Number(hours));
}
