/** How many upstream task instances are over, and how. */
import { FAILED, REMOVED, SKIPPED, SUCCESS, UPSTREAM_FAILED, type TaskCode } from '../codes';

export interface UpstreamCounts {
  success: number;
  skipped: number;
  failed: number;
  upstreamFailed: number;
  removed: number;
  /** Of setups among them. */
  successSetup: number;
  skippedSetup: number;
  /** How many there are, over or not. */
  total: number;
  totalSetups: number;
}

export function noCounts(): UpstreamCounts {
  return {
    success: 0,
    skipped: 0,
    failed: 0,
    upstreamFailed: 0,
    removed: 0,
    successSetup: 0,
    skippedSetup: 0,
    total: 0,
    totalSetups: 0,
  };
}

/** Counts one that is over; others count only for the total. */
export function addFinished(counts: UpstreamCounts, state: TaskCode, isSetup: boolean): void {
  if (state === SUCCESS) counts.success += 1;
  else if (state === SKIPPED) counts.skipped += 1;
  else if (state === FAILED) counts.failed += 1;
  else if (state === UPSTREAM_FAILED) counts.upstreamFailed += 1;
  else if (state === REMOVED) counts.removed += 1;
  if (!isSetup) return;
  if (state === SUCCESS) counts.successSetup += 1;
  else if (state === SKIPPED) counts.skippedSetup += 1;
}

/** All that are over, however. */
export function doneOf(counts: UpstreamCounts): number {
  return counts.success + counts.skipped + counts.failed + counts.upstreamFailed + counts.removed;
}
