/** What a question stands on: where the learner is, and what plays next. */
import { runPlace, taskSubject } from '../../../engine';
import type { Change, Moment } from '../../../engine';
import { endOfOnlyRun } from '../../runs/informative';
import type { Message } from '../../message';
import type { Random } from '../../random';
import type { Step, Track } from '../../runs/track';

export interface Situation {
  readonly track: Track;
  /** The step at which the learner stands. */
  readonly before: Step;
  /** The step that plays next. */
  readonly step: Step;
  /** The change that it shows; null of a tick, and of Final where not one run ends. */
  readonly change: Change | null;
  /** The world as the learner sees it. */
  readonly now: Moment;
  /** The world just before the change, in which the scheduler decides: rows of a run made in the same look are there. */
  readonly judged: Moment;
  readonly random: Random;
  /** Whether the step is one that the lesson is about: then what happens in it is asked, and nothing beside it. */
  readonly isCentral: boolean;
}

/** Something that could happen next. */
export type Outcome =
  | { readonly kind: 'task'; readonly instance: number; readonly to: Extract<Change, { kind: 'task' }>['to'] }
  | { readonly kind: 'run'; readonly run: number; readonly to: Extract<Change, { kind: 'run' }>['to'] };

export function situationAt(track: Track, number: number, random: Random, isCentral = false): Situation {
  const step = track.steps[number]!;
  const before = track.steps[number - 1]!;
  const change =
    step.kind === 'final'
      ? endOfOnlyRun(track)
      : step.change === null
        ? null
        : track.trace.change(step.change);
  const now = track.trace.at(before.position);
  return {
    track,
    before,
    step,
    change,
    now,
    judged: change ? track.trace.at(change.position) : now,
    random,
    isCentral,
  };
}

export function outcomeOf(change: Change): Outcome | null {
  if (change.kind === 'task') return { kind: 'task', instance: change.instance, to: change.to };
  return change.kind === 'run' ? { kind: 'run', run: change.run, to: change.to } : null;
}

export function outcomeId(outcome: Outcome): string {
  return outcome.kind === 'task'
    ? `task ${outcome.instance} ${outcome.to}`
    : `run ${outcome.run} ${outcome.to}`;
}

/** All that comes to pass from where the learner stands until the tick of the next step is over, by id. */
export function comingToPass({ track: { trace }, before, step, change }: Situation): ReadonlySet<string> {
  const tick = trace.ticks[change?.tick ?? step.tick];
  const end = Math.max(tick?.to ?? step.position, step.position);
  const ids = new Set<string>();
  for (let position = before.position; position < end; position++) {
    const outcome = outcomeOf(trace.change(position));
    if (outcome) ids.add(outcomeId(outcome));
  }
  return ids;
}

/** Instances and runs that change from where the learner stands until the tick is over, but not in the step itself. */
export function alsoChanging(situation: Situation): ReadonlySet<string> {
  const { track, step, change } = situation;
  const tick = track.trace.ticks[change?.tick ?? step.tick];
  const ids = new Set<string>();
  for (let position = step.position; position < (tick?.to ?? 0); position++) {
    const later = track.trace.change(position);
    if (later.kind === 'task' && later.from !== later.to) ids.add(`task ${later.instance}`);
    if (later.kind === 'run') ids.add(`run ${later.run}`);
  }
  return ids;
}

/** The name of a task instance, with its run where there are several. */
export function nameOf({ trace }: Track, instance: number): Message<'name.task'> {
  const { id, run } = taskSubject(trace, instance);
  return { code: 'name.task', id, run };
}

/** The name of what an outcome is about. */
export function subjectOf(track: Track, outcome: Outcome): Message {
  return outcome.kind === 'task' ? nameOf(track, outcome.instance) : nameOfRun(track, outcome.run);
}

/** "the DAG run", or which one. */
export function nameOfRun({ trace }: Track, run: number): Message<'name.run'> {
  return { code: 'name.run', run: runPlace(trace, run) };
}
