/** Kinds in which rules meet that each look at something else: the past, limits, deferral, scopes, mapping, and people. */
import type { ActionSpec, AttemptSpec, GroupSpec, TaskSpec } from '../../../src/engine';
import type { Made } from './basic-kinds';
import { addAttempts, addOperators, addRetries, addRules, attempt, caseOf, draft, type Draft } from './parts';
import { anything } from './people';
import type { Random } from './random';

const DATES = [
  '2024-02-01T00:00:00Z',
  '2024-02-02T00:00:00Z',
  '2024-02-03T00:00:00Z',
  '2024-02-04T00:00:00Z',
];

/** Half of the times between two ticks. */
function oddTime(random: Random, most: number): number {
  return random.int(1, most) + random.pick([0, 0, 0.5]);
}

function deferring(random: Random): AttemptSpec {
  const made = attempt(random, 0.2);
  if (random.chance(0.35)) {
    made.defers = { seconds: random.pick([2, 6, 17, 31]) };
    if (random.chance(0.4)) made.defers.timeout = random.pick([3, 14, 20]);
    if (random.chance(0.4)) made.seconds_before = random.pick([1, 2]);
  }
  return made;
}

/** Runs that look at one another, in whatever order they come, while slots are scarce and a person changes them. */
export function past(random: Random): Made {
  const dag = draft(random, random.int(2, 5), 0.3);
  addRules(random, dag, 0.2);
  addRetries(random, dag, 0.25);
  addOperators(random, dag, 0.12);
  for (const task of dag.tasks) {
    if (random.chance(0.45)) task.depends_on_past = true;
    if (random.chance(0.25)) task.wait_for_downstream = true;
    if (task.depends_on_past && random.chance(0.2)) task.ignore_first_depends_on_past = true;
    if (random.chance(0.3)) task.pool = random.pick(['small', 'counting']);
    if (random.chance(0.25)) task.max_active_tis_per_dag = random.int(1, 2);
    if (!task.operator && random.chance(0.2)) {
      task.expand = { x: [0, 1, 2].slice(0, random.int(1, 3)) };
      if (random.chance(0.3)) task.max_active_tis_per_dagrun = 1;
    }
  }
  addAttempts(random, dag, () => deferring(random));
  const ids = dag.tasks.map((task) => task.task_id);
  const dates = random.sample(DATES, random.int(2, 4));
  const actions = dates.map((logical_date, index): ActionSpec => ({
    at: random.pick([0, 0, 2, 5, 11]),
    do: 'trigger',
    dag_id: 'd',
    run_id: `r${index}`,
    logical_date,
  }));
  const runs = dates.map((_, index) => `r${index}`);
  for (let count = random.int(0, 4); count > 0; count -= 1)
    actions.push(anything(random, ids, runs, oddTime(random, 50)));
  const more = random.chance(0.4) ? { max_active_runs: random.int(1, 3) } : {};
  return {
    ...caseOf(dag, more),
    pools: { small: random.int(1, 2), counting: { slots: random.int(1, 2), include_deferred: true } },
    ...(random.chance(0.2) && { tick_seconds: random.pick([2, 3, 5]) }),
    actions: actions.sort((a, b) => a.at - b.at),
    until: { seconds: 250, ticks: 120 },
  };
}

