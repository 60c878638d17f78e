/** Which step a lesson means. */
import { findInstances, findRun } from './find';
import type { StepRef } from '../lesson';
import type { Track } from './track';
import { stepSeeing } from './track';

/** The step's number in this track, or null if the run has no such step. */
export function resolveStep(track: Track, ref: StepRef): number | null {
  const { steps } = track;
  const last = steps.length - 1;
  if (ref === 'start') return 0;
  if (ref === 'final') return last;
  if (typeof ref === 'number') return ref <= last ? ref : null;

  const position = changeMeant(track, ref);
  if (position === undefined) return null;
  const step = stepSeeing(steps, position);
  return 'task' in ref && ref.waits !== undefined ? nthWait(track, step, ref.waits) : step;
}

/** Seconds after the clock at which the moment a lesson means has come, or null if the run has none such. */
export function secondsAt(track: Track, ref: StepRef): number | null {
  if (typeof ref === 'object' && !('task' in ref && ref.waits !== undefined)) {
    const position = changeMeant(track, ref);
    return position === undefined ? null : track.trace.change(position).at;
  }
  const number = resolveStep(track, ref);
  return number === null ? null : track.steps[number]!.at;
}

/** The number of the step at which what came to a state at a step still waits in it, for the nth time. */
function nthWait({ trace, steps }: Track, from: number, nth: number): number | null {
  const change = trace.change(steps[from]!.change ?? 0);
  if (change.kind !== 'task') return null;
  const { instance } = change;
  let count = 0;
  for (const step of steps.slice(from + 1)) {
    if (step.wait?.instance === instance && ++count === nth) return step.number;
    const next = step.change === null ? null : trace.change(step.change);
    if (next?.kind === 'task' && next.instance === instance) return null;
  }
  return null;
}

/** The position of the change by which the task, or the run, comes to the state. */
function changeMeant({ trace }: Track, ref: Extract<StepRef, object>): number | undefined {
  if ('task' in ref) {
    const wanted = ref.state === 'none' ? null : ref.state;
    const positions = findInstances(trace, ref)
      .flatMap((instance) => trace.changesOfTask(instance))
      .filter((position) => {
        const change = trace.change(position);
        return change.kind === 'task' && change.to === wanted && change.from !== change.to;
      })
      .sort((a, b) => a - b);
    return positions[(ref.nth ?? 1) - 1];
  }
  const run = findRun(trace, ref);
  if (run === null) return undefined;
  return trace.changesOfRun(run).find((position) => {
    const change = trace.change(position);
    return change.kind === 'run' && change.to === ref.run_state;
  });
}
