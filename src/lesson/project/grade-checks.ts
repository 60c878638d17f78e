/** What must be true of the run of a wired DAG, and whether it is. */
import type { TrackOf } from '../claims';
import { explainClaim, stepOfClaim } from '../explain-claim';
import type { Track } from '../track';
import type { ProjectPlan } from './plan';

export interface CheckResult {
  /** What must be true. Markdown. */
  readonly text: string;
  readonly holds: boolean;
  /** How it is instead, as a clause; null where it holds. */
  readonly found: string | null;
  /** The step of the track at which one sees it; null where no single step shows it. */
  readonly step: number | null;
}

/** @param track in the lesson's own detail */
export function gradeChecks({ checks }: ProjectPlan, track: Track, trackOf: TrackOf): readonly CheckResult[] {
  return checks.map(({ text, holds: claim }) => {
    const missing = explainClaim(claim, track, trackOf).find((part) => !part.holds);
    return {
      text,
      holds: missing === undefined,
      found: missing ? missing.found : null,
      step: missing ? missing.step : stepOfClaim(claim, track, trackOf),
    };
  });
}
