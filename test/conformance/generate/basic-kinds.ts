/** The seven kinds of the first random recordings. */
import type { ActionSpec, Case } from '../../../src/engine';
import { addAttempts, addOperators, addRetries, addRules, attempt, caseOf, draft, personDoes } from './parts';
import type { Random } from './random';

export type Made = Omit<Case, 'case' | 'about'>;

/** Plain tasks under all trigger rules. */
export function rules(random: Random): Made {
  const dag = draft(random, random.int(3, 12));
  for (const task of dag.tasks) if (random.chance(0.12)) task.operator = 'empty';
  addRules(random, dag, 0.6);
  addRetries(random, dag, 0.2);
  addAttempts(random, dag);
  return caseOf(dag);
}

/** Branches, short circuits, sensors and empty tasks; time limits and fail_fast. */
export function operators(random: Random): Made {
  const dag = draft(random, random.int(3, 12));
  const failFast = random.chance(0.12);
  addRetries(random, dag);
  addOperators(random, dag);
  if (!failFast) addRules(random, dag, 0.35);
  addAttempts(random, dag);
  for (const task of dag.tasks) {
    if (!task.operator && random.chance(0.06)) task.execution_timeout = random.pick([2, 4, 6]);
  }
  const more = failFast
    ? { fail_fast: true }
    : random.chance(0.15)
      ? { dagrun_timeout: random.pick([8, 15, 25]) }
      : {};
  return caseOf(dag, more);
}

/** Pools, slots and every limit on what runs at once. */
export function limits(random: Random): Made {
  const dag = draft(random, random.int(6, 14), 0.25);
  addRules(random, dag, 0.15);
  addRetries(random, dag, 0.3);
  for (const task of dag.tasks) {
    if (random.chance(0.35)) task.pool = random.pick(['small', 'tight']);
    if (task.pool && random.chance(0.3)) task.pool_slots = 2;
    if (random.chance(0.25)) task.max_active_tis_per_dag = random.int(1, 2);
    if (random.chance(0.1)) task.max_active_tis_per_dagrun = 1;
    if (random.chance(0.1)) task.operator = 'sensor';
  }
  for (const task of dag.tasks) {
    if (task.operator !== 'sensor') continue;
    Object.assign(task, {
      mode: random.pick(['poke', 'reschedule']),
      poke_interval: random.pick([2, 4]),
      timeout: 30,
    });
    dag.behaviour[task.task_id] = [
      { seconds: 1, pokes: random.pick([[true], [false, true], [false, false, true]]) },
    ];
  }
  addAttempts(random, dag);
  const actions: ActionSpec[] = [trigger('r1', 0, '2024-02-01T00:00:00Z')];
  if (random.chance(0.6)) actions.push(trigger('r2', random.int(0, 4), '2024-02-02T00:00:00Z'));
  if (random.chance(0.2)) actions.push(trigger('r3', random.int(0, 9), '2024-02-03T00:00:00Z'));
  const settings: NonNullable<Case['settings']> = {};
  if (random.chance(0.3)) settings['core.parallelism'] = random.int(2, 4);
  if (random.chance(0.2)) settings['scheduler.max_tis_per_query'] = random.int(1, 3);
  return caseOf(dag, random.chance(0.5) ? { max_active_tasks: random.int(1, 4) } : {}, {
    pools: {
      small: random.int(1, 3),
      tight: { slots: random.int(1, 2), include_deferred: random.chance(0.5) },
    },
    actions,
    ...(Object.keys(settings).length > 0 && { settings }),
  });
}

/** Several runs at once, with a past to depend on. */
export function runs(random: Random): Made {
  const dag = draft(random, random.int(2, 7));
  addRules(random, dag, 0.3);
  addRetries(random, dag, 0.3);
  for (const task of dag.tasks) {
    if (random.chance(0.4)) task.depends_on_past = true;
    if (random.chance(0.15)) task.wait_for_downstream = true;
    if (task.depends_on_past && random.chance(0.15)) task.ignore_first_depends_on_past = true;
  }
  addAttempts(random, dag);
  const count = random.int(2, 4);
  const actions = Array.from({ length: count }, (_, index) =>
    trigger(`r${index}`, random.pick([0, 6, 12, 3]), `2024-02-0${index + 1}T00:00:00Z`),
  );
  const more = random.chance(0.6) ? { max_active_runs: random.int(1, 3) } : {};
  return caseOf(dag, more, { actions });
}

