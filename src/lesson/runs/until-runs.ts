/** How much of DAGs with a schedule is shown: they would go on for ever. */
import type { Case, Trace } from '../../engine';

/**
 * An `until` with which the first so many runs of a DAG come to their end, with all that began before its next one; null
 * where there is no next one, or one of them does not end. The DAG is the first of these with more runs than that.
 */
export function untilRuns(trace: Trace, count: number, dagIds: readonly string[]): Case['until'] | null {
  const [next] = dagIds.flatMap((dagId) => trace.runs.filter((run) => run.dagId === dagId)[count] ?? []);
  if (!next) return null;
  const ends = trace.runs.slice(0, next.index).map(({ index }) => {
    const last = trace.changesOfRun(index).at(-1);
    const change = last === undefined ? null : trace.change(last);
    return change?.kind === 'run' && (change.to === 'success' || change.to === 'failed') ? change.at : null;
  });
  if (ends.some((end) => end === null)) return null;
  return { seconds: Math.max(1, ...ends.map(Number)) };
}
