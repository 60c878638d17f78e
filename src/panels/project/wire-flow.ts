/**
 * The DAG as it is drawn, in the shape React Flow takes it: everything has its size and its ends beforehand, so that
 * nothing is measured, and stands where the layout puts it.
 */
import { Position } from '@xyflow/react';
import type { Edge, Node, NodeHandle } from '@xyflow/react';
import type { Dag, Task } from '../../engine';
import type { Edge as Pair } from '../../lesson/activities/project';
import { hasOwnRule } from '../dag-graph/layout/sizes';
import type { Box, Direction, GraphLayout, Point } from '../dag-graph/layout/graph-layout';

export interface TaskData extends Record<string, unknown> {
  /** What its operator is called. */
  readonly kind: string;
  readonly label: string;
  /** Its trigger rule, where it is not the one that tasks have by themselves. */
  readonly rule: string | null;
  readonly retries: number;
  readonly pool: string;
  /** Ids of the tasks it waits for. */
  readonly after: readonly string[];
  readonly direction: Direction;
  readonly isFrom: boolean;
  readonly onPress: (task: string) => void;
}
export type TaskNode = Node<TaskData, 'task'>;
export type GroupNode = Node<Record<string, never>, 'frame'>;
export interface ArrowData extends Record<string, unknown> {
  readonly points: readonly Point[];
  readonly direction: Direction;
  /** Null where the arrow must stay. */
  readonly onRemove: ((edge: Pair) => void) | null;
}
export type ArrowEdge = Edge<ArrowData, 'arrow'>;

interface Given {
  readonly kindOf: (task: Task) => string;
  readonly dag: Dag;
  readonly layout: GraphLayout;
  readonly isFrom: (task: string) => boolean;
  readonly onPress: (task: string) => void;
}

/** Tasks, in front of the groups that they are in. */
export function wireNodes({ dag, layout, kindOf, isFrom, onPress }: Given): (TaskNode | GroupNode)[] {
  const { direction } = layout;
  return layout.boxes.map((box): TaskNode | GroupNode => {
    const common = {
      id: box.id,
      position: { x: box.x, y: box.y },
      width: box.width,
      height: box.height,
      measured: { width: box.width, height: box.height },
      // What is inside has role and name; its wrapper says nothing.
      domAttributes: { 'aria-roledescription': undefined, 'aria-describedby': undefined },
    };
    if (box.kind === 'group')
      return { ...common, type: 'frame', data: {}, handles: [], connectable: false, zIndex: -1 };
    const task = dag.tasks[box.task]!;
    const after = task.upstream.map((up) => dag.tasks[up]!.taskId);
    return {
      ...common,
      type: 'task',
      data: {
        kind: kindOf(task),
        label: task.label,
        rule: hasOwnRule(task) ? task.triggerRule : null,
        retries: task.options.retries,
        pool: task.options.pool,
        after,
        direction,
        isFrom: isFrom(box.id),
        onPress,
      },
      handles: endsOf(box, direction),
    };
  });
}

interface Arrows {
  /** Whether it must stay. */
  readonly isFixed: (from: string, to: string) => boolean;
  readonly onRemove: (edge: Pair) => void;
  /** What a screen reader calls one. */
  readonly label: (from: string, to: string) => string;
  /** Id of the one that the Delete key removes; null for none. */
  readonly selected: string | null;
}

export function wireEdges(
  { edges, direction }: GraphLayout,
  { isFixed, onRemove, label, selected }: Arrows,
): ArrowEdge[] {
  return edges.map(({ id, source, target, points }) => {
    const isRemovable = !isFixed(source, target);
    return {
      id,
      type: 'arrow',
      source,
      target,
      deletable: isRemovable,
      selectable: isRemovable,
      selected: id === selected,
      focusable: isRemovable,
      ariaLabel: label(source, target),
      domAttributes: { 'aria-roledescription': undefined },
      data: { points, direction, onRemove: isRemovable ? onRemove : null },
    };
  });
}

/**
 * Answers what it is given, with those of the answer before in place of all that have stayed as they were: React Flow
 * draws anew only what is another object. Functions in them are to be the same ones each time.
 */
export function keepSame<T extends { readonly id: string }>(): (now: readonly T[]) => T[] {
  let before = new Map<string, { readonly one: T; readonly text: string }>();
  let answer: T[] = [];
  return (now) => {
    const kept = now.map((one) => {
      const text = JSON.stringify(one);
      const old = before.get(one.id);
      return old?.text === text ? old : { one, text };
    });
    before = new Map(kept.map((entry) => [entry.one.id, entry]));
    if (kept.length !== answer.length || kept.some(({ one }, index) => one !== answer[index]))
      answer = kept.map(({ one }) => one);
    return answer;
  };
}

/** Arrows leave at one side and arrive at the other. */
function endsOf({ width, height }: Box, direction: Direction): NodeHandle[] {
  const [middle, centre] = [height / 2, width / 2];
  const size = { width: 1, height: 1 };
  return direction === 'right'
    ? [
        { type: 'source', position: Position.Right, x: width, y: middle, ...size },
        { type: 'target', position: Position.Left, x: 0, y: middle, ...size },
      ]
    : [
        { type: 'source', position: Position.Bottom, x: centre, y: height, ...size },
        { type: 'target', position: Position.Top, x: centre, y: 0, ...size },
      ];
}
