/** How much of DAGs with a schedule is shown: they would go on for ever. */
import { simulate } from '../../engine';
import type { Case, SimulateOptions, Trace } from '../../engine';

/** The first runs of a case are looked for among so many ticks, then among more. */
const FIRST_TICKS = [24, 120, 600];

export interface FirstRunsFound {
  /** As far as it was simulated to find them. */
  readonly trace: Trace;
  /** Ends the case with them; null where it is shown as far as it goes. */
  readonly until: Case['until'] | null;
}

/**
 * Where a case ends if it is to be shown as far as the first so many runs of its DAGs. Its later runs are simulated only
 * where that cannot be said before: of a schedule they are the most by far. Throws as `simulate` does.
 */
export function findFirstRuns(input: Case, count: number, options: SimulateOptions = {}): FirstRunsFound {
  const ids = input.dags.map(({ dag_id: dagId }) => dagId);
  // What a person does later can begin an ended run again, and an author has said where the case ends.
  const isOpen = input.until === undefined && (input.actions ?? []).length === 0;
  for (const ticks of isOpen ? FIRST_TICKS : []) {
    const trace = simulate({ ...input, until: { ticks } }, options);
    const until = untilRuns(trace, count, ids.slice(0, 1));
    if (until) return { trace, until };
    if (trace.end.reason !== 'until') break;
  }
  const trace = simulate(input, options);
  return { trace, until: untilRuns(trace, count, ids) };
}

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
