/** Kinds that put things together which seldom meet, and values at the edge of what is allowed. */
import type { ActionSpec, Case, DagSpec, ScheduleSpec, TaskSpec } from '../../../src/engine';
import type { Made } from './basic-kinds';
import {
  addAttempts,
  addOperators,
  addRetries,
  addRules,
  addSensor,
  attempt,
  caseOf,
  downstreamOf,
  draft,
  type Draft,
} from './parts';
import { anything } from './people';
import type { Random } from './random';

/** Odd numbers: no seconds, half seconds, long ticks, weights below zero, pools that do not exist or have no slots. */
export function odd(random: Random): Made {
  const dag = draft(random, random.int(2, 8));
  addRules(random, dag, 0.3);
  addRetries(random, dag, 0.4);
  addOperators(random, dag, 0.2);
  for (const task of dag.tasks) {
    if (random.chance(0.1)) task.pool = random.pick(['nowhere', 'endless', 'shut', 'default_pool']);
    if (random.chance(0.1)) task.pool_slots = random.pick([2, 3, 200]);
    if (random.chance(0.1)) task.priority_weight = -random.int(1, 50);
    if (random.chance(0.15)) task.retry_delay = random.pick([0, 0.5, 1, 2.5]);
    if (random.chance(0.08)) task.execution_timeout = random.pick([0.5, 1, 1.5]);
    if (random.chance(0.05)) task.trigger_rule = 'all_done_setup_success';
    if (random.chance(0.05)) task.wait_for_past_depends_before_skipping = true;
    if (random.chance(0.1)) task.max_active_tis_per_dag = random.int(0, 2);
    if (random.chance(0.05)) task.start_date = random.pick(['2024-01-15T00:00:00Z', '2024-02-20T00:00:00Z']);
  }
  addAttempts(random, dag, () => {
    const made = attempt(random);
    if (random.chance(0.4)) made.seconds = random.pick([0, 0.5, 1.5, 2.25, 0]);
    if (made.defers && random.chance(0.5))
      made.defers = { seconds: random.pick([0, 0.5, 14.5, 15, 16]), timeout: random.pick([0.5, 15, 30]) };
    return made;
  });
  const settings: NonNullable<Case['settings']> = {};
  const set = (name: string, values: readonly (number | boolean)[], probability = 0.12) => {
    if (random.chance(probability)) settings[name] = random.pick(values);
  };
  set('core.parallelism', [1, 2, 5]);
  set('scheduler.max_tis_per_query', [0, 1, 2]);
  set('core.default_task_retries', [1, 2]);
  set('core.max_active_tasks_per_dag', [1, 2]);
  set('core.max_active_runs_per_dag', [1]);
  set('core.max_task_retry_delay', [4]);
  const actions = runsByHand(random, random.int(1, 3));
  for (let count = random.int(0, 2); count > 0; count -= 1) {
    actions.push(
      anything(
        random,
        dag.tasks.map((task) => task.task_id),
        ['r0'],
        random.pick([0, 1, 2.5, 7, 15, 30]),
      ),
    );
  }
  return {
    ...caseOf(dag, random.chance(0.1) ? { max_active_tasks: random.int(0, 1) } : {}),
    ...(random.chance(0.3) && { tick_seconds: random.pick([2, 3, 7, 10]) }),
    pools: { endless: -1, shut: 0, default_pool: random.pick([128, 128, 2]) },
    ...(Object.keys(settings).length > 0 && { settings }),
    actions: actions.sort((a, b) => a.at - b.at),
    until: { seconds: 300, ticks: 80 },
  };
}

/** With and without logical dates, past and future. */
function runsByHand(random: Random, count: number, dag_id = 'd'): ActionSpec[] {
  return Array.from({ length: count }, (_, index): ActionSpec => {
    const date = random.pick([
      undefined,
      '2024-02-01T00:00:00Z',
      '2024-02-25T12:00:00Z',
      '2024-03-01T00:00:20Z',
    ]);
    return {
      at: random.int(0, 6),
      do: 'trigger',
      dag_id,
      run_id: random.chance(0.9) ? `r${index}` : 'r0',
      ...(date && { logical_date: date }),
      ...(random.chance(0.1) && { conf: { a: 1 } }),
    };
  });
}

