/**
 * How large a node is, known before it is drawn: all of its text is one line each, and ids are set in the mono face,
 * whose letters are all equally wide. The style sheet of the nodes uses the same figures.
 */
import type { Task } from '../../../engine';
import type { DrawnDag } from './graph-layout';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * How the lines of a node stand. `roomy`: name, operator and try, state. `narrow`: the same, with less around them.
 * `low`: name, and state and try beside each other.
 */
export type Density = 'roomy' | 'narrow' | 'low';

/** Space around what is in a group, and the height of its heading, in pixels. */
export const GROUP_PX = { padding: 14, header: 28 } as const;

const TASK_PX = {
  roomy: { least: 212, height: 70, padding: 30 },
  narrow: { least: 150, height: 64, padding: 24 },
  low: { least: 236, height: 48, padding: 24 },
} as const;
/** How many letters of what holds a task back stand on a line of the narrowest node; there are two lines for it. */
export const WAIT_LETTERS: Readonly<Record<Density, number>> = { roomy: 27, narrow: 18, low: 20 };
const EXTRA_LINE_PX = 15;
/** A letter of the mono face is 0.6 em wide. */
const TITLE_LETTER_PX = 0.6 * 14;
const SMALL_LETTER_PX = 0.6 * 11;

/** How large each task of a DAG is, by its index: wide enough for its name, high enough for its rule. */
export function taskSize(dag: DrawnDag, density: Density): (task: number) => Size {
  const { least, height, padding } = TASK_PX[density];
  return (index) => {
    const task = dag.tasks[index]!;
    const title = (task.label.length + (task.hasMapIndexes ? 4 : 0)) * TITLE_LETTER_PX;
    const width = Math.ceil(Math.max(least, title + padding));
    return { width, height: height + extraLines(task, width - padding) * EXTRA_LINE_PX };
  };
}

/** How many lines a node has for its trigger rule, which may break at its underscores, or as a setup or teardown. */
function extraLines(task: DrawnDag['tasks'][number], width: number): number {
  const words = task.isSetup || task.isTeardown ? ['teardown'] : [];
  if (hasOwnRule(task)) words.push(...task.triggerRule.split('_').map((part) => `${part}_`));
  let [lines, left] = [0, 0];
  for (const word of words) {
    const length = word.length * SMALL_LETTER_PX;
    if (length > left) [lines, left] = [lines + 1, width];
    left -= length;
  }
  return lines;
}

/** Whether a node tells its trigger rule, or that it is a setup or teardown. */
export function hasExtraLine(task: Pick<Task, 'isSetup' | 'isTeardown' | 'triggerRule'>): boolean {
  return task.isSetup || task.isTeardown || hasOwnRule(task);
}

/** Whether a task has another trigger rule than it would have anyway (of a teardown, Airflow's is another one). */
export function hasOwnRule({ triggerRule, isTeardown }: Pick<Task, 'triggerRule' | 'isTeardown'>): boolean {
  return triggerRule !== (isTeardown ? 'all_done_setup_success' : 'all_success');
}

/** A closed group, and the least an open one takes for its heading. */
export function groupSize(group: DrawnDag['groups'][number]): Size {
  return { width: Math.round(Math.max(190, group.label.length * TITLE_LETTER_PX + 120)), height: 84 };
}
