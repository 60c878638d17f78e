/** The layout in the shape React Flow takes it: everything measured beforehand, so that it never measures a node. */
import { Position } from '@xyflow/react';
import type { Edge as FlowEdge, Node as FlowNode } from '@xyflow/react';
import type { Box, Direction, Edge, EdgeWords, GraphLayout } from './layout/graph-layout';

export interface BoxData extends Record<string, unknown> {
  readonly box: Box;
  readonly isCompact: boolean;
  readonly isTabStop: boolean;
  readonly toggleGroup: (groupId: string) => void;
}
export type BoxNode = FlowNode<BoxData, 'task' | 'frame'>;
export type LineEdge = FlowEdge<{ edge: Edge; direction: Direction; words: EdgeWords }, 'line'>;

/** In a larger graph only the first box is a stop of the Tab key; the Up and Down keys reach the others. */
const MOST_TAB_STOPS = 40;

export function flowNodes(
  { boxes, direction, density }: GraphLayout,
  toggleGroup: (groupId: string) => void,
): BoxNode[] {
  const isRight = direction === 'right';
  return boxes.map((box, index) => ({
    id: box.id,
    type: box.kind === 'task' ? 'task' : 'frame',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    // Frames lie under the edges that run into them, the deepest on top.
    zIndex: box.kind === 'group' ? box.depth - 100 : 0,
    handles: [
      {
        type: 'source',
        position: isRight ? Position.Right : Position.Bottom,
        x: isRight ? box.width : box.width / 2,
        y: isRight ? box.height / 2 : box.height,
        width: 0,
        height: 0,
      },
      {
        type: 'target',
        position: isRight ? Position.Left : Position.Top,
        x: isRight ? 0 : box.width / 2,
        y: isRight ? box.height / 2 : 0,
        width: 0,
        height: 0,
      },
    ],
    // A press on a frame is one on the ground beneath; of what is in it, the toggle alone takes one.
    style: { pointerEvents: box.kind === 'group' ? 'none' : 'auto' },
    // The button inside has role and name; its wrapper says nothing.
    domAttributes: { 'aria-roledescription': undefined },
    data: {
      box,
      isCompact: density === 'compact',
      isTabStop: boxes.length <= MOST_TAB_STOPS || index === 0,
      toggleGroup,
    },
  }));
}

export function flowEdges({ edges, direction, words }: GraphLayout): LineEdge[] {
  return edges.map((edge) => ({
    id: edge.id,
    type: 'line',
    source: edge.source,
    target: edge.target,
    // What an edge says is in the name of the task it leads to.
    domAttributes: { 'aria-hidden': true },
    data: { edge, direction, words },
  }));
}
