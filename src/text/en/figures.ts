/** The figures behind a change, in small print: what the trigger rule counted, and what was free. */
import { lastBefore } from '../../engine';
import type { Cause, Change, Trace } from '../../engine';
import { count, mono } from './phrases';
import { read } from '../values';

const COUNTED = ['success', 'skipped', 'failed', 'upstream_failed', 'removed'] as const;

/**
 * Of a change of a task: "Trigger Rule `all_done`: 1 success, 1 failed of 2 upstream" where a rule had something to
 * count, and "`default_pool`: 1 of 128 slots in use" where it comes to a worker. `backticks` mark ids.
 */
export function describeFigures(change: Change, trace: Trace): readonly string[] {
  if (change.kind !== 'task') return [];
  if (change.to !== 'running') return ruleFigures(change.cause);
  const scheduled = lastBefore(trace, change, 'scheduled');
  const queued = lastBefore(trace, change, 'queued');
  return [...(scheduled ? ruleFigures(scheduled.cause) : []), ...(queued ? slotFigures(queued.cause) : [])];
}

function ruleFigures({ values }: Cause): readonly string[] {
  const v = read(values);
  const total = v.number('total');
  if (!values['rule'] || total === 0) return [];
  const ends = COUNTED.filter((state) => v.number(state) > 0).map((state) => `${v.number(state)} ${state}`);
  const counted = ends.length > 0 ? ends.join(', ') : 'none over';
  return [`Trigger Rule ${mono(v.text('rule'))}: ${counted} of ${total} upstream`];
}

/** The slots in use with those that it has just taken. */
function slotFigures({ code, values }: Cause): readonly string[] {
  const v = read(values);
  const total = v.number('total');
  if (code !== 'slot_free' || total < 0) return [];
  const used = total - v.number('open') + v.number('slots');
  return [`${mono(v.text('pool'))}: ${used} of ${count(total, 'slot')} in use`];
}
