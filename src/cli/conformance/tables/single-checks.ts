/** `not_previously_skipped`, `retry_ready`, `task_concurrency`: one dependency check each, asked about one task instance. */
import type { TaskState } from '../../../engine';
import {
  notInRetryPeriod,
  notPreviouslySkipped,
  parseDateMs,
  Stage,
  taskConcurrency,
  taskStateName,
} from '../../../engine/check';
import { same, type Verdict } from '../result';
import { listOf, smallCase, smallDag } from './small-dag';
import type { TableCase } from './table';

interface SkippedInput {
  readonly edges: readonly (readonly [string, string])[];
  /** Branch → what it follows. */
  readonly branch?: Readonly<Record<string, string>>;
  readonly branch_ran?: boolean;
  readonly evaluate: string;
  readonly state_of_evaluated?: TaskState;
}

export function runNotPreviouslySkipped({ input, expect }: TableCase): Verdict {
  const { edges, branch = {}, branch_ran = false, evaluate } = input as SkippedInput;
  const spec = smallDag({ edges });
  for (const task of spec.tasks) if (task.task_id in branch) task.operator = 'branch';
  const stage = new Stage(smallCase(spec));
  const run = stage.addRun(null);
  for (const [id, chosen] of Object.entries(branch)) {
    const row = stage.put(run, id, -1, branch_ran ? 'success' : null);
    if (branch_ran) stage.putXCom(row, 'skipmixin_key', { followed: [chosen] });
  }
  const { passed, sets } = notPreviouslySkipped.judge(stage.world, stage.put(run, evaluate, -1, null));
  return same(expect, { dep_met: passed, state: sets < 0 ? null : taskStateName(sets) });
}

interface RetryInput {
  readonly state: TaskState;
  readonly end_date: string | null;
  readonly retry_delay_s: number;
  readonly now: string;
}

export function runRetryReady({ input, expect }: TableCase): Verdict {
  const { state, end_date, retry_delay_s, now } = input as RetryInput;
  const spec = smallDag({}, ['a']);
  Object.assign(spec.tasks[0] ?? {}, { retries: 1, retry_delay: retry_delay_s });
  const stage = new Stage(smallCase(spec));
  const { world } = stage;
  world.nowMs = (end_date === null ? null : parseDateMs(end_date)) ?? world.nowMs;
  const instance = stage.put(stage.addRun(null), 'a', -1, state);
  world.nowMs = parseDateMs(now) ?? world.nowMs;
  return same(expect, { dep_met: notInRetryPeriod.judge(world, instance).passed });
}

interface ConcurrencyInput {
  readonly max_active_tis_per_dag: number | null;
  readonly max_active_tis_per_dagrun: number | null;
  /** In the run of the task that is asked about. */
  readonly num_running: number | null;
}

export function runTaskConcurrency({ input, expect }: TableCase): Verdict {
  const { max_active_tis_per_dag, max_active_tis_per_dagrun, num_running } = input as ConcurrencyInput;
  const spec = smallDag({ mapped: { a: 'literal, 9 items' } });
  Object.assign(spec.tasks[0] ?? {}, { max_active_tis_per_dag, max_active_tis_per_dagrun });
  const stage = new Stage(smallCase(spec));
  const run = stage.addRun(null);
  for (const index of listOf(num_running ?? 0)) stage.put(run, 'a', index, 'running');
  const instance = stage.put(run, 'a', 8, null);
  return same(expect, { dep_met: taskConcurrency.judge(stage.world, instance).passed });
}