/** A mapped group with its own setup and teardown, tasks around it, and a person who clears and marks parts of it. */
export function guarded(random: Random): Made {
  const weights = random.sample(
    Array.from({ length: 99 }, (_, index) => index + 1),
    9,
  );
  const tasks: TaskSpec[] = [];
  const add = (task_id: string, more: Partial<TaskSpec> = {}): string => {
    tasks.push({ task_id, priority_weight: weights.pop() ?? 1, weight_rule: 'absolute', ...more });
    return task_id;
  };
  const dag: Draft = { tasks, edges: [], behaviour: {} };
  const isFed = random.chance(0.6);
  const group: GroupSpec = {
    group_id: 'g',
    expand: { item: isFed ? { xcom: 'src' } : [0, 1, 2].slice(0, random.int(1, 3)) },
  };
  add('src', { before_groups: true });
  dag.behaviour['src'] = [
    { seconds: random.int(1, 2), returns: random.pick([[0], [0, 1], [0, 1, 2], []]) },
    { seconds: 1, returns: random.pick([[0], [0, 1], [0, 1, 2]]) },
  ];
  const setup = random.chance(0.8) ? add('g.up', { group: 'g', setup: true }) : null;
  const work = Array.from({ length: random.int(1, 3) }, (_, index) => add(`g.w${index}`, { group: 'g' }));
  const bound = setup && random.chance(0.8) ? { setups: [setup] } : {};
  const hook = random.chance(0.3) ? { on_failure_fail_dagrun: true } : {};
  const teardown = random.chance(0.8) ? add('g.down', { group: 'g', teardown: { ...bound, ...hook } }) : null;
  const edge = (up: string | null, down: string | null) => {
    if (up !== null && down !== null) dag.edges.push([up, down]);
  };
  work.forEach((id, index) => {
    const before = work[random.int(0, Math.max(0, index - 1))] ?? id;
    if (index === 0 || random.chance(0.3)) edge(setup, id);
    else edge(before, id);
  });
  edge(work.at(-1) ?? null, teardown);
  if (!isFed && random.chance(0.5)) edge('src', 'g');
  if (random.chance(0.6)) edge(random.pick(['g', ...work]), add('after'));
  if (random.chance(0.25)) edge('g', add('all', { expand: { x: [0, 1] } }));
  for (const task of tasks) {
    if (task.task_id === 'src' || task.setup || task.teardown || task.expand) continue;
    const isBelowSetup = dag.edges.some(([up, down]) => up === setup && down === task.task_id);
    if (!isBelowSetup && random.chance(0.3))
      task.trigger_rule = random.pick([
        'all_done',
        'one_failed',
        'one_success',
        'none_failed',
        'none_skipped',
      ]);
  }
  addRetries(random, dag, 0.2);
  addAttempts(random, dag, () => deferring(random));
  const inside = tasks.filter((task) => task.group).map((task) => task.task_id);
  for (const id of inside)
    for (const index of random.some([0, 1, 2], 0.2))
      dag.behaviour[`${id}[${index}]`] = [
        { seconds: random.int(1, 6), outcome: random.pick(['fail', 'skip', 'success']) },
        { seconds: 1 },
      ];
  const actions: ActionSpec[] = [{ at: 0, do: 'trigger', dag_id: 'd', run_id: 'r1' }];
  const ids = tasks.map((task) => task.task_id);
  for (let count = random.int(0, 3); count > 0; count -= 1)
    actions.push(anything(random, ids, ['r1'], oddTime(random, 30)));
  return caseOf(
    dag,
    { groups: [group], ...(random.chance(0.15) && { max_active_tasks: random.int(1, 2) }) },
    { actions: actions.sort((a, b) => a.at - b.at), until: { seconds: 250, ticks: 100 } },
  );
}

/** Branches that choose groups, nested and empty ones too, and short circuits before and inside them. */
export function choices(random: Random): Made {
  const dag = draft(random, random.int(5, 10), 0.2);
  const groups: GroupSpec[] = [{ group_id: 'g' }];
  if (random.chance(0.6)) groups.push({ group_id: 'g.h', parent: 'g' });
  if (random.chance(0.5)) groups.push({ group_id: 'k' });
  if (random.chance(0.2)) groups.push({ group_id: 'void' });
  const places = groups.map((group) => group.group_id).filter((id) => id !== 'void');
  const named = new Map<string, string>();
  for (const task of dag.tasks.slice(1)) {
    if (random.chance(0.4)) continue;
    const group = random.pick(places);
    named.set(task.task_id, `${group}.${task.task_id}`);
    Object.assign(task, { group, task_id: `${group}.${task.task_id}` });
  }
  const edges = dag.edges.map(([up, down]): [string, string] => [
    named.get(up) ?? up,
    named.get(down) ?? down,
  ]);
  const grouped: Draft = { ...dag, edges };
  for (const task of grouped.tasks) {
    const below = edges.filter(([up]) => up === task.task_id).map(([, down]) => down);
    if (below.length === 0 || !random.chance(0.4)) continue;
    // The groups of what follows are directly downstream only where all their first tasks are.
    const ends = [
      ...below,
      ...below.flatMap((id) => grouped.tasks.find((one) => one.task_id === id)?.group ?? []),
    ];
    if (random.chance(0.6)) {
      task.operator = 'branch';
      const choose = (): AttemptSpec => ({
        seconds: random.int(1, 3),
        chooses: random.chance(0.15) ? null : random.sample([...new Set(ends)], random.int(1, 2)),
      });
      grouped.behaviour[task.task_id] = [choose(), choose()];
    } else {
      task.operator = 'short_circuit';
      if (random.chance(0.5)) task.ignore_downstream_trigger_rules = false;
      grouped.behaviour[task.task_id] = [
        { seconds: 1, returns: random.chance(0.35) },
        { seconds: 1, returns: random.chance(0.5) },
      ];
    }
  }
  addRules(random, grouped, 0.35);
  addRetries(random, grouped, 0.1);
  addAttempts(random, grouped, () => attempt(random, 0.15));
  const actions: ActionSpec[] = [{ at: 0, do: 'trigger', dag_id: 'd', run_id: 'r1' }];
  const ids = grouped.tasks.map((task) => task.task_id);
  for (let count = random.int(0, 3); count > 0; count -= 1)
    actions.push(anything(random, ids, ['r1'], oddTime(random, 30)));
  return caseOf(grouped, { groups }, { actions: actions.sort((a, b) => a.at - b.at) });
}

