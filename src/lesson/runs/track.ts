/** A track: one case, run once, and the steps at which a learner stops. The lesson's run and a what-if are two tracks. */
import { memo } from '../../engine';
import type { Case, Change, Trace } from '../../engine';

/** Which changes are steps; the learner may look at a run in any of them. */
export type Detail = 'essential' | 'runs' | 'full' | 'ticks';

/** A place where a learner stops. The world shown is `trace.at(position)`. */
export interface Step {
  /** 0 is Start; the last one is Final. */
  readonly number: number;
  readonly kind: 'start' | 'change' | 'tick' | 'final';
  /** A position of the trace. */
  readonly position: number;
  /** The position of the change that makes the step; null for Start, Final and ticks. */
  readonly change: number | null;
  /** Index into the trace's ticks; −1 at Start. */
  readonly tick: number;
  /** Seconds after the clock. */
  readonly at: number;
}

export interface Track {
  readonly input: Case;
  readonly trace: Trace;
  readonly detail: Detail;
  /** Start, the rows of the process table, Final. */
  readonly steps: readonly Step[];
}

/** A run, cut into steps: the same track each time. */
export const withDetail = memo((trace: Trace, detail: Detail): Track => ({
  input: trace.input,
  trace,
  detail,
  steps: deriveSteps(trace, detail),
}));

/** The last step that a learner at `position` has reached. */
export function stepAtPosition(steps: readonly Step[], position: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps[middle]!.position <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first step at which the change at `position` has happened. */
export function stepSeeing(steps: readonly Step[], position: number): number {
  const before = stepAtPosition(steps, position);
  return steps[before]!.position > position ? before : Math.min(before + 1, steps.length - 1);
}

function deriveSteps(trace: Trace, detail: Detail): Step[] {
  const steps: Step[] = [{ number: 0, kind: 'start', position: 0, change: null, tick: -1, at: 0 }];
  if (detail === 'ticks') {
    for (const tick of trace.ticks) {
      steps.push({
        number: steps.length,
        kind: 'tick',
        position: tick.to,
        change: null,
        tick: tick.index,
        at: tick.at,
      });
    }
  } else {
    for (let position = 0; position < trace.length; position++) {
      const change = trace.change(position);
      if (!isStep(change, detail)) continue;
      steps.push({
        number: steps.length,
        kind: 'change',
        position: afterItsXComs(trace, change),
        change: position,
        tick: change.tick,
        at: change.at,
      });
    }
  }
  const { at, tick } = trace.end;
  steps.push({ number: steps.length, kind: 'final', position: trace.length, change: null, tick, at });
  return steps;
}

/** What a task pushes as it ends belongs to the step in which it ends. */
function afterItsXComs(trace: Trace, change: Change): number {
  let position = change.position + 1;
  if (change.kind !== 'task') return position;
  while (position < trace.length) {
    const next = trace.change(position);
    if (
      next.kind !== 'xcom' ||
      next.instance !== change.instance ||
      next.phase !== change.phase ||
      next.tick !== change.tick
    )
      break;
    position++;
  }
  return position;
}

/** What a scheduler only prepares is no step of the essential story; neither is the making of rows. */
const PREPARING = new Set<unknown>(['scheduled', 'queued', 'absent']);

function isStep(change: Change, detail: Detail): boolean {
  switch (change.kind) {
    case 'task':
      if (change.from === change.to || change.from === 'absent') return false;
      if (detail === 'full') return true;
      return !PREPARING.has(change.to) && !(change.to === null && PREPARING.has(change.from));
    case 'run':
      return detail !== 'essential';
    case 'pause':
      return detail !== 'essential';
    case 'xcom':
      return false;
  }
}
