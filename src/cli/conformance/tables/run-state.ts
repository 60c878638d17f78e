/** `run_state`: what one look of the scheduler makes of a run whose task instances have given states. */
import type { TaskState } from '../../../engine';
import { runStateName, Stage, taskStateName } from '../../../engine/check';
import { notRun, same, type Verdict } from '../result';
import { smallCase, smallDag, type SmallDag } from './small-dag';
import type { TableCase } from './table';

interface Input extends SmallDag {
  readonly states: Readonly<Record<string, TaskState>>;
  readonly task_options?: Readonly<Record<string, object>>;
}

interface Expect {
  readonly run_state: string;
  readonly states_after?: Readonly<Record<string, TaskState>>;
}

/** The callbacks that some cases name are not part of a trace; the reason is the cause of the run's change. */
export function runRunState({ input, expect }: TableCase): Verdict {
  const { states, task_options, ...given } = input as Input;
  if (Object.values(given.trigger_rules ?? {}).includes('invalid')) {
    return notRun('a case with an unknown trigger rule is refused, as such a DAG file is');
  }
  const spec = smallDag(given, Object.keys(states));
  for (const task of spec.tasks) Object.assign(task, task_options?.[task.task_id]);
  const stage = new Stage(smallCase(spec));
  const run = stage.addRun(null);
  for (const [task, state] of Object.entries(states)) stage.put(run, task, -1, state);
  stage.examine(run);
  const { run_state, states_after } = expect as Expect;
  const after = Object.keys(states_after ?? {}).map((task) => {
    const row = run.facts.unmapped[run.facts.dag.task(task).index] ?? -1;
    return [task, taskStateName(stage.world.state(row))];
  });
  return same(
    { run_state, states_after: states_after ?? {} },
    { run_state: runStateName(run.state), states_after: Object.fromEntries(after) as object },
  );
}
