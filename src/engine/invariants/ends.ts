/** Every run ends, or is provably waiting. */
import type { Moment, Trace } from '../trace';
import type { Invariant } from './invariant';

export const runsEndOrWait: Invariant = {
  name: 'runs end or wait',
  about:
    'Where nothing more can happen, every run has ended, or something named holds back all that is left of it.',
  find(trace) {
    if (trace.end.reason !== 'quiet') return [];
    const moment = trace.at(trace.length);
    return trace.runs.flatMap((run) => {
      const state = moment.runState(run.index);
      if (state !== 'queued' && state !== 'running') return [];
      if (moment.isPaused(run.dagId)) return [];
      return state === 'queued'
        ? whyStillQueued(trace, moment, run.index)
        : whyStuck(trace, moment, run.index);
    });
  },
};

function whyStillQueued(trace: Trace, moment: Moment, index: number): string[] {
  const run = trace.runs[index];
  const rivals = trace.runs.filter(
    (other) => other.dagId === run?.dagId && moment.runState(other.index) === 'running',
  );
  return rivals.length > 0 ||
    Number(trace.dags.find((dag) => dag.dagId === run?.dagId)?.spec.max_active_runs) <= 0
    ? []
    : [`run ${run?.runId ?? ''} stays queued`];
}

function whyStuck(trace: Trace, moment: Moment, index: number): string[] {
  const open = trace.tasks.filter(({ run, index: row }) => {
    const state = run === index ? moment.taskState(row) : 'absent';
    return (
      state === null || state === 'scheduled' || state === 'up_for_retry' || state === 'up_for_reschedule'
    );
  });
  if (open.length === 0) return [`run ${trace.runs[index]?.runId ?? ''} goes on without open tasks`];
  return open
    .filter(({ index: row }) => moment.blocked(row).length === 0)
    .map(({ taskId, mapIndex, runId }) => `${taskId}[${mapIndex}] of ${runId} waits for nothing`);
}
