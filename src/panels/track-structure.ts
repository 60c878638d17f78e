/**
 * What panels ask of a track beside its states: which run a step is about, and which steps a task has. Built once per
 * track, then only looked up.
 */
import { memo } from '../engine';
import type { Change, Trace } from '../engine';
import type { Track } from '../lesson';
import { eventsOf } from './step-events';

export { dagOfRun, instancesOfRun } from '../lesson';

/** The run a change is about; null for one that is about no run. */
function runOfChange(trace: Trace, change: Change): number | null {
  switch (change.kind) {
    case 'run':
      return change.run;
    case 'task':
    case 'xcom':
      return trace.tasks[change.instance]!.run;
    case 'pause':
      return null;
  }
}

const runsByStep = memo((track: Track): readonly (number | null)[] => {
  let last: number | null = track.trace.runs.length ? 0 : null;
  return track.steps.map((at) => {
    if (at.wait) return (last = track.trace.tasks[at.wait.instance]!.run);
    for (const { change } of eventsOf(track, at)) {
      const run = runOfChange(track.trace, change);
      if (run !== null) return (last = run);
    }
    return last;
  });
});

/**
 * The run a step is about, as an index into `trace.runs`: that of its change, else that of the step before; at Start
 * the first. Null where the trace has no run.
 */
export function runOfStep(track: Track, step: number): number | null {
  return runsByStep(track)[step] ?? null;
}

/** By run, by id of the task. */
const stepsByTask = memo((track: Track): ReadonlyMap<number, ReadonlyMap<string, readonly number[]>> => {
  const found = new Map<number, Map<string, number[]>>();
  track.steps.forEach((at) => {
    for (const { change } of eventsOf(track, at)) {
      if (change.kind !== 'task') continue;
      const row = track.trace.tasks[change.instance]!;
      const tasks = found.get(row.run) ?? new Map<string, number[]>();
      found.set(row.run, tasks);
      const steps = tasks.get(row.taskId) ?? [];
      tasks.set(row.taskId, steps);
      if (steps.at(-1) !== at.number) steps.push(at.number);
    }
  });
  return found;
});
const NO_STEPS: readonly number[] = [];

/** The numbers of the steps in which a task of a run changes, ascending. */
export function stepsOfTask(track: Track, run: number | null, taskId: string): readonly number[] {
  if (run === null) return NO_STEPS;
  return stepsByTask(track).get(run)?.get(taskId) ?? NO_STEPS;
}

/** Of some ascending steps, the next one after the cursor, or else the first; null where there is none up to the furthest. */
export function nextOrFirst(steps: readonly number[], cursor: number, furthest = Infinity): number | null {
  const first = steps[0];
  if (first === undefined || first > furthest) return null;
  const next = steps.find((step) => step > cursor);
  return next === undefined || next > furthest ? first : next;
}
