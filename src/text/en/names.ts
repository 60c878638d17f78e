/** What task instances and runs are called where a learner reads of them. */
import { runPlace, taskSubject } from '../../engine';
import type { RunPlace, Trace } from '../../engine';

const RUN = 'DAG run';

/** The task's id; with `[2]` if it is mapped, and with its run if there are several. */
export function instanceName(trace: Trace, instance: number): string {
  const { id, run } = taskSubject(trace, instance);
  return run === null ? id : inRun(id, run);
}

/** "DAG run"; where there are several, which one. */
export function runName(trace: Trace, run: number): string {
  const place = runPlace(trace, run);
  return place === null ? RUN : inRun(RUN, place);
}

/** Null where there is only one run. */
export function shortRunName(trace: Trace, run: number): string | null {
  const place = runPlace(trace, run);
  return place && nthRun(place);
}

/** "run 2", "etl run 2". */
export function nthRun({ nth, dagId }: RunPlace): string {
  return dagId === null ? `run ${nth}` : `${dagId} run ${nth}`;
}

function inRun(name: string, run: RunPlace): string {
  return `${name} · ${nthRun(run)}`;
}
