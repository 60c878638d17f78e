/** Whether a run was given enough time. */
import type { Trace } from '../../engine';

/** Whether the case's `until` cut it off while a run was under way. */
export function lacksTime(trace: Trace): boolean {
  if (trace.end.reason !== 'until' || trace.input.until?.seconds === undefined) return false;
  const end = trace.at(trace.length);
  return trace.runs.some(({ index }) => ['queued', 'running'].includes(end.runState(index)));
}
