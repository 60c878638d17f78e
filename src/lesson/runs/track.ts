/** A track: one case, run once, and the steps at which a learner stops. The lesson's run and a what-if are two tracks. */
import { memo } from '../../engine';
import type { Case, Change, Trace } from '../../engine';
import { ComingWaits } from './waits';
import type { Wait } from './waits';

/** Which changes are steps; the learner may look at a run in any of them. */
export type Detail = 'essential' | 'runs' | 'full' | 'ticks';

/** A place where a learner stops. The world shown is `trace.at(position)`. */
export interface Step {
  /** 0 is Start; the last one is Final. */
  readonly number: number;
  readonly kind: 'start' | 'change' | 'wait' | 'tick' | 'final';
  /** A position of the trace. */
  readonly position: number;
  /** The position of the change that makes the step; null where none does. */
  readonly change: number | null;
  /** Of a step at which somebody waits on, and nothing changes; null of any other. */
  readonly wait: Wait | null;
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

/** The last step that a learner at `position` has reached. Of those that see the same world, the one that changed it. */
export function stepAtPosition(steps: readonly Step[], position: number): number {
  let step = lastUpTo(steps, position);
  while (steps[step]!.kind === 'wait') step--;
  return step;
}

/** The first step at which the change at `position` has happened. */
export function stepSeeing(steps: readonly Step[], position: number): number {
  return Math.min(lastUpTo(steps, position) + 1, steps.length - 1);
}

function lastUpTo(steps: readonly Step[], position: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps[middle]!.position <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

const PLAIN = { change: null, wait: null };

function deriveSteps(trace: Trace, detail: Detail): Step[] {
  const steps: Step[] = [{ ...PLAIN, number: 0, kind: 'start', position: 0, tick: -1, at: 0 }];
  if (detail === 'ticks') {
    for (const { to: position, index: tick, at } of trace.ticks) {
      steps.push({ ...PLAIN, number: steps.length, kind: 'tick', position, tick, at });
    }
  } else {
    addChanges(steps, trace, detail);
  }
  const { at, tick } = trace.end;
  steps.push({ ...PLAIN, number: steps.length, kind: 'final', position: trace.length, tick, at });
  return steps;
}

/** A step for each change that is one, and for each moment at which somebody waits on. */
function addChanges(steps: Step[], trace: Trace, detail: Detail): void {
  const coming = new ComingWaits(trace);
  const addWaits = (waits: readonly Wait[], position: number) => {
    for (const wait of waits) {
      const { tick } = steps.at(-1)!;
      steps.push({
        ...PLAIN,
        number: steps.length,
        kind: 'wait',
        position: Math.max(position, steps.at(-1)!.position),
        wait,
        tick,
        at: wait.at,
      });
    }
  };
  for (let position = 0; position < trace.length; position++) {
    const change = trace.change(position);
    addWaits(coming.before(change), position);
    coming.note(change);
    if (!isStep(change, detail)) continue;
    steps.push({
      ...PLAIN,
      number: steps.length,
      kind: 'change',
      position: afterItsXComs(trace, change),
      change: position,
      tick: change.tick,
      at: change.at,
    });
  }
  addWaits(coming.beforeEnd(), trace.length);
}

/** The same place in the same run, cut into other steps. */
export function sameStep(step: Step, { steps }: Pick<Track, 'steps'>): number {
  if (step.kind === 'start') return 0;
  if (step.kind === 'final') return steps.length - 1;
  const same = steps.find((one) => isSame(one, step));
  return same ? same.number : stepAtPosition(steps, step.position);
}

function isSame(one: Step, { change, wait, at }: Step): boolean {
  if (wait) return one.wait?.instance === wait.instance && one.at === at;
  return change !== null && one.change === change;
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
