/** What interval timetables share: a run is due when its interval has ended. Airflow: `airflow/timetables/interval.py`. */
import { NoTick } from './cron-search';
import type { NextRun, NextRunQuestion } from './timetable';

export interface IntervalRules {
  next(ms: number): number;
  alignToNext(ms: number): number;
  alignToPrevious(ms: number): number;
  /** Without catchup: the start of the last complete interval, but not before the earliest date. */
  skipToLatest(earliestMs: number | null, nowMs: number): number;
}

/** The next run of an interval timetable (semantics §6.3). */
export function nextIntervalRun(
  rules: IntervalRules,
  { lastInterval, earliestMs, latestMs, catchup, nowMs }: NextRunQuestion,
): NextRun | null {
  let earliest = earliestMs;
  if (!catchup) earliest = rules.skipToLatest(earliestMs, nowMs);
  else if (earliestMs !== null) earliest = rules.alignToNext(earliestMs);
  let start: number;
  if (lastInterval === null) {
    if (earliest === null) return null;
    start = earliest;
  } else {
    // Aligned, for the schedule may have changed since.
    start = Math.max(rules.alignToPrevious(lastInterval[1]), earliest ?? -Infinity);
    if (start <= lastInterval[0]) start = rules.next(start);
    if (start <= lastInterval[0]) throw new NoTick();
  }
  if (latestMs !== null && start > latestMs) return null;
  const end = rules.next(start);
  return { logicalDateMs: start, dataInterval: [start, end], runAfterMs: end };
}
