/** What a step is made of. */
import type { Change } from '../../engine';
import type { Step, Track } from './track';

/**
 * The changes that a step shows: the one that makes it; of a tick, the last change of every task and run in it. The
 * making of rows and what tasks push is left out. Start and Final show nothing.
 */
export function changesOf({ trace }: Track, step: Step): readonly Change[] {
  if (step.change !== null) return [trace.change(step.change)];
  if (step.kind !== 'tick') return [];
  const tick = trace.ticks[step.tick]!;
  const last = new Map<string, Change>();
  for (let position = tick.from; position < tick.to; position++) {
    const change = trace.change(position);
    const key = keyOf(change);
    if (key === null) continue;
    last.delete(key);
    last.set(key, change);
  }
  return [...last.values()];
}

function keyOf(change: Change): string | null {
  switch (change.kind) {
    case 'task':
      return change.from === change.to || change.from === 'absent' ? null : `task ${change.instance}`;
    case 'run':
      return `run ${change.run}`;
    case 'pause':
      return `pause ${change.dagId}`;
    case 'xcom':
      return null;
  }
}
