/** A task as the picture and the list show it: what it is called, and where a press on it leads. */
import { useCallback } from 'react';
import type { Task } from '../../engine';
import { usePlayer } from '../../player';
import { countsInOrder, stateWord } from '../../ui';
import { nextOrFirst, stepsOfTask } from '../track-structure';
import { shownAt } from './derive';
import type { TaskView } from './derive';
import { useGraph, useShown } from './graph-context';
import { hasOwnRule } from './layout/sizes';
import type { Words } from '../../text';

export interface TaskOnScreen {
  /** Undefined for a moment, while another DAG takes the place of this one. */
  readonly task: Task | undefined;
  /** Its next step from here, else its first; null where it has none. */
  readonly step: number | null;
  /** Goes to that step. */
  readonly go: () => void;
}

export function useTask(index: number): TaskOnScreen {
  const player = usePlayer();
  const { dag, choice } = useGraph();
  const task = dag.tasks[index];
  const taskId = task?.taskId;
  const step = useShown(({ track, cursor, furthest }, { run }) =>
    stepOf(taskId, track, run, cursor, furthest),
  );
  const go = useCallback(() => {
    const { track, cursor, furthest } = player.store.getState();
    const target = stepOf(taskId, track, shownAt(track, cursor, choice).run, cursor, furthest);
    if (target !== null) player.goTo(target);
  }, [player, taskId, choice]);
  return { task, step, go };
}

function stepOf(
  taskId: string | undefined,
  track: Parameters<typeof stepsOfTask>[0],
  run: number | null,
  cursor: number,
  furthest: number,
) {
  return taskId === undefined ? null : nextOrFirst(stepsOfTask(track, run, taskId), cursor, furthest);
}

/** Which try it is at; empty before its first, and of several instances. */
export function tryOf(view: TaskView, dictionary: Words): string {
  const words = dictionary.panelWords.task;
  return view.tryNumber > 0 ? words.nthTry(view.tryNumber, view.tries) : '';
}

/** What stands between the parts of what a task is. */
export const BETWEEN = ' · ';

/** What stands under the id of a task: operator and try. */
export function kindOf(operator: string, view: TaskView, dictionary: Words): string {
  return [operator, tryOf(view, dictionary)].filter(Boolean).join(BETWEEN);
}

/**
 * All of a task in one sentence, for those who do not see its node. It begins with what stands on the node, in that
 * order: whoever speaks to the computer says what they see (WCAG 2.5.3).
 * @param kind what stands under its id
 * @param wait what holds it back, in a word; null where nothing does, or it is not to be said
 */
export function nameOf(
  task: Task,
  kind: string,
  view: TaskView,
  wait: string | null,
  step: number | null,
  dictionary: Words,
): string {
  const words = dictionary.panelWords.task;
  const counts = countsInOrder(view.counts ?? {}).map(([word, n]) => dictionary.words.states.mapped(n, word));
  const parts = [
    task.taskId,
    // Of several instances there are pictures with numbers, and no words, between its id and what comes after.
    ...(view.counts ? [wait ?? kind, ...counts] : [stateWord(view.state), wait ?? kind]),
    task.isSetup && words.setup,
    task.isTeardown && words.teardown,
    hasOwnRule(task) && words.rule(task.triggerRule),
    wait !== null && kind,
    task.hasMapIndexes && words.mappedName,
  ].filter((part) => part !== false);
  return words.name(parts, step);
}
