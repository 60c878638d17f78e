/** Which task instance is looked at closely: the one that the step is about, unless the learner has chosen one. */
import { memo } from '../../engine';
import type { Trace } from '../../engine';
import type { Track } from '../../lesson';
import { textDraft } from '../../player';

/** The instance that the learner has chosen, as `keyOfInstance` names it. */
export const chosenTask = textDraft('chosen-task');

/** What names an instance in every run that has it: DAG, run, task and map index. */
export function keyOfInstance({ tasks }: Trace, instance: number): string {
  const { dagId, runId, taskId, mapIndex } = tasks[instance]!;
  return JSON.stringify([dagId, runId, taskId, mapIndex]);
}

const instancesByKey = memo(
  (trace: Trace): ReadonlyMap<string, number> =>
    new Map(trace.tasks.map(({ index }) => [keyOfInstance(trace, index), index])),
);

/** Null where this run has no such instance. */
export function instanceOfKey(trace: Trace, key: string): number | null {
  return instancesByKey(trace).get(key) ?? null;
}

const instancesByStep = memo(({ trace, steps }: Track): readonly (number | null)[] => {
  let last: number | null = trace.tasks.length > 0 ? 0 : null;
  return steps.map(({ change, wait, kind, tick }) => {
    if (wait) return (last = wait.instance);
    const { from, to } = kind === 'tick' ? trace.ticks[tick]! : { from: change ?? 0, to: (change ?? -1) + 1 };
    for (let position = from; position < to; position++) {
      const one = trace.change(position);
      if (one.kind === 'task' && one.from !== one.to && one.from !== 'absent') last = one.instance;
    }
    return last;
  });
});

/**
 * The instance that a step is about: that of its change, else that of the step before; before any, the first of the
 * run. Null where the run never has a task.
 */
export function instanceOfStep(track: Track, step: number): number | null {
  return instancesByStep(track)[step] ?? null;
}
