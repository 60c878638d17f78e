/** Orders: the tasks and the lines of a project, put one after the other. */
import { memo } from '../../engine';
import type { Lesson } from '../lesson';
import type { Activity } from './activity';
import { identifyPart, orderOutline } from './outlines/order';
import { gradeOrder } from './project/order';
import type { Puzzle } from './project/order';
import { projectOf } from './project/plan';
import type { ProjectPart } from './project/project-parts';

export type OrderPart = Exclude<ProjectPart, 'wire'>;

export interface OrderItem {
  readonly lesson: Lesson;
  readonly part: OrderPart;
  readonly puzzle: Puzzle;
}

/** A choice is the ids of the blocks that were placed, from the first to the last. It may be tried for ever. */
export const order: Activity<OrderItem, string[]> = {
  ...orderOutline,
  items: ({ lesson }) => itemsOf(lesson),
  identify: ({ lesson, part }) => identifyPart(lesson, part),
  read: (kept) => (Array.isArray(kept) && kept.every((id) => typeof id === 'string') ? kept : null),
  grade({ puzzle }, placed) {
    const { isRight } = gradeOrder(puzzle, placed);
    return { isRight, isSettled: isRight };
  },
};

const itemsOf = memo((lesson: Lesson): readonly OrderItem[] => {
  const { tasks = null, lines = null } = projectOf(lesson) ?? {};
  return [
    ...(tasks ? [{ lesson, part: 'tasks' as const, puzzle: tasks }] : []),
    ...(lines ? [{ lesson, part: 'lines' as const, puzzle: lines }] : []),
  ];
});
