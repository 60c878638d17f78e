/** What people do, with every option of the REST API. */
import type { ActionSpec } from '../../../src/engine';
import type { Draft } from './parts';
import type { Random } from './random';

/** One action with options as a person might set them, sensible or not. */
export function anything(
  random: Random,
  ids: readonly string[],
  runs: readonly string[],
  at: number,
): ActionSpec {
  const on = { at, dag_id: 'd', run_id: random.pick(runs) };
  const maybe = (name: string, probability = 0.3) =>
    random.chance(probability) ? { [name]: random.chance(0.5) } : {};
  const kind = random.next();
  if (kind < 0.35) {
    return {
      ...on,
      do: 'clear',
      ...(random.chance(0.85) && { task_ids: random.sample(ids, random.int(1, 2)) }),
      only_failed: random.chance(0.25),
      ...maybe('include_upstream'),
      ...maybe('include_downstream', 0.6),
      ...maybe('include_past', 0.25),
      ...maybe('include_future', 0.25),
      ...maybe('reset_dag_runs', 0.3),
      ...maybe('only_running', 0.1),
      ...maybe('prevent_running_task', 0.15),
    };
  }
  if (kind < 0.6) {
    return {
      ...on,
      do: 'mark_task',
      task_id: random.pick(ids),
      ...(random.chance(0.2) && { map_index: random.int(0, 2) }),
      new_state: random.pick(['success', 'failed', 'skipped']),
      ...maybe('include_upstream'),
      ...maybe('include_downstream'),
      ...maybe('include_past', 0.2),
      ...maybe('include_future', 0.2),
    };
  }
  if (kind < 0.72) return { ...on, do: 'mark_run', state: random.pick(['success', 'failed', 'queued']) };
  if (kind < 0.8) return { ...on, do: 'clear_run', ...maybe('only_failed', 0.6) };
  if (kind < 0.85) return { ...on, do: 'delete_run' };
  const { run_id, ...dag } = on;
  if (kind < 0.95) return { ...dag, do: random.pick(['pause', 'unpause', 'unpause']) };
  return {
    ...dag,
    do: 'trigger',
    run_id: random.chance(0.2) ? run_id : `x${at}`,
    ...(random.chance(0.5) && { logical_date: '2024-02-09T00:00:00Z' }),
  };
}

/** With a probability the actions of a person on the one run, besides its start. */
export function withPeople(random: Random, dag: Draft, probability: number): { actions: ActionSpec[] } {
  const actions: ActionSpec[] = [{ at: 0, do: 'trigger', dag_id: 'd', run_id: 'r1' }];
  const ids = dag.tasks.map((task) => task.task_id);
  if (random.chance(probability)) {
    for (let count = random.int(1, 3); count > 0; count -= 1)
      actions.push(anything(random, ids, ['r1'], random.int(2, 40)));
  }
  return { actions: actions.sort((a, b) => a.at - b.at) };
}
