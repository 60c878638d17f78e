/**
 * How large a node is, known before it is drawn: all of its text is one line each, and ids are set in the mono face,
 * whose letters are all equally wide. The style sheet of the nodes uses the same figures.
 */
import type { Dag, Group, Task } from '../../../engine';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether operator and try stand on one line, or on two to make the node narrower. */
export type Density = 'roomy' | 'compact';

/** Space around what is in a group, and the height of its heading, in pixels. */
export const GROUP_PX = { padding: 16, header: 30 } as const;

const TASK_PX = {
  roomy: { least: 172, most: 264, height: 86, padding: 32 },
  compact: { least: 118, most: 210, height: 102, padding: 26 },
} as const;
const EXTRA_LINE_PX = 18;
/** A letter of the mono face is 0.6 em wide. */
const TITLE_LETTER_PX = 0.6 * 14;
const SMALL_LETTER_PX = 0.6 * 11;

/** All nodes of a DAG are equally wide; one with something more to say is a line taller. */
export function taskSize(dag: Dag, density: Density): (task: number) => Size {
  const { least, most, height, padding } = TASK_PX[density];
  const widest = dag.tasks.reduce((wide, task) => {
    const title = (task.label.length + (task.hasMapIndexes ? 4 : 0)) * TITLE_LETTER_PX;
    const rule = hasOwnRule(task) ? (task.triggerRule.length + 1) * SMALL_LETTER_PX : 0;
    return Math.max(wide, title, rule);
  }, 0);
  const width = Math.round(Math.min(most, Math.max(least, widest + padding)));
  return (task) => ({ width, height: height + (hasExtraLine(dag, task) ? EXTRA_LINE_PX : 0) });
}

/** Whether a node tells its trigger rule, or that it is a setup or teardown. */
export function hasExtraLine(dag: Dag, task: number): boolean {
  const { isSetup, isTeardown } = dag.tasks[task]!;
  return isSetup || isTeardown || hasOwnRule(dag.tasks[task]!);
}

/** Whether a task has another trigger rule than it would have anyway (of a teardown, Airflow's is another one). */
export function hasOwnRule({ triggerRule, isTeardown }: Task): boolean {
  return triggerRule !== (isTeardown ? 'all_done_setup_success' : 'all_success');
}

/** A closed group, and the least an open one takes for its heading. */
export function groupSize(group: Group): Size {
  return { width: Math.round(Math.max(190, group.label.length * TITLE_LETTER_PX + 120)), height: 84 };
}
