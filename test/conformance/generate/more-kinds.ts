/** Kinds beyond the first seven: groups, mapping in all its forms, sensors, XComs, weights, and people with every option. */
import {
  checkCase,
  type ActionSpec,
  type AttemptSpec,
  type GroupSpec,
  type Json,
  type TaskSpec,
} from '../../../src/engine';
import type { Made } from './basic-kinds';
import {
  addAttempts,
  addOperators,
  addRetries,
  addRules,
  addSensor,
  attempt,
  branching,
  caseOf,
  CLOCK,
  downstreamOf,
  draft,
  type Draft,
  upstreamOf,
} from './parts';
import { anything, withPeople } from './people';
import type { Random } from './random';

const LISTS: Json[] = [[], [0], [0, 1], [0, 1, 2], ['a', 'b']];

/** Priority by the weight rules, under a limit that makes it matter. */
export function weights(random: Random): Made {
  const dag = draft(random, random.int(4, 12), 0.4);
  for (const task of dag.tasks) {
    task.priority_weight = random.int(1, 100_000);
    task.weight_rule = random.pick(['downstream', 'downstream', 'upstream', 'absolute']);
  }
  addRetries(random, dag, 0.2);
  addAttempts(random, dag);
  return caseOf(dag, { max_active_tasks: random.int(1, 3) });
}

/** Groups in groups, and edges to and from them. */
export function groups(random: Random): Made {
  const dag = draft(random, random.int(4, 10), 0.5);
  const made: GroupSpec[] = [];
  for (let count = random.int(1, 4); count > 0; count -= 1) {
    const parent = random.chance(0.4)
      ? random.pick([undefined, ...made.map((group) => group.group_id)])
      : undefined;
    const name = `g${made.length}`;
    const group: GroupSpec = { group_id: parent ? `${parent}.${name}` : name };
    if (parent) group.parent = parent;
    made.push(group);
  }
  const grouped = inGroups(random, dag, made);
  const ends = [...grouped.tasks.map((task) => task.task_id), ...made.map((group) => group.group_id)];
  // From earlier to later tasks or groups: what would make a cycle is left out.
  for (let count = random.int(1, 5); count > 0; count -= 1) {
    const [up, down] = random.sample(ends, 2);
    if (up && down && staysAcyclic(grouped, made, up, down)) grouped.edges.push([up, down]);
  }
  addRules(random, grouped, 0.3);
  addRetries(random, grouped, 0.2);
  for (const task of grouped.tasks) {
    const below = [
      ...new Set([...downstreamOf(grouped, task.task_id), ...made.map((group) => group.group_id)]),
    ];
    if (random.chance(0.15) && downstreamOf(grouped, task.task_id).length > 0) {
      task.operator = 'branch';
      grouped.behaviour[task.task_id] = [{ seconds: 1, chooses: random.sample(below, random.int(1, 2)) }];
    }
  }
  addAttempts(random, grouped);
  return caseOf(grouped, { groups: made });
}

/** The draft with some tasks renamed into groups. */
function inGroups(random: Random, dag: Draft, made: readonly GroupSpec[], probability = 0.6): Draft {
  const names = new Map<string, string>();
  const tasks = dag.tasks.map((task): TaskSpec => {
    if (!random.chance(probability)) return task;
    const group = random.pick(made).group_id;
    names.set(task.task_id, `${group}.${task.task_id}`);
    return { ...task, task_id: `${group}.${task.task_id}`, group };
  });
  const named = (id: string) => names.get(id) ?? id;
  return { tasks, edges: dag.edges.map(([up, down]) => [named(up), named(down)]), behaviour: {} };
}

function staysAcyclic(dag: Draft, groups: GroupSpec[], up: string, down: string): boolean {
  const edges: [string, string][] = [...dag.edges, [up, down]];
  const { dags } = caseOf({ ...dag, edges }, { groups });
  return checkCase({ case: 'random', clock: CLOCK, dags }).length === 0;
}

