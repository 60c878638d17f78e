/** Where two runs part, and which step of one shows what a step of the other shows. Pure; both traces are only read. */
import { memo } from '../../engine';
import type { Change, Trace } from '../../engine';
import { sameJson } from '../changes/same-json';
import { stepAtPosition, stepSeeing } from './track';
import type { Track } from './track';

/** The first step of a track at which something else has happened than in another; null if nothing differs. */
export function firstDifferingStep(track: Track, other: Track): number | null {
  const position = firstDifference(track.trace, other.trace);
  return position === null ? null : stepSeeing(track.steps, position);
}

/** Up to which position both traces tell the same; null if they do to the end. Worked out once for a pair. */
export const firstDifference = memo((one: Trace, other: Trace): number | null => {
  const most = Math.max(one.length, other.length);
  for (let position = 0; position < most; position++) {
    if (position >= one.length || position >= other.length) return position;
    if (!isSameChange(one, one.change(position), other, other.change(position))) return position;
  }
  return null;
});

/** Whether two changes say the same, by names, since an index may mean another row in another trace. Causes aside. */
function isSameChange(one: Trace, a: Change, other: Trace, b: Change): boolean {
  if (a.kind !== b.kind || a.at !== b.at || a.phase !== b.phase) return false;
  switch (a.kind) {
    case 'task': {
      if (b.kind !== 'task' || a.to !== b.to || a.from !== b.from) return false;
      // How many tries it would have is nothing that has happened.
      return a.try === b.try && isSameInstance(one, a.instance, other, b.instance);
    }
    case 'xcom':
      return (
        b.kind === 'xcom' &&
        a.key === b.key &&
        isSameInstance(one, a.instance, other, b.instance) &&
        sameJson(a.value, b.value)
      );
    case 'run': {
      if (b.kind !== 'run' || a.to !== b.to || a.from !== b.from) return false;
      const [run, twin] = [one.runs[a.run]!, other.runs[b.run]!];
      return run.runId === twin.runId && run.dagId === twin.dagId;
    }
    case 'pause':
      return b.kind === 'pause' && a.dagId === b.dagId && a.paused === b.paused;
  }
}

function isSameInstance(one: Trace, a: number, other: Trace, b: number): boolean {
  const [row, twin] = [one.tasks[a]!, other.tasks[b]!];
  return (
    row.taskId === twin.taskId &&
    row.mapIndex === twin.mapIndex &&
    row.runId === twin.runId &&
    row.dagId === twin.dagId
  );
}

/**
 * The step of another track, cut in the same detail, that shows the same moment: the same step as long as both tell
 * the same, else the last one at that time. Start stays Start, Final stays Final.
 */
export function counterpart(track: Track, step: number, other: Track): number {
  const { kind, position, at } = track.steps[step]!;
  const last = other.steps.length - 1;
  if (kind === 'start') return 0;
  if (kind === 'final') return last;
  const differs = firstDifference(track.trace, other.trace);
  if (differs === null || position <= differs) {
    const same = other.steps[step];
    return same?.position === position ? step : stepAtPosition(other.steps, position);
  }
  const later = other.steps.findIndex((one) => one.at > at);
  return later < 0 ? last : Math.max(later - 1, 0);
}
