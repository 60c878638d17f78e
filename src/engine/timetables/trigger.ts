/** What trigger timetables share: a run is due at a tick, and its interval ends there. Airflow: `airflow/timetables/trigger.py`. */
import type { NextRun, NextRunQuestion } from './timetable';

export interface Ticks {
  next(ms: number): number;
  alignToNext(ms: number): number;
  alignToPrevious(ms: number): number;
}

/** The next run of a trigger timetable (semantics §6.3). `first` answers for a DAG without start date and runs. */
export function nextTriggerRun(
  ticks: Ticks,
  first: (nowMs: number) => number,
  intervalMs: number,
  { lastInterval, earliestMs, latestMs, catchup, nowMs }: NextRunQuestion,
): NextRun | null {
  let tick: number;
  if (catchup) {
    if (lastInterval !== null) tick = ticks.next(lastInterval[1]);
    else tick = earliestMs === null ? first(nowMs) : ticks.alignToNext(earliestMs);
  } else {
    tick = ticks.alignToPrevious(nowMs);
    if (lastInterval !== null) tick = Math.max(tick, ticks.next(lastInterval[1]));
    else if (earliestMs === null) tick = Math.max(tick, first(nowMs));
    if (earliestMs !== null) tick = Math.max(tick, ticks.alignToNext(earliestMs));
  }
  if (latestMs !== null && latestMs < tick) return null;
  return { logicalDateMs: tick - intervalMs, dataInterval: [tick - intervalMs, tick], runAfterMs: tick };
}
