/** When task instances and runs began, and how long they took, as far as a step has seen. */
import { isFinished } from '../engine';
import type { Change } from '../engine';
import type { Track } from '../lesson';
import { timeOf } from './step-events';

export interface Times {
  /** Seconds after the clock; null before it began. */
  readonly startAt: number | null;
  /** How long it took, or has taken so far; null before it began. */
  readonly seconds: number | null;
}

const NEVER: Times = { startAt: null, seconds: null };

/**
 * Of the try that an instance is in, or was in last. A sensor that gives its slot back stays in the same try, so its
 * time goes on; what was cleared has not begun again.
 */
export function timesOfTask(track: Track, step: number, instance: number): Times {
  return timesOf(track, step, track.trace.changesOfTask(instance));
}

/** Of a run: from its start to its end. */
export function timesOfRun(track: Track, step: number, run: number): Times {
  return timesOf(track, step, track.trace.changesOfRun(run));
}

function timesOf(track: Track, step: number, positions: readonly number[]): Times {
  const { trace } = track;
  const end = track.steps[step]!;
  let startAt: number | null = null;
  let endAt: number | null = null;
  for (const position of positions) {
    if (position >= end.position) break;
    const change = trace.change(position);
    const meaning = meaningOf(change);
    if (meaning === 'resets') [startAt, endAt] = [null, null];
    else if (meaning === 'ends') endAt ??= change.at;
    else if (meaning === 'begins' && (startAt === null || endAt !== null))
      [startAt, endAt] = [change.at, null];
  }
  if (startAt === null) return NEVER;
  return { startAt, seconds: (endAt ?? timeOf(track, end)) - startAt };
}

function meaningOf(change: Change): 'begins' | 'ends' | 'resets' | null {
  if (change.kind === 'xcom' || change.kind === 'pause') return null;
  if (change.to === 'running') return 'begins';
  if (change.to === null || change.to === 'absent') return 'resets';
  if (change.kind === 'run') return change.to === 'queued' ? 'resets' : 'ends';
  return change.to === 'up_for_retry' || change.to === 'restarting' || isFinished(change.to) ? 'ends' : null;
}
