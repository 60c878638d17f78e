/** How far the story is: which boxes of the process flow are done, which is on, which are to come. */
import { aggregateState, isFinished } from '../../engine';
import type { Trace } from '../../engine';
import { stepSeeing } from '../../lesson';
import type { FlowBox, Track } from '../../lesson';
import type { AnyState } from '../../ui';
import { dagOfRun, instancesOfRun, runOfStep, stepsOfTask } from '../track-structure';

/** `absent`: there is no such task in this run, so the box never lights. */
export type FlowPlace = 'past' | 'now' | 'later' | 'absent';

export interface FlowStatus {
  readonly place: FlowPlace;
  /** Of the task or run it stands for, once it is lit; null for a box that has no state. */
  readonly state: AnyState;
  /** The step at which it lights first; null where it never does. */
  readonly step: number | null;
}

interface Light {
  readonly isLit: boolean;
  /** A task that has begun and is not over. */
  readonly isAtWork: boolean;
  readonly state: AnyState;
  readonly step: number | null;
  readonly isAbsent: boolean;
}

/**
 * Where every box stands at a step. What is at work is "now"; where nothing is, the box lit last is, so that there is
 * always one to look at.
 */
export function deriveFlow(track: Track, boxes: readonly FlowBox[], cursor: number): readonly FlowStatus[] {
  const lights = boxes.map((box) => lightOf(track, box.lights, cursor));
  const someWork = lights.some((light) => light.isAtWork);
  let latest = -1;
  lights.forEach((light, index) => {
    if (light.isLit && (light.step ?? 0) >= (lights[latest]?.step ?? 0)) latest = index;
  });
  return lights.map(({ isLit, isAtWork, state, step, isAbsent }, index) => {
    if (!isLit) return { place: isAbsent ? 'absent' : 'later', state: null, step };
    const isNow = someWork ? isAtWork : index === latest;
    return { place: isNow ? 'now' : 'past', state, step };
  });
}

function lightOf(track: Track, lights: FlowBox['lights'], cursor: number): Light {
  const { trace, steps } = track;
  const run = runOfStep(track, cursor);
  const { position } = steps[cursor]!;
  switch (lights.type) {
    case 'defined':
      return { isLit: true, isAtWork: false, state: null, step: 0, isAbsent: false };
    case 'run_created': {
      const created = run === null ? undefined : trace.changesOfRun(run)[0];
      return { ...lightAt(track, created, position), state: null };
    }
    case 'run_finished': {
      const ended = run === null ? undefined : endOfRun(trace, run);
      const state = run === null ? null : trace.at(position).runState(run);
      return { ...lightAt(track, ended, position), state };
    }
    case 'task':
      return lightOfTask(track, lights.task, run, position);
  }
}

/** What lights when the change at a position has happened. */
function lightAt({ steps }: Track, change: number | undefined, position: number): Light {
  const step = change === undefined ? null : stepSeeing(steps, change);
  return {
    isLit: change !== undefined && change < position,
    isAtWork: false,
    state: null,
    step,
    isAbsent: false,
  };
}

/** The position at which a run comes to its end, the last time it does. */
function endOfRun(trace: Trace, run: number): number | undefined {
  return trace.changesOfRun(run).findLast((position) => {
    const change = trace.change(position);
    return change.kind === 'run' && (change.to === 'success' || change.to === 'failed');
  });
}

function lightOfTask(track: Track, taskId: string, current: number | null, position: number): Light {
  const { trace } = track;
  const indexIn = (run: number) => dagOfRun(trace, run).tasks.findIndex((task) => task.taskId === taskId);
  const run =
    current !== null && indexIn(current) >= 0
      ? current
      : trace.runs.find(({ index }) => indexIn(index) >= 0)?.index;
  const isAbsent = !trace.dags.some((dag) => dag.tasks.some((task) => task.taskId === taskId));
  if (run === undefined) return { isLit: false, isAtWork: false, state: null, step: null, isAbsent };
  const moment = trace.at(position);
  const states = (instancesOfRun(trace, run)[indexIn(run)] ?? [])
    .map((instance) => moment.taskState(instance))
    .filter((state) => state !== 'absent');
  const state = aggregateState(states);
  const isLit = state !== null;
  return {
    isLit,
    isAtWork: isLit && !states.every(isFinished),
    state,
    step: stepsOfTask(track, run, taskId)[0] ?? null,
    isAbsent,
  };
}
