import type { Trace } from '../../engine';

/** Seconds from the (last) start of a run to its end; null while it has not ended. */
export function runSeconds(trace: Trace, run: number | null): number | null {
  if (run === null) return null;
  let start: number | null = null;
  let end: number | null = null;
  for (const position of trace.changesOfRun(run)) {
    const change = trace.change(position);
    if (change.kind !== 'run') continue;
    if (change.to === 'running') [start, end] = [change.at, null];
    if (change.to === 'success' || change.to === 'failed') end = change.at;
  }
  return start === null || end === null ? null : end - start;
}
