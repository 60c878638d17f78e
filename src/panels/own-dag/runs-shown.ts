/** How much of a DAG with a schedule is shown: it would go on for ever. */
import type { Case, Trace } from '../../engine';

/**
 * An `until` with which the first so many runs come to their end and no later one is begun; null where there are no more
 * of them, or one of them does not end.
 */
export function untilRuns(trace: Trace, count: number): Case['until'] | null {
  if (trace.runs.length <= count) return null;
  const ends = trace.runs.slice(0, count).map(({ index }) => {
    const last = trace.changesOfRun(index).at(-1);
    const change = last === undefined ? null : trace.change(last);
    return change?.kind === 'run' && (change.to === 'success' || change.to === 'failed') ? change.at : null;
  });
  if (ends.some((end) => end === null)) return null;
  return { seconds: Math.max(1, ...ends.map(Number)) };
}
