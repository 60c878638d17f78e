/**
 * What besides Airflow's dependency checks keeps a scheduled instance from being queued: the executor's room, and whom
 * the scheduler looks at first. Airflow has no check for it: `_executable_task_instances_to_queued` in
 * `airflow/jobs/scheduler_job_runner.py`, semantics §2.7.
 */
import { RUN_RUNNING, SCHEDULED } from '../codes';
import { memo } from '../memo';
import type { Answer } from '../reason';
import type { History } from './history';
import type { PastView } from './past-view';
import { rowsOf, type RunFacts } from './rows';

/** One for each moment, whose order all instances are asked about. */
const queueAt = memo((view: PastView, history: History) => new QueuePlace(history, view));

/** Both answers, passed or not, about an instance that is scheduled. */
export function queueAnswers(history: History, view: PastView, instance: number): readonly Answer[] {
  return queueAt(view, history).answers(instance);
}

class QueuePlace {
  readonly #history: History;
  readonly #view: PastView;
  /** All that the scheduler could queue, in its order; worked out when first asked for. */
  #candidates: readonly number[] | null = null;

  constructor(history: History, view: PastView) {
    this.#history = history;
    this.#view = view;
  }

  answers(instance: number): readonly Answer[] {
    return [this.#workers(), this.#order(instance)];
  }

  #workers(): Answer {
    const { usage, plan } = this.#history;
    const busy = usage.workers(this.#view.position);
    const { parallelism } = plan.settings;
    const passed = busy < parallelism;
    const code = passed ? 'workers_free' : 'workers_busy';
    return { check: 'Executor Slots', passed, reason: { code, values: { busy, parallelism } } };
  }

  /** Only the first max_active_tasks of each run are looked at, and of all those so many as a query takes. */
  #order(instance: number): Answer {
    const { rows, plan, usage } = this.#history;
    const candidates = (this.#candidates ??= this.#findCandidates());
    const before = candidates.slice(0, candidates.indexOf(instance));
    const run = rows.run(instance);
    const inRun = before.filter((other) => rows.run(other) === run).length;
    const { maxActiveTasks } = run.dag;
    const room = plan.settings.parallelism - usage.workers(this.#view.position);
    const most = plan.settings.maxTisPerQuery || Infinity;
    const page = room > 0 ? Math.min(most, room) : most;
    const values = { ahead: before.length, limit: page };
    const said = (passed: boolean, reason: Answer['reason']): Answer => ({
      check: 'Queue Order',
      passed,
      reason,
    });
    if (inRun >= maxActiveTasks)
      return said(false, { code: 'behind_in_run', values: { ahead: inRun, limit: maxActiveTasks } });
    return before.length >= page
      ? said(false, { code: 'behind_in_queue', values })
      : said(true, { code: 'looked_at', values: { ahead: before.length } });
  }

  /** Scheduled instances of running runs, best first, without those in full pools: the scheduler leaves these out beforehand. */
  #findCandidates(): number[] {
    const { rows, plan } = this.#history;
    const view = this.#view;
    const isFull = plan.pools.map((pool, index) => pool.slots <= view.poolUse(index));
    const found = rows.runs
      .filter((run) => view.runState(run.index) === RUN_RUNNING && !view.isPaused(run.dag.index))
      .flatMap((run) =>
        run.dag.tasks
          .filter((task) => !isFull[plan.poolIndex.get(task.options.pool) ?? -1])
          .flatMap((task) => rowsOf(run, task.index)),
      )
      .filter((row) => view.state(row) === SCHEDULED);
    return found.sort((a, b) => this.#compare(a, b));
  }

  #compare(a: number, b: number): number {
    const { rows } = this.#history;
    return (
      rows.task(b).priorityWeight - rows.task(a).priorityWeight ||
      compareRuns(rows.run(a), rows.run(b)) ||
      rows.mapIndex(a) - rows.mapIndex(b) ||
      a - b
    );
  }
}

/** Those without a logical date come first. */
function compareRuns(a: RunFacts, b: RunFacts): number {
  return a.logicalMs === b.logicalMs ? 0 : (a.logicalMs ?? -Infinity) - (b.logicalMs ?? -Infinity);
}