/** DAGs that start, await and feed one another, in the same small pool, with mapped tasks, and a person among all of them. */
export function relay(random: Random): Made {
  const dags = ['a', 'b', 'c'].map((dag_id, place) => {
    const dag = draft(random, random.int(1, 3), 0.4);
    for (const task of dag.tasks) {
      const kind = random.next();
      const other = random.pick(['a', 'b', 'c'].slice(place + 1).concat(place === 2 ? ['b'] : []));
      if (kind < 0.25 && place < 2)
        Object.assign(task, {
          operator: 'trigger_dagrun',
          trigger_dag_id: other,
          ...(random.chance(0.4) && { trigger_run_id: 'shared', reset_dag_run: random.chance(0.6) }),
        });
      else if (kind < 0.45)
        Object.assign(task, {
          operator: 'external_task',
          external_dag_id: other,
          poke_interval: random.pick([2, 3, 5]),
          timeout: random.pick([8, 20]),
          ...(random.chance(0.4) && { external_task_id: 't0' }),
          ...(random.chance(0.3) && { failed_states: ['failed'] }),
          ...(random.chance(0.3) && { soft_fail: true }),
        });
      else if (kind < 0.65) task.expand = { x: [0, 1, 2].slice(0, random.int(1, 3)) };
      if (random.chance(0.3)) task.outlets = random.sample(['x', 'y'], random.int(1, 2));
      if (random.chance(0.35)) task.pool = 'shared';
    }
    addRetries(random, dag, 0.2);
    addAttempts(random, dag, () => deferring(random));
    for (const task of dag.tasks) if (task.operator) delete dag.behaviour[task.task_id];
    const schedule =
      dag_id === 'c' && random.chance(0.7)
        ? {
            assets: random.pick([
              { any: ['x', 'y'] },
              { all: ['x', 'y'] },
              'x',
              { any: ['y', { all: ['x', 'y'] }] },
            ]),
          }
        : null;
    return {
      dag_id,
      schedule,
      ...(random.chance(0.3) && { max_active_runs: random.int(1, 2) }),
      ...dag,
    };
  });
  const started: Extract<ActionSpec, { do: 'trigger' }>[] = [];
  for (const dag_id of ['a', 'a', 'b'])
    if (random.chance(0.75))
      started.push({
        at: random.int(0, 8),
        do: 'trigger',
        dag_id,
        run_id: `${dag_id}${started.length}`,
        ...(random.chance(0.7) && { logical_date: random.pick(DATES) }),
      });
  const actions: ActionSpec[] = [...started];
  for (let count = random.int(0, 4); count > 0 && started.length > 0; count -= 1) {
    const { dag_id = 'a', run_id } = random.pick(started);
    const ids = dags.find((dag) => dag.dag_id === dag_id)?.tasks.map((task) => task.task_id) ?? [];
    const action = anything(random, ids, [run_id ?? ''], oddTime(random, 40));
    actions.push({ ...action, dag_id } as ActionSpec);
  }
  return {
    clock: '2024-03-01T00:00:00Z',
    dags,
    pools: { shared: { slots: random.int(1, 3), include_deferred: random.chance(0.5) } },
    actions: actions.sort((a, b) => a.at - b.at),
    until: { seconds: 200, ticks: 120 },
  };
}
