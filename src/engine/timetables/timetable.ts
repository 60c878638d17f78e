/** What a timetable promises. All dates are milliseconds since 1970 UTC (`../dates`). */
import type { AssetCondition } from '../case';
import type { Values } from '../values';

/** What a run covers: start and end. */
export type DataInterval = readonly [startMs: number, endMs: number];

/** A run that is to be made. */
export interface NextRun {
  /** Always the start of the interval. */
  readonly logicalDateMs: number;
  readonly dataInterval: DataInterval;
  /** Not made before. */
  readonly runAfterMs: number;
}

/** Everything that the next run depends on. */
export interface NextRunQuestion {
  /** The interval of the last scheduled or backfill run; null before the first. */
  readonly lastInterval: DataInterval | null;
  /** The smallest start date among the DAG and its tasks. */
  readonly earliestMs: number | null;
  /** The DAG's end date. */
  readonly latestMs: number | null;
  readonly catchup: boolean;
  /** The moment of asking. */
  readonly nowMs: number;
}

/** What a schedule means, for a learner: the room `text` makes the sentence. */
export interface Description {
  readonly code: string;
  readonly values: Values;
}

export interface Timetable {
  /** Whether it repeats: backfill needs that (Airflow: `periodic`). */
  readonly isPeriodic: boolean;
  /** Whether it ever makes runs without a person (Airflow: `can_be_scheduled`). */
  readonly canBeScheduled: boolean;
  /** The greatest `max_active_runs` it allows, or null (Airflow: `active_runs_limit`). */
  readonly activeRunsLimit: number | null;
  /** The condition on assets that also makes runs, or null. */
  readonly assets: AssetCondition | null;
  readonly description: Description;
  /**
   * The run to be made next, or null if none is. It may lie in the future: it is due once `runAfterMs ≤ now`.
   * Null also where Airflow logs an error instead of an answer (a cron that never comes).
   */
  nextRun(question: NextRunQuestion): NextRun | null;
  /**
   * The interval of a run made by hand at this moment: its logical date, or else its run_after. Null where
   * Airflow's own answer is an error (a cron that never comes).
   */
  manualInterval(atMs: number): DataInterval | null;
  /**
   * The runs of a period, in order: what a backfill makes. Both ends count; `start > toMs` ends it. Lazy, so that
   * the caller can stop (a backfill takes only intervals that end before now).
   */
  runsBetween(fromMs: number, toMs: number): Iterable<NextRun>;
}

/** What one timetable has of its own; `createTimetable` adds the rest. */
export type TimetableRules = Pick<Timetable, 'isPeriodic' | 'description' | 'nextRun' | 'manualInterval'> &
  Partial<Timetable>;
