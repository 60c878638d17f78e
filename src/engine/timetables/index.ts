/**
 * Timetables: when runs are due, and what they cover. One timetable a file; `createTimetable` reads a schedule as
 * Airflow does, `checkSchedule` says what Airflow would refuse. Airflow: `airflow/timetables/`, semantics §6.
 *
 *     const timetable = createTimetable(dag, settings);
 *     const next = timetable.nextRun({ lastInterval: null, earliestMs, latestMs, catchup, nowMs });
 *     if (next !== null && next.runAfterMs <= nowMs) …
 */
export { checkSchedule, type ScheduleProblem } from './check-schedule';
export { createTimetable } from './create-timetable';
export { CRON_PRESETS, expandPreset } from './cron';
export { isTimeZone, offsetAt } from './time-zone';
export type { DataInterval, Description, NextRun, NextRunQuestion, Timetable } from './timetable';
