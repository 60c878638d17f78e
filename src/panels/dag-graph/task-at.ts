/** Tasks at a step, as all parts of the graph ask for them: worked out once a step and task, however many ask. */
import { aggregateState, memo } from '../../engine';
import type { Moment, TaskState } from '../../engine';
import type { Track } from '../../lesson';
import { eventsOf } from '../step-events';
import { instancesOfRun } from '../track-structure';

export interface TaskAt {
  /** The instances that exist, by map index, and their states. */
  readonly instances: readonly number[];
  readonly states: readonly TaskState[];
  /** Of all of them together. */
  readonly state: TaskState;
  /** Whether the step is about one of them. */
  readonly isCurrent: boolean;
}

interface StepAt {
  readonly cursor: number;
  readonly moment: Moment;
  /** The instances the step is about. */
  readonly current: ReadonlySet<number>;
  /** By run, by index of the task. */
  readonly tasks: Map<number, TaskAt[]>;
}

const lastStepOf = memo((_track: Track): { at: StepAt | null } => ({ at: null }));

/** The step; the last one asked for is kept, because every node asks for the same. */
function stepAt(track: Track, cursor: number): StepAt {
  const last = lastStepOf(track);
  if (last.at?.cursor === cursor) return last.at;
  const step = track.steps[cursor]!;
  const current = new Set<number>();
  for (const { change } of eventsOf(track, step)) if (change.kind === 'task') current.add(change.instance);
  if (step.wait) current.add(step.wait.instance);
  return (last.at = { cursor, moment: track.trace.at(step.position), current, tasks: new Map() });
}

export function momentAt(track: Track, cursor: number): Moment {
  return stepAt(track, cursor).moment;
}

/** The instances a step is about. */
export function currentAt(track: Track, cursor: number): ReadonlySet<number> {
  return stepAt(track, cursor).current;
}

const NOWHERE: TaskAt = { instances: [], states: [], state: null, isCurrent: false };

/** A task of a run, by its index in the DAG. */
export function taskAt(track: Track, cursor: number, run: number | null, task: number): TaskAt {
  if (run === null) return NOWHERE;
  const step = stepAt(track, cursor);
  let tasks = step.tasks.get(run);
  if (!tasks) step.tasks.set(run, (tasks = []));
  return (tasks[task] ??= look(track, step, run, task));
}

function look(track: Track, { moment, current }: StepAt, run: number, task: number): TaskAt {
  const instances: number[] = [];
  const states: TaskState[] = [];
  let isCurrent = false;
  for (const instance of instancesOfRun(track.trace, run)[task] ?? []) {
    const state = moment.taskState(instance);
    if (state === 'absent') continue;
    instances.push(instance);
    states.push(state);
    isCurrent ||= current.has(instance);
  }
  return { instances, states, state: states.length === 1 ? states[0]! : aggregateState(states), isCurrent };
}
