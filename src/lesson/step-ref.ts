/** Which step a lesson means. */
import { findInstances, findRun } from './find';
import type { StepRef } from './lesson';
import type { Track } from './track';
import { stepAtPosition } from './track';

/** The step's number in this track, or null if the run has no such step. */
export function resolveStep(track: Track, ref: StepRef): number | null {
  const { steps, trace } = track;
  const last = steps.length - 1;
  if (ref === 'start') return 0;
  if (ref === 'final') return last;
  if (typeof ref === 'number') return ref <= last ? ref : null;

  if ('task' in ref) {
    const wanted = ref.state === 'none' ? null : ref.state;
    const positions = findInstances(trace, ref)
      .flatMap((instance) => trace.changesOfTask(instance))
      .filter((position) => {
        const change = trace.change(position);
        return change.kind === 'task' && change.to === wanted && change.from !== change.to;
      })
      .sort((a, b) => a - b);
    return stepReaching(track, positions[(ref.nth ?? 1) - 1]);
  }

  const run = findRun(trace, ref);
  if (run === null) return null;
  const position = trace.changesOfRun(run).find((candidate) => {
    const change = trace.change(candidate);
    return change.kind === 'run' && change.to === ref.run_state;
  });
  return stepReaching(track, position);
}

/** The first step at which the change at `position` has happened. */
function stepReaching({ steps }: Track, position: number | undefined): number | null {
  if (position === undefined) return null;
  const before = stepAtPosition(steps, position);
  return steps[before]!.position > position ? before : Math.min(before + 1, steps.length - 1);
}