/** Mapped groups over literals and XComs, with chains, branches and sensors inside, and a reduce behind. */
export function mappedGroups(random: Random): Made {
  const weightsOf = random.sample(
    Array.from({ length: 99 }, (_, index) => index + 1),
    12,
  );
  const task = (task_id: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
    task_id,
    priority_weight: weightsOf.pop() ?? 1,
    weight_rule: 'absolute',
    ...more,
  });
  const literal = random.chance(0.5);
  const nested = random.chance(0.2);
  const tasks: TaskSpec[] = [task('src', { before_groups: true })];
  const dag: Draft = {
    tasks,
    edges: [],
    behaviour: { src: [{ seconds: random.int(1, 3), returns: random.pick(LISTS) }] },
  };
  if (random.chance(0.15)) dag.behaviour['src'] = [{ outcome: random.pick(['fail', 'skip']), returns: [1] }];
  const made: GroupSpec[] = [
    { group_id: 'g', expand: { item: literal ? (random.pick(LISTS.slice(1)) as Json[]) : { xcom: 'src' } } },
  ];
  if (nested)
    made.push({ group_id: 'g.h', parent: 'g', ...(random.chance(0.6) && { expand: { inner: [0, 1] } }) });
  const ids: string[] = [];
  for (let index = 0; index < random.int(1, 4) + 1; index += 1) {
    const group = nested && random.chance(0.5) ? 'g.h' : 'g';
    const id = `${group}.t${index}`;
    tasks.push(
      task(id, {
        group,
        ...(random.chance(0.3) && { x: { argument: group === 'g.h' && made[1]?.expand ? 'inner' : 'item' } }),
      }),
    );
    for (const up of random.sample(ids, random.pick([0, 1, 1, 2]))) dag.edges.push([up, id]);
    ids.push(id);
  }
  if (literal && random.chance(0.5)) dag.edges.push(['src', ids[0] ?? 'src']);
  if (random.chance(0.7)) {
    tasks.push(task('after'));
    dag.edges.push([random.pick(['g', ...ids]), 'after']);
  }
  addRules(random, dag, 0.35);
  for (const one of tasks) {
    if (one.task_id.startsWith('g') && random.chance(0.12)) {
      const below = downstreamOf(dag, one.task_id);
      if (below.length > 0) {
        one.operator = 'branch';
        dag.behaviour[one.task_id] = [{ seconds: 1, chooses: random.sample(below, 1) }];
      } else addSensor(random, dag, one);
    } else if (one.task_id.startsWith('g') && random.chance(0.08)) one.operator = 'empty';
  }
  addRetries(random, dag, 0.15);
  addAttempts(random, dag);
  perIndex(random, dag, ids);
  return caseOf(dag, { groups: made }, withPeople(random, dag, 0.25));
}

/** For some indexes their own attempts. */
function perIndex(random: Random, dag: Draft, ids: readonly string[]): void {
  for (const id of ids) {
    if (['empty', 'branch', 'sensor'].includes(dag.tasks.find((one) => one.task_id === id)?.operator ?? ''))
      continue;
    for (const index of random.some([0, 1, 2], 0.25)) {
      dag.behaviour[`${id}[${index}]`] = [
        { seconds: random.int(1, 6), outcome: random.pick(['success', 'fail', 'skip']) },
      ];
    }
  }
}