/** fail_fast among mapped tasks, sensors, groups, retries and teardowns. */
export function failFast(random: Random): Made {
  const dag = draft(random, random.int(3, 9), 0.3);
  addRetries(random, dag, 0.3);
  for (const task of dag.tasks) {
    const kind = random.next();
    if (kind < 0.2) task.expand = { x: [0, 1, 2].slice(0, random.int(1, 3)) };
    else if (kind < 0.3) addSensor(random, dag, task);
    else if (kind < 0.38) task.operator = 'empty';
  }
  const last = dag.tasks.at(-1);
  if (last && !last.expand && !last.operator && random.chance(0.5))
    last.teardown = random.chance(0.3) ? { on_failure_fail_dagrun: true } : true;
  addAttempts(random, dag, () => attempt(random, 0.35));
  return caseOf(dag, { fail_fast: true }, { actions: runsByHand(random, random.int(1, 2)) });
}

/** Scheduled, backfilled and manual runs side by side, in which people clear, mark and delete. */
export function operations(random: Random): Made {
  const dag = draft(random, random.int(1, 4));
  addRules(random, dag, 0.2);
  addRetries(random, dag, 0.3);
  for (const task of dag.tasks) {
    if (random.chance(0.25)) task.depends_on_past = true;
    if (random.chance(0.1)) task.wait_for_downstream = true;
    if (random.chance(0.1)) task.expand = { x: [0, 1] };
    if (random.chance(0.1)) task.pool = 'small';
  }
  addAttempts(random, dag, () => attempt(random, 0.25));
  const minute = (count: number) => `2024-03-01T00:${String(Math.abs(count)).padStart(2, '0')}:00Z`;
  const before = (count: number) => `2024-02-29T23:${String(60 - count).padStart(2, '0')}:00Z`;
  const spec: DagSpec = {
    dag_id: 'd',
    schedule: random.pick<ScheduleSpec>([
      '* * * * *',
      { cron_interval: '* * * * *' },
      { delta_trigger: 60 },
      { delta_interval: 60 },
    ]),
    start_date: random.chance(0.6) ? before(random.int(1, 4)) : minute(0),
    catchup: random.chance(0.6),
    ...dag,
  };
  if (random.chance(0.5)) spec.max_active_runs = random.int(1, 3);
  if (random.chance(0.15)) spec.dagrun_timeout = random.pick([20, 40]);
  if (random.chance(0.1)) spec.max_consecutive_failed_dag_runs = 2;
  const runs = [
    ...[minute(0), minute(1), minute(2), before(1), before(2)].map(
      (date) => `scheduled__${date.replace('Z', '+00:00')}`,
    ),
    'm0',
    `backfill__${before(2).replace('Z', '+00:00')}`,
  ];
  const ids = dag.tasks.map((task) => task.task_id);
  const actions: ActionSpec[] = random.some([5, 70, 110], 0.4).map((at): ActionSpec => ({
    at,
    do: 'trigger',
    dag_id: 'd',
    run_id: `m${at % 3}`,
    ...(random.chance(0.5) && { logical_date: random.pick([minute(1), before(3), '2024-03-01T00:00:30Z']) }),
  }));
  for (const at of random.some([10, 65, 95], 0.4)) {
    const from = random.int(2, 6);
    actions.push({
      at,
      do: 'backfill',
      dag_id: 'd',
      from_date: before(from),
      to_date: before(from - random.int(0, 2)),
      ...(random.chance(0.5) && { max_active_runs: random.int(1, 2) }),
      ...(random.chance(0.3) && { run_backwards: true }),
      ...(random.chance(0.6) && { reprocess_behavior: random.pick(['failed', 'completed', 'none']) }),
    });
  }
  for (let count = random.int(1, 5); count > 0; count -= 1)
    actions.push(anything(random, ids, runs, random.int(1, 170)));
  return {
    clock: minute(0),
    dags: [spec],
    pools: { small: 1 },
    actions: actions.sort((a, b) => a.at - b.at),
    until: { seconds: 200, ticks: 120 },
  };
}

