/** Measurements: how long a run takes that the learner set up, said before it is run. */
import { ONE_SET } from './activity';
import type { Activity, Identity } from './activity';
import { contentKey } from './content-key';
import { measurementOutline } from './outlines/measurement';
import { isClose } from './perf/perf-ideas';
import type { PerfRun } from './perf/perf-runs';

export interface MeasurementItem {
  readonly run: PerfRun;
  /** How long it takes; null if it does not end, or nobody has run it yet. */
  readonly seconds: number | null;
}

/** A choice is a number of seconds. Whatever is said, it is then known. */
export const measurement: Activity<MeasurementItem, number> = {
  ...measurementOutline,
  // A learner sets up runs as they like.
  items: () => [],
  identify: ({ run }) => identifyRun(run),
  read: (kept) => (typeof kept === 'number' && Number.isFinite(kept) && kept >= 0 ? kept : null),
  grade: ({ seconds }, said) => ({ isRight: isClose(said, seconds), isSettled: true }),
};

/** A run is what its key says of the case that it runs in. */
export function identifyRun({ key, own }: Pick<PerfRun, 'key' | 'own'>): Identity {
  return { set: ONE_SET, name: key, key: contentKey({ key, case: own?.case ?? null }) };
}