/** Every form of mapping: products, kwargs, zips, mapped branches and sensors, mapping over mapped tasks, and reading all. */
export function mapping(random: Random): Made {
  const dag = draft(random, random.int(4, 8), 0.35);
  addRules(random, dag, 0.3);
  addRetries(random, dag, 0.2);
  const mapped: string[] = [];
  for (const [index, task] of dag.tasks.entries()) {
    const before = dag.tasks.slice(0, index).map((one) => one.task_id);
    const source = () =>
      before.length > 0 && random.chance(0.7)
        ? { xcom: random.pick(before) }
        : (random.pick(LISTS.slice(1)) as Json[]);
    const kind = random.next();
    if (kind < 0.2) task.expand = { x: source() };
    else if (kind < 0.3) task.expand = { x: source(), y: source() };
    else if (kind < 0.38)
      task.expand_kwargs =
        random.chance(0.5) || before.length === 0 ? [{ x: 1 }, { y: 2 }] : { xcom: random.pick(before) };
    else if (kind < 0.45 && before.length > 1) {
      task.expand_zip = random.sample(before, 2);
      if (random.chance(0.5)) task.fillvalue = random.pick([null, 0]);
    } else if (kind < 0.6 && before.length > 0)
      task.x = { xcom: random.pick(before), ...(random.chance(0.15) && { key: 'k' }) };
    const isMapped = task.expand ?? task.expand_kwargs ?? task.expand_zip;
    if (isMapped) {
      mapped.push(task.task_id);
      if (random.chance(0.2)) task.max_active_tis_per_dagrun = 1;
      const below = downstreamOf(dag, task.task_id);
      if (random.chance(0.12) && below.length > 0) {
        task.operator = 'branch';
        dag.behaviour[task.task_id] = [branching(random, dag, task.task_id)];
      } else if (random.chance(0.1)) addSensor(random, dag, task);
    }
  }
  const returns: Json[] = [
    ...LISTS,
    { a: 1, b: 2 },
    [{ x: 1 }, { y: 2 }],
    '$x',
    '$x',
    '$kwargs',
    'text',
    null,
  ];
  addAttempts(random, dag, () => {
    const made = attempt(random, 0.12);
    if (random.chance(0.8)) made.returns = random.pick(returns);
    if (random.chance(0.1)) made.pushes = { k: random.pick(LISTS) };
    return made;
  });
  perIndex(random, dag, mapped);
  return caseOf(dag, {}, withPeople(random, dag, 0.2));
}

/** Sensors and deferral in every mode, in small pools. */
export function sensors(random: Random): Made {
  const dag = draft(random, random.int(2, 7), 0.5);
  addRetries(random, dag, 0.4);
  for (const task of dag.tasks) {
    if (random.chance(0.6)) addSensor(random, dag, task);
    if (random.chance(0.3)) task.pool = 'tight';
    if (random.chance(0.2)) task.execution_timeout = random.pick([2, 4, 6, 10]);
    if (random.chance(0.15)) task.max_active_tis_per_dag = 1;
  }
  addRules(random, dag, 0.2);
  addAttempts(random, dag, () => {
    const made = attempt(random, 0.2);
    if (random.chance(0.5)) {
      made.defers = { seconds: random.pick([1, 3, 8, 16, 40]) };
      if (random.chance(0.5)) made.defers.timeout = random.pick([2, 5, 14, 20]);
      if (random.chance(0.3)) made.seconds_before = random.pick([1, 3]);
      if (random.chance(0.15)) made.defers.pushes = { before: 1 };
    }
    return made;
  });
  return caseOf(dag, random.chance(0.15) ? { dagrun_timeout: random.pick([10, 20]) } : {}, {
    pools: { tight: { slots: random.int(1, 2), include_deferred: random.chance(0.5) } },
    ...withPeople(random, dag, 0.3),
  });
}

/** What is pushed, read, overwritten and wiped. */
export function xcom(random: Random): Made {
  const dag = draft(random, random.int(3, 7), 0.3);
  addRetries(random, dag, 0.4);
  addRules(random, dag, 0.3);
  for (const [index, task] of dag.tasks.entries()) {
    if (random.chance(0.15)) task.do_xcom_push = false;
    if (random.chance(0.15)) task.multiple_outputs = true;
    if (index > 0 && random.chance(0.4)) {
      task.x = { xcom: `t${random.int(0, index - 1)}` };
      if (random.chance(0.3)) task.x = { ...task.x, key: random.pick(['k', 'a']) };
    } else if (random.chance(0.1)) task.x = random.pick<Json>([1, 'text', [1, 2], { a: 1 }]);
  }
  const returns: Json[] = [
    1,
    'text',
    [1, 2],
    { k: 1, a: 2 },
    null,
    '$x',
    '$kwargs',
    { k: [1] },
    0,
    false,
    '',
  ];
  addAttempts(random, dag, () => {
    const made = attempt(random, 0.25);
    if (random.chance(0.7)) made.returns = random.pick(returns);
    if (random.chance(0.35))
      made.pushes = { [random.pick(['k', 'a', 'return_value'])]: random.pick(returns.slice(0, 5)) };
    return made;
  });
  return caseOf(dag, {}, withPeople(random, dag, 0.5));
}

