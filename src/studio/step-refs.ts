/** How a lesson best names a step of a run: so that it still means the same when steps are added before it. */
import { resolveStep } from '../lesson';
import type { StepRef, Track } from '../lesson';

/** What a step is named by; its number where nothing else leads to it alone. */
export function stepRefAt(track: Track, step: number): StepRef {
  if (step === 0) return 'start';
  if (step === track.steps.length - 1) return 'final';
  const { change: position } = track.steps[step]!;
  if (position === null) return step;
  const change = track.trace.change(position);
  const candidates: StepRef[] = [];
  if (change.kind === 'task' && change.to !== 'absent') {
    const { taskId: task, dagId, run, mapIndex } = track.trace.tasks[change.instance]!;
    const where = {
      ...(dagId !== track.trace.dags[0]?.dagId && { dag: dagId }),
      ...runOf(track, dagId, run),
      ...(mapIndex >= 0 && { map_index: mapIndex }),
    };
    for (let nth = 1; nth <= MOST_TIMES; nth += 1)
      candidates.push({ task, ...where, state: change.to ?? 'none', ...(nth > 1 && { nth }) });
  } else if (change.kind === 'run' && change.to !== 'absent') {
    const { dagId } = track.trace.runs[change.run]!;
    const dag = dagId !== track.trace.dags[0]?.dagId ? { dag: dagId } : {};
    candidates.push({ ...dag, ...runOf(track, dagId, change.run), run_state: change.to });
  }
  return candidates.find((one) => resolveStep(track, one) === step) ?? step;
}

/** A task comes to a state again at each try. */
const MOST_TIMES = 10;

/** Which run of its DAG, where it is not the first. */
function runOf(track: Track, dagId: string, run: number): { readonly run?: number } {
  const place = track.trace.runs.filter((one) => one.dagId === dagId).findIndex(({ index }) => index === run);
  return place > 0 ? { run: place + 1 } : {};
}
