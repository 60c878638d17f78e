/** The boxes of a layout in the shape React Flow takes them: measured beforehand, so that it never measures a node. */
import type { Node } from '@xyflow/react';
import type { Box, GraphLayout } from './layout/graph-layout';

export interface BoxData extends Record<string, unknown> {
  readonly box: Box;
  readonly isCompact: boolean;
  readonly isTabStop: boolean;
  readonly toggleGroup: (groupId: string) => void;
}
export type BoxNode = Node<BoxData, 'task' | 'frame'>;

/** In a larger graph only the first box is a stop of the Tab key; the Up and Down keys reach the others. */
const MOST_TAB_STOPS = 40;

export function flowNodes(
  { boxes, density }: GraphLayout,
  toggleGroup: (groupId: string) => void,
): readonly BoxNode[] {
  return boxes.map((box, index) => {
    const { width, height } = box;
    return {
      id: box.id,
      type: box.kind === 'task' ? 'task' : 'frame',
      position: { x: box.x, y: box.y },
      width,
      height,
      measured: { width, height },
      // Edges lead nowhere here (EdgeLayer draws them), but without ends a node would be measured for them.
      handles: [],
      // Frames lie under the edges that run into them, the deepest on top.
      zIndex: box.kind === 'group' ? box.depth - 100 : 0,
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
    };
  });
}
