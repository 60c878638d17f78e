/** The figures behind a change, in small print, in Spanish. */
import { lastBefore } from '../../engine';
import type { Cause } from '../../engine';
import { read } from '../values';
import type { Words } from '../words';
import { count, mono } from './phrases';

const COUNTED = ['success', 'skipped', 'failed', 'upstream_failed', 'removed'] as const;

export const describeFigures: Words['describeFigures'] = (change, trace) => {
  if (change.kind !== 'task') return [];
  if (change.to !== 'running') return ruleFigures(change.cause);
  const scheduled = lastBefore(trace, change, 'scheduled');
  const queued = lastBefore(trace, change, 'queued');
  return [...(scheduled ? ruleFigures(scheduled.cause) : []), ...(queued ? slotFigures(queued.cause) : [])];
};

function ruleFigures({ values }: Cause): readonly string[] {
  const v = read(values);
  const total = v.number('total');
  if (!values['rule'] || total === 0) return [];
  const ends = COUNTED.filter((state) => v.number(state) > 0).map((state) => `${v.number(state)} ${state}`);
  const counted = ends.length > 0 ? ends.join(', ') : 'ninguna terminada';
  return [`Trigger Rule ${mono(v.text('rule'))}: ${counted}, de ${total} upstream`];
}

/** The slots in use with those that it has just taken. */
function slotFigures({ code, values }: Cause): readonly string[] {
  const v = read(values);
  const total = v.number('total');
  if (code !== 'slot_free' || total < 0) return [];
  const used = total - v.number('open') + v.number('slots');
  return [`${mono(v.text('pool'))}: ${used} de ${count(total, 'slot')} en uso`];
}
