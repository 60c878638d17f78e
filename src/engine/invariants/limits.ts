import type { Trace } from '../trace';
import type { Invariant } from './invariant';

/** Reads a setting as Airflow does where the DAG itself does not say. */
function setting(trace: Trace, name: string, otherwise: number): number {
  return Number(trace.input.settings?.[name] ?? otherwise);
}

export const slotsWithinLimits: Invariant = {
  name: 'slots within limits',
  about: 'No pool has more slots in use than it has, and no more workers are in use than core.parallelism.',
  find(trace) {
    const found: string[] = [];
    const pools = ['default_pool', ...Object.keys(trace.input.pools ?? {})];
    for (const { to } of trace.ticks) {
      const moment = trace.at(to);
      for (const pool of pools) {
        const { used, total } = moment.pool(pool);
        if (used > total || used < 0) found.push(`pool ${pool} at ${to}: ${used} of ${total}`);
      }
      const { used, total } = moment.executor();
      if (used > total || used < 0) found.push(`workers at ${to}: ${used} of ${total}`);
    }
    return found;
  },
};

export const runsWithinLimits: Invariant = {
  name: 'runs within limits',
  about: 'No DAG runs more runs at once than max_active_runs, and no run more tasks than max_active_tasks.',
  find(trace) {
    const found: string[] = [];
    const mostRuns = trace.dags.map(
      ({ spec }) => spec.max_active_runs ?? setting(trace, 'core.max_active_runs_per_dag', 16),
    );
    const mostTasks = new Map(
      trace.dags.map(({ dagId, spec }) => [
        dagId,
        spec.max_active_tasks ?? setting(trace, 'core.max_active_tasks_per_dag', 16),
      ]),
    );
    const running = new Map<string, number>();
    const busy = new Map<number, number>();
    const isBusy = (state: string | null) => state === 'queued' || state === 'running';
    for (let position = 0; position < trace.length; position += 1) {
      const change = trace.change(position);
      if (change.kind === 'run') {
        const run = trace.runs[change.run];
        // Backfills have limits of their own, and take in runs of other kinds.
        if (!run || trace.input.actions?.some((action) => action.do === 'backfill')) continue;
        const by = Number(change.to === 'running') - Number(change.from === 'running');
        const now = (running.get(run.dagId) ?? 0) + by;
        running.set(run.dagId, now);
        const most = mostRuns[trace.dags.findIndex((dag) => dag.dagId === run.dagId)] ?? 0;
        if (now > most) found.push(`${run.dagId} at ${position}: ${now} runs of ${most}`);
      } else if (change.kind === 'task') {
        const { run = -1, dagId = '' } = trace.tasks[change.instance] ?? {};
        const now = (busy.get(run) ?? 0) + Number(isBusy(change.to)) - Number(isBusy(change.from));
        busy.set(run, now);
        const most = mostTasks.get(dagId) ?? 0;
        if (now > most && isBusy(change.to)) found.push(`run ${run} at ${position}: ${now} tasks of ${most}`);
      }
    }
    return found;
  },
};

export const tasksWithinLimits: Invariant = {
  name: 'tasks within limits',
  about:
    'No more instances of a task run at once, over all runs, than max_active_tis_per_dag, and in one run than max_active_tis_per_dagrun.',
  find(trace) {
    const found: string[] = [];
    const active = new Map<string, number>();
    const isActive = (state: string | null) => state === 'queued' || state === 'running';
    for (let position = 0; position < trace.length; position += 1) {
      const change = trace.change(position);
      if (change.kind !== 'task') continue;
      const by = Number(isActive(change.to)) - Number(isActive(change.from));
      const { dagId, taskId = '', run = -1 } = trace.tasks[change.instance] ?? {};
      const { options } = trace.dags.find((dag) => dag.dagId === dagId)?.task(taskId) ?? {};
      if (by === 0 || !options) continue;
      const limits = [
        [`${taskId} of ${dagId}`, options.max_active_tis_per_dag],
        [`${taskId} in run ${run}`, options.max_active_tis_per_dagrun],
      ] as const;
      for (const [who, limit] of limits) {
        const now = (active.get(who) ?? 0) + by;
        active.set(who, now);
        if (limit !== null && by > 0 && now > limit) found.push(`${who} at ${position}: ${now} of ${limit}`);
      }
    }
    return found;
  },
};