/** Everything in one DAG: groups, mapping, setups, teardowns, sensors, branches, limits, and a person. */
export function everything(random: Random): Made {
  const dag = draft(random, random.int(5, 12), 0.2);
  const groups = random.some(['g', 'h'], 0.6);
  const mappedGroup = random.chance(0.4) ? 'g' : null;
  const first = dag.tasks[0] as TaskSpec;
  const named = new Map<string, string>();
  dag.tasks.slice(1).forEach((task, index) => {
    const group = groups.length > 0 && random.chance(0.5) ? random.pick(groups) : null;
    if (group) {
      named.set(task.task_id, `${group}.${task.task_id}`);
      Object.assign(task, { task_id: `${group}.${task.task_id}`, group });
    }
    if (group === mappedGroup && group !== null) return;
    const kind = random.next();
    if (kind < 0.12) task.expand = { x: random.pick([{ xcom: 't0' }, [0, 1], [0, 1, 2]]) };
    else if (kind < 0.18 && index > 0) task.x = { xcom: 't0' };
    else if (kind < 0.24) task.setup = true;
    else if (kind < 0.3) task.teardown = true;
    if (random.chance(0.1)) task.pool = 'small';
    if (random.chance(0.08)) task.max_active_tis_per_dagrun = 1;
  });
  const edges = dag.edges.map(([up, down]): [string, string] => [
    named.get(up) ?? up,
    named.get(down) ?? down,
  ]);
  const renamed: Draft = { ...dag, edges };
  if (mappedGroup && groups.includes('g')) first.before_groups = true;
  addRetries(random, renamed, 0.2);
  for (const task of renamed.tasks) {
    if (task.setup || task.teardown || task.expand || task === first) continue;
    const below = downstreamOf(renamed, task.task_id);
    const afterSetup = edges.some(
      ([up, down]) => down === task.task_id && renamed.tasks.find((one) => one.task_id === up)?.setup,
    );
    const kind = random.next();
    if (kind < 0.1 && below.length > 0) {
      task.operator = random.pick(['branch', 'short_circuit']);
      renamed.behaviour[task.task_id] = [
        task.operator === 'branch' ? { chooses: random.sample(below, 1) } : { returns: random.chance(0.3) },
      ];
    } else if (kind < 0.2) addSensor(random, renamed, task);
    else if (kind < 0.28) task.operator = 'empty';
    if (!afterSetup && random.chance(0.25) && edges.some(([, down]) => down === task.task_id)) {
      task.trigger_rule = random.pick([
        'all_done',
        'none_failed',
        'one_failed',
        'one_success',
        'none_failed_min_one_success',
        'all_done_min_one_success',
      ]);
    }
  }
  renamed.behaviour['t0'] = [
    { seconds: random.int(1, 3), returns: random.pick([[0, 1], [0, 1, 2], [], [0]]) },
  ];
  addAttempts(random, renamed, () => attempt(random, 0.15));
  const actions = runsByHand(random, random.int(1, 2));
  const ids = renamed.tasks.map((task) => task.task_id);
  for (let count = random.int(0, 3); count > 0; count -= 1)
    actions.push(anything(random, ids, ['r0', 'r1'], random.int(1, 40)));
  return caseOf(
    renamed,
    {
      groups: groups.map((group_id) => ({
        group_id,
        ...(group_id === mappedGroup && { expand: { item: random.chance(0.5) ? { xcom: 't0' } : [0, 1] } }),
      })),
      ...(random.chance(0.2) && { max_active_tasks: random.int(1, 3) }),
    },
    {
      pools: { small: 1 },
      actions: actions.sort((a, b) => a.at - b.at),
      until: { seconds: 300, ticks: 120 },
    },
  );
}

/** Many DAGs and runs at once, so that what one loop looks at runs out. */
export function crowd(random: Random): Made {
  const dags = Array.from({ length: random.int(2, 12) }, (_, index): DagSpec => {
    const dag = draft(random, random.int(1, 3));
    addAttempts(random, dag, () => attempt(random, 0.15));
    return {
      dag_id: `d${String(index).padStart(2, '0')}`,
      schedule: random.pick<ScheduleSpec>([
        null,
        '* * * * *',
        { delta_trigger: 40 },
        { cron_interval: '* * * * *' },
      ]),
      start_date: random.pick(['2024-03-01T00:00:00Z', '2024-02-29T23:57:00Z']),
      catchup: random.chance(0.5),
      ...(random.chance(0.3) && { max_active_runs: random.int(1, 4) }),
      ...dag,
    };
  });
  const actions = dags.flatMap((dag) =>
    dag.schedule === null ? runsByHand(random, random.int(1, 4), dag.dag_id) : [],
  );
  const settings: NonNullable<Case['settings']> = {};
  if (random.chance(0.4)) settings['scheduler.max_dagruns_to_create_per_loop'] = random.int(1, 3);
  if (random.chance(0.4)) settings['scheduler.max_dagruns_per_loop_to_schedule'] = random.int(1, 4);
  if (random.chance(0.3)) settings['core.parallelism'] = random.int(2, 6);
  return {
    clock: '2024-03-01T00:00:00Z',
    dags,
    ...(Object.keys(settings).length > 0 && { settings }),
    actions: actions.sort((a, b) => a.at - b.at),
    until: { seconds: 130, ticks: 60 },
  };
}
