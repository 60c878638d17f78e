/** The outline of slots in use over time, and for how long they were all taken. */
import type { SlotUseOverTime } from '../../lesson';

/** Stairs from the first second to the last, closed at the bottom, as an SVG path. */
export function areaPath(
  { uses }: SlotUseOverTime,
  end: number,
  x: (at: number) => number,
  y: (used: number) => number,
): string {
  const corners = uses.map(({ at, used }, index) => {
    const until = uses[index + 1]?.at ?? end;
    return `L${x(at)} ${y(used)}L${x(until)} ${y(used)}`;
  });
  const first = uses[0]?.at ?? 0;
  return `M${x(first)} ${y(0)}${corners.join('')}L${x(end)} ${y(0)}Z`;
}

/** Seconds up to the end in which no slot was free. */
export function fullSeconds({ uses, total }: SlotUseOverTime, end: number): number {
  return uses.reduce((sum, { at, used }, index) => {
    const until = Math.min(uses[index + 1]?.at ?? end, end);
    return sum + (used >= total ? Math.max(until - at, 0) : 0);
  }, 0);
}

/** The same in a stretch of time: it begins with what was in use then. */
export function within(
  use: SlotUseOverTime,
  { from, to }: { readonly from: number; readonly to: number },
): SlotUseOverTime {
  const before = use.uses.findLast(({ at }) => at <= from);
  const inside = use.uses.filter(({ at }) => at > from && at <= to);
  const uses = [...(before ? [{ at: from, used: before.used }] : []), ...inside];
  return { ...use, uses, peak: Math.max(0, ...uses.map(({ used }) => used)) };
}