/** People clear and mark while it runs, and after. */
export function people(random: Random): Made {
  const dag = draft(random, random.int(3, 8));
  addRetries(random, dag);
  addOperators(random, dag, 0.25);
  addRules(random, dag, 0.3);
  addAttempts(random, dag);
  const actions: ActionSpec[] = [{ at: 0, do: 'trigger', dag_id: 'd', run_id: 'r1' }];
  for (let count = random.int(1, 4); count > 0; count -= 1) {
    actions.push(personDoes(random, dag, ['r1'], random.int(1, 40)));
  }
  return caseOf(dag, {}, { actions: actions.sort((a, b) => a.at - b.at) });
}

/** Tasks mapped over literal lists and over what others return. */
export function mapped(random: Random): Made {
  const dag = draft(random, random.int(4, 8));
  const isMapped = new Set<string>();
  addRules(random, dag, 0.35);
  addRetries(random, dag, 0.35);
  for (const [index, task] of dag.tasks.entries()) {
    if (random.chance(0.15)) task.expand = { x: [0, 1, 2, 3].slice(0, random.int(1, 4)) };
    else if (index > 0 && random.chance(0.35)) task.expand = { x: { xcom: `t${random.int(0, index - 1)}` } };
    if (task.expand) isMapped.add(task.task_id);
    if (task.expand && random.chance(0.25)) task.max_active_tis_per_dagrun = random.int(1, 2);
  }
  for (const task of dag.tasks) {
    const times = 1 + (task.retries ?? 0);
    const plain = () => {
      const made = attempt(random);
      delete made.returns;
      return made;
    };
    const returns = random.pick([[], [0], [0, 1], [0, 1, 2]]);
    const makes = isMapped.has(task.task_id) ? plain : () => ({ ...plain(), returns });
    dag.behaviour[task.task_id] = Array.from({ length: times }, makes);
  }
  for (const id of isMapped) {
    for (const index of random.some([0, 1, 2, 3], 0.2)) {
      dag.behaviour[`${id}[${index}]`] = Array.from({ length: random.int(1, 2) }, () => ({
        seconds: random.int(1, 5),
        outcome: random.pick(['success', 'skip', 'fail', 'fail']),
      }));
    }
  }
  return caseOf(dag);
}

/** Setups and teardowns. */
export function teardown(random: Random): Made {
  const setups = random.int(1, 2);
  const dag = draft(random, random.int(3, 8));
  addRetries(random, dag, 0.25);
  for (const task of dag.tasks.slice(0, setups)) task.setup = true;
  const work = dag.tasks.length - random.int(1, Math.min(2, dag.tasks.length - setups));
  for (const task of dag.tasks.slice(Math.max(work, setups))) {
    const bound = random.sample(dag.tasks.slice(0, setups), random.int(0, setups)).map((one) => one.task_id);
    task.teardown = bound.length > 0 ? { setups: bound } : true;
    if (random.chance(0.3)) {
      task.teardown = { ...(task.teardown === true ? {} : task.teardown), on_failure_fail_dagrun: true };
    }
  }
  for (const task of dag.tasks) {
    const below = dag.edges.some(
      ([up, down]) => down === task.task_id && dag.tasks.find((one) => one.task_id === up)?.setup,
    );
    if (!task.setup && !task.teardown && !below && random.chance(0.25)) {
      if (dag.edges.some(([, down]) => down === task.task_id))
        task.trigger_rule = random.pick(['all_done', 'none_failed', 'one_failed', 'all_failed']);
    }
  }
  addAttempts(random, dag);
  const actions: ActionSpec[] = [{ at: 0, do: 'trigger', dag_id: 'd', run_id: 'r1' }];
  if (random.chance(0.3)) actions.push(personDoes(random, dag, ['r1'], random.int(2, 30)));
  const more = random.chance(0.1) && dag.tasks.every((task) => !task.trigger_rule) ? { fail_fast: true } : {};
  return caseOf(dag, more, { actions });
}

function trigger(run_id: string, at: number, logical_date: string): ActionSpec {
  return { at, do: 'trigger', dag_id: 'd', run_id, logical_date };
}
