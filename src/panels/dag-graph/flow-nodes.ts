/** The boxes of a layout in the shape React Flow takes them: measured beforehand, so that it never measures a node. */
import type { Node } from '@xyflow/react';
import { placeInOrder } from './box-order';
import type { Box, GraphLayout } from './layout/graph-layout';

export interface BoxData extends Record<string, unknown> {
  readonly box: Box;
  readonly isCompact: boolean;
  readonly isTabStop: boolean;
  readonly toggleGroup: (groupId: string) => void;
}
export type BoxNode = Node<BoxData, 'task' | 'frame'>;

export function flowNodes(
  { boxes, density }: GraphLayout,
  toggleGroup: (groupId: string) => void,
): readonly BoxNode[] {
  return boxes.map((box, index) => {
    const { width, height } = box;
    const { zIndex, pointerEvents, isTabStop } = placeInOrder(boxes, index);
    return {
      id: box.id,
      type: box.kind === 'task' ? 'task' : 'frame',
      position: { x: box.x, y: box.y },
      width,
      height,
      measured: { width, height },
      // Edges lead nowhere here (EdgeLayer draws them), but without ends a node would be measured for them.
      handles: [],
      zIndex,
      style: { pointerEvents },
      // The button inside has role and name; its wrapper says nothing.
      domAttributes: { 'aria-roledescription': undefined },
      data: {
        box,
        isCompact: density === 'compact',
        isTabStop,
        toggleGroup,
      },
    };
  });
}
