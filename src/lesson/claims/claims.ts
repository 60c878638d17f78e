/** Decides what a lesson claims about a run. */
import type { Absent, TaskState, Trace } from '../../engine';
import { findInstances, findRun, runStateWord, taskStates } from '../runs/find';
import type { TaskRef } from '../runs/find';
import type { Claim, StepRef } from '../lesson';
import type { Bound } from '../schema/refs';
import { runSeconds } from '../runs/run-seconds';
import { resolveStep, secondsAt } from '../runs/step-ref';
import type { Track } from '../runs/track';

/** States in which a task instance has its run before it. */
const WAITING: ReadonlySet<TaskState | Absent> = new Set([
  null,
  'scheduled',
  'up_for_retry',
  'up_for_reschedule',
]);

/** Looks a scenario's track up by its id; throws if there is none. */
export type TrackOf = (scenario: string) => Track;

/** Whether the claim is true of this run. A step that does not exist makes a claim about it false. */
export function holds(claim: Claim, track: Track, trackOf: TrackOf): boolean {
  const { trace } = track;
  switch (claim.type) {
    case 'all':
      return claim.claims.every((part) => holds(part, track, trackOf));
    case 'any':
      return claim.claims.some((part) => holds(part, track, trackOf));
    case 'not':
      return !holds(claim.claim, track, trackOf);
    case 'in_scenario':
      return holds(claim.claim, trackOf(claim.scenario), trackOf);
    case 'task_is': {
      const position = positionOf(track, claim.at);
      if (position === null) return false;
      const wanted = new Set(Array.isArray(claim.is) ? claim.is : [claim.is]);
      const states = taskStates(trace, claim, position);
      return states.length ? states.every((state) => wanted.has(state ?? 'none')) : wanted.has('none');
    }
    case 'task_reaches': {
      const times = timesReached(trace, claim, claim.state);
      return claim.times === undefined ? times > 0 : within(times, claim.times);
    }
    case 'task_never':
      return timesReached(trace, claim, claim.state) === 0;
    case 'task_tries': {
      const end = trace.at(trace.length);
      const instances = findInstances(trace, claim).filter(
        (instance) => end.taskState(instance) !== 'absent',
      );
      return (
        instances.length > 0 && instances.every((instance) => within(end.tryNumber(instance), claim.tries))
      );
    }
    case 'task_blocked': {
      const position = positionOf(track, claim.at);
      if (position === null) return false;
      const moment = trace.at(position);
      return findInstances(trace, claim).some((instance) =>
        claim.by === null
          ? WAITING.has(moment.taskState(instance)) && moment.blocked(instance).length === 0
          : moment.blocked(instance).some((answer) => answer.check === claim.by),
      );
    }
    case 'task_before': {
      const ends = positionsOf(
        trace,
        claim,
        (state) => state === 'success' || state === 'failed' || state === 'skipped',
      );
      const starts = positionsOf(
        trace,
        { ...claim, task: claim.before, map_index: undefined },
        (state) => state === 'running',
      );
      if (!starts.length) return true;
      return ends.length > 0 && ends.at(-1)! < starts[0]!;
    }
    case 'run_is': {
      const position = positionOf(track, claim.at);
      return position !== null && runStateWord(trace, claim, position) === claim.is;
    }
    case 'run_takes': {
      const seconds = runSeconds(trace, findRun(trace, claim));
      return seconds !== null && within(seconds, claim.seconds);
    }
    case 'seconds_between': {
      const from = secondsAt(track, claim.from);
      const to = secondsAt(track, claim.to);
      return from !== null && to !== null && within(to - from, claim.seconds);
    }
    case 'run_dates': {
      const row = trace.runs[findRun(trace, claim) ?? -1];
      if (!row) return false;
      const [start, end] = claim.data_interval ?? [];
      return (
        sameDate(claim.logical_date, row.logicalDate) &&
        sameDate(start, row.dataInterval[0]) &&
        sameDate(end, row.dataInterval[1]) &&
        sameDate(claim.run_after, row.runAfter)
      );
    }
    case 'runs': {
      const position = positionOf(track, claim.at);
      if (position === null) return false;
      const moment = trace.at(position);
      const dagId = claim.dag ?? trace.dags[0]?.dagId;
      const count = trace.runs.filter((row) => {
        const state = moment.runState(row.index);
        return (
          row.dagId === dagId && state !== 'absent' && (claim.state === undefined || state === claim.state)
        );
      }).length;
      return within(count, claim.count);
    }
    case 'xcom_is': {
      const position = positionOf(track, claim.at);
      const run = findRun(trace, claim);
      if (position === null || run === null) return false;
      const value = trace
        .at(position)
        .xcom(run, claim.task, claim.map_index ?? -1, claim.key ?? 'return_value');
      return JSON.stringify(value) === JSON.stringify(claim.equals);
    }
    case 'pool_used': {
      const position = positionOf(track, claim.at);
      return position !== null && within(trace.at(position).pool(claim.pool).used, claim.slots);
    }
    case 'pool_peak': {
      let peak = 0;
      for (const tick of trace.ticks) peak = Math.max(peak, trace.at(tick.to).pool(claim.pool).used);
      return within(peak, claim.slots);
    }
  }
}

function positionOf(track: Track, at: StepRef | undefined): number | null {
  const number = resolveStep(track, at ?? 'final');
  return number === null ? null : track.steps[number]!.position;
}

/** Whether the dates are one moment; a date that nobody asks for fits. */
function sameDate(wanted: string | undefined, found: string | null): boolean {
  return wanted === undefined || (found !== null && Date.parse(wanted) === Date.parse(found));
}

function positionsOf(trace: Trace, ref: TaskRef, wanted: (state: TaskState | 'absent') => boolean): number[] {
  return findInstances(trace, ref)
    .flatMap((instance) => trace.changesOfTask(instance))
    .filter((position) => {
      const change = trace.change(position);
      return change.kind === 'task' && change.from !== change.to && wanted(change.to);
    })
    .sort((a, b) => a - b);
}

function timesReached(trace: Trace, ref: TaskRef, state: string): number {
  const wanted = state === 'none' ? null : state;
  return positionsOf(trace, ref, (to) => to === wanted).length;
}

function within(value: number, bound: Bound): boolean {
  if (typeof bound === 'number') return value === bound;
  return value >= (bound.at_least ?? -Infinity) && value <= (bound.at_most ?? Infinity);
}
