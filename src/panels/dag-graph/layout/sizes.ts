/**
 * How large a node is, known before it is drawn: all of its text is one line each, and ids are set in the mono face,
 * whose letters are all equally wide. The style sheet of the nodes uses the same figures.
 */
import type { Dag, Group } from '../../../engine';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Space around what is in a group, and the height of its heading, in pixels. */
export const GROUP_PX = { padding: 16, header: 30 } as const;

const TASK_PX = { least: 172, most: 264, padding: 32, height: 76, extraLine: 18 } as const;
/** A letter of the mono face is 0.6 em wide. */
const TITLE_LETTER_PX = 0.6 * 14;
const SMALL_LETTER_PX = 0.6 * 11.5;

/** All nodes of a DAG are equally wide; one with something more to say is a line taller. */
export function taskSize(dag: Dag): (task: number) => Size {
  const widest = dag.tasks.reduce((most, task) => {
    const title = (task.label.length + (task.hasMapIndexes ? 4 : 0)) * TITLE_LETTER_PX;
    const rule = task.triggerRule === 'all_success' ? 0 : (task.triggerRule.length + 6) * SMALL_LETTER_PX;
    return Math.max(most, title, rule);
  }, 0);
  const width = Math.round(Math.min(TASK_PX.most, Math.max(TASK_PX.least, widest + TASK_PX.padding)));
  return (task) => ({
    width,
    height: TASK_PX.height + (hasExtraLine(dag, task) ? TASK_PX.extraLine : 0),
  });
}

/** Whether a node tells its trigger rule, or that it is a setup or teardown. */
export function hasExtraLine(dag: Dag, task: number): boolean {
  const { triggerRule, isSetup, isTeardown } = dag.tasks[task]!;
  return triggerRule !== 'all_success' || isSetup || isTeardown;
}

/** A closed group, and the least an open one takes for its heading. */
export function groupSize(group: Group): Size {
  return { width: Math.round(Math.max(190, group.label.length * TITLE_LETTER_PX + 120)), height: 84 };
}
