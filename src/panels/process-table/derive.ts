/** The rows of the process table, made from a run. */
import { memo } from '../../engine';
import type { Trace } from '../../engine';
import { nextTasks } from '../../lesson';
import type { Message, NextTasks, Step, Track } from '../../lesson';
import type { AnyState } from '../../ui';
import { eventsOf, waiterOf } from '../step-events';
import type { StepEvent } from '../step-events';

/** What one task or run did at a step. A row has one of them; the row of a tick may have several. */
export interface RowEntry {
  /** What was triggered: a task id, or what a run is called. */
  readonly name: Message;
  readonly isTask: boolean;
  readonly state: AnyState;
  readonly pausing: StepEvent['pausing'];
  /** What the attempt prints; null if it prints nothing. */
  readonly output: string | null;
}

/** Time in which nothing changed. */
export interface Idle {
  readonly seconds: number;
  /** Numbers of the first and last tick of each stretch; a tick's number is its time in tick lengths. */
  readonly gaps: readonly (readonly [number, number])[];
}

export interface ProcessRow extends NextTasks {
  readonly step: Step;
  readonly entries: readonly RowEntry[];
  /** Idle time since the row before (or the beginning). */
  readonly idle: Idle | null;
}

/** A row for every step between Start and Final. One pass over the trace, kept with the track. */
export const deriveRows = memo((track: Track): readonly ProcessRow[] => {
  const { trace, steps } = track;
  const nextOf = nextTasks(track);
  return steps.slice(1, -1).map((step): ProcessRow => {
    const moment = trace.at(step.position);
    const entries = eventsOf(track, step).map(({ change, name, state, pausing }): RowEntry => {
      const output = change.kind === 'task' ? (moment.output(change.instance) ?? null) : null;
      return { name, isTask: change.kind === 'task', state, pausing, output };
    });
    const waiter = waiterOf(track, step);
    return {
      step,
      entries: waiter ? [{ ...waiter, isTask: true, output: null }] : entries,
      ...nextOf[step.number]!,
      idle: idleBetween(trace, steps[step.number - 1]!, step),
    };
  });
});

/** The ticks between two steps in which nothing at all changed; null if there are none. */
function idleBetween(trace: Trace, before: Step, after: Step): Idle | null {
  const tickSeconds = trace.input.tick_seconds ?? 1;
  const numberOf = ({ kind, at }: Pick<Step, 'kind' | 'at'>) =>
    kind === 'start' ? -1 : Math.round(at / tickSeconds);
  const last = numberOf(after);
  const between = trace.ticks
    .slice(before.tick + 1, after.tick + 1)
    .map(({ at }) => Math.round(at / tickSeconds))
    .filter((number) => number < last);
  const numbers = [numberOf(before), ...between, last];
  const gaps: [number, number][] = [];
  let idle = 0;
  for (let index = 1; index < numbers.length; index++) {
    const from = numbers[index - 1]! + 1;
    const to = numbers[index]! - 1;
    if (to < from) continue;
    gaps.push([from, to]);
    idle += to - from + 1;
  }
  return idle > 0 ? { seconds: idle * tickSeconds, gaps } : null;
}
