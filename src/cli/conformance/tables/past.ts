/** `prev_dagrun`, `depends_on_past`, `wait_for_downstream`: does the run before let the task start? */
import type { TaskSpec, TaskState } from '../../../engine';
import { previousDagrun, Stage } from '../../../engine/check';
import { notRun, same, type Verdict } from '../result';
import { smallCase, smallDag, type SmallDag } from './small-dag';
import type { TableCase } from './table';

interface Input extends SmallDag {
  readonly tasks: Readonly<Record<string, Partial<TaskSpec>>>;
  readonly previous_run: Readonly<Record<string, TaskState>>;
}

const DAY_MS = 86_400_000;

/** `depends_on_past`, `wait_for_downstream`. */
export function runPast({ input, expect }: TableCase): Verdict {
  const { tasks, previous_run, ...dag } = input as Input;
  const spec = smallDag(dag, Object.keys(tasks));
  for (const task of spec.tasks) Object.assign(task, tasks[task.task_id]);
  const stage = new Stage(smallCase(spec));
  const before = stage.addRun(stage.world.nowMs - DAY_MS);
  const now = stage.addRun(stage.world.nowMs);
  for (const [taskId, state] of Object.entries(previous_run)) stage.put(before, taskId, -1, state);
  const asked = Object.keys((expect as { schedulable: object }).schedulable);
  const said = asked.map((taskId) => [
    taskId,
    previousDagrun.judge(stage.world, stage.put(now, taskId, -1, null)).passed,
  ]);
  return same(expect, { schedulable: Object.fromEntries(said) as Record<string, boolean> });
}

interface PrevInput {
  readonly depends_on_past: boolean;
  readonly wait_for_past_depends_before_skipping?: boolean;
  readonly wait_for_downstream?: boolean;
  readonly ignore_first_depends_on_past?: boolean;
  readonly context_ignore_depends_on_past?: boolean;
  readonly prev_tis?: readonly { readonly state: TaskState; readonly dependents_done: boolean }[];
  readonly previous_run_exists?: boolean;
  readonly previous_run_has_task?: boolean;
  readonly any_prior_ti?: boolean;
}

/** `prev_dagrun`: a task `a` and one downstream of it, `b`. The XCom that the answer would send is Airflow's plumbing. */
export function runPrevDagrun({ input, expect }: TableCase): Verdict {
  const given = input as PrevInput;
  if (given.context_ignore_depends_on_past) {
    return notRun('the scheduler never ignores depends_on_past: only the old command line could ask for it');
  }
  const spec = smallDag({ edges: [['a', 'b']] });
  Object.assign(spec.tasks[0] ?? {}, {
    depends_on_past: given.depends_on_past,
    wait_for_downstream: given.wait_for_downstream ?? false,
    ignore_first_depends_on_past: given.ignore_first_depends_on_past ?? false,
  });
  const stage = new Stage(smallCase(spec));
  const earlier = given.prev_tis ?? [];
  if (given.any_prior_ti) stage.put(stage.addRun(stage.world.nowMs - 2 * DAY_MS), 'a', -1, 'success');
  if (earlier.length > 0 || given.previous_run_exists) {
    const before = stage.addRun(stage.world.nowMs - DAY_MS);
    for (const { state, dependents_done } of earlier) {
      stage.put(before, 'a', -1, state);
      stage.put(before, 'b', -1, dependents_done ? 'success' : 'running');
    }
  }
  const { passed } = previousDagrun.judge(
    stage.world,
    stage.put(stage.addRun(stage.world.nowMs), 'a', -1, null),
  );
  return same({ dep_met: (expect as { dep_met: boolean }).dep_met }, { dep_met: passed });
}