/** Branches, short circuits and skips, cleared and run again. */
export function skipping(random: Random): Made {
  const dag = draft(random, random.int(4, 9));
  addOperators(random, dag, 0.55);
  for (const task of dag.tasks) {
    // A second choice for after a clear.
    if (task.operator === 'branch') dag.behaviour[task.task_id]?.push(branching(random, dag, task.task_id));
    if (task.operator === 'short_circuit')
      dag.behaviour[task.task_id]?.push({ seconds: 1, returns: random.chance(0.5) });
    if (!task.operator && random.chance(0.08)) task.operator = 'latest_only';
  }
  addRules(random, dag, 0.4);
  addAttempts(random, dag, () => attempt(random, 0.2));
  return caseOf(dag, {}, withPeople(random, dag, 0.6));
}

/** Runs beside each other, and a person who uses every option there is. */
export function actions(random: Random): Made {
  const dag = draft(random, random.int(2, 6));
  addRetries(random, dag, 0.4);
  addOperators(random, dag, 0.2);
  for (const task of dag.tasks) {
    if (!task.operator && random.chance(0.15)) task.expand = { x: [0, 1, 2].slice(0, random.int(1, 3)) };
    if (random.chance(0.15)) task.depends_on_past = true;
  }
  addRules(random, dag, 0.25);
  addAttempts(random, dag);
  const runs = ['r1', 'r2', 'r3'].slice(0, random.int(1, 3));
  const ids = dag.tasks.map((task) => task.task_id);
  const made: ActionSpec[] = runs.map((run_id, index) => ({
    at: index * random.int(0, 5),
    do: 'trigger',
    dag_id: 'd',
    run_id,
    logical_date: `2024-02-0${index + 1}T00:00:00Z`,
  }));
  for (let count = random.int(2, 6); count > 0; count -= 1)
    made.push(anything(random, ids, runs, random.int(1, 45)));
  const more = {
    ...(random.chance(0.3) && { max_active_runs: random.int(1, 2) }),
    ...(random.chance(0.1) && { paused: true }),
  };
  return caseOf(dag, more, { actions: made.sort((a, b) => a.at - b.at) });
}

/** Setups and teardowns in groups, mapped, under short circuits, cleared and marked. */
export function scopes(random: Random): Made {
  const dag = draft(random, random.int(4, 9), 0.1);
  const setups = dag.tasks.slice(0, random.int(1, 3));
  for (const task of setups) task.setup = true;
  const rest = dag.tasks.slice(setups.length);
  const teardowns = rest.slice(Math.max(1, rest.length - random.int(1, 3)));
  for (const task of teardowns) {
    const bound = random.sample(setups, random.int(0, setups.length)).map((one) => one.task_id);
    task.teardown = {
      ...(bound.length > 0 && { setups: bound }),
      ...(random.chance(0.25) && { on_failure_fail_dagrun: true }),
    };
  }
  for (const task of dag.tasks) {
    if (random.chance(0.15)) task.expand = { x: [0, 1, 2].slice(0, random.int(1, 3)) };
    const afterSetup = upstreamOf(dag, task.task_id).some(
      (id) => dag.tasks.find((one) => one.task_id === id)?.setup,
    );
    if (!task.setup && !task.teardown && !task.expand) {
      if (random.chance(0.12) && downstreamOf(dag, task.task_id).length > 0) {
        task.operator = random.pick(['short_circuit', 'branch']);
        dag.behaviour[task.task_id] = [
          task.operator === 'branch' ? branching(random, dag, task.task_id) : { seconds: 1, returns: false },
        ];
      } else if (!afterSetup && upstreamOf(dag, task.task_id).length > 0 && random.chance(0.25)) {
        task.trigger_rule = random.pick(['all_done', 'one_failed', 'none_failed', 'always', 'none_skipped']);
      }
    }
  }
  addRetries(random, dag, 0.15);
  addAttempts(random, dag, (): AttemptSpec => attempt(random, 0.2));
  return caseOf(dag, {}, withPeople(random, dag, 0.45));
}
