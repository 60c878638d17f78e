/** How boxes lie upon one another, and in which of them the Tab key stops: the same on every canvas. */
import type { Box } from './layout/graph-layout';

/** In a larger graph only the first box is a stop of the Tab key; the Up and Down keys reach the others. */
const MOST_TAB_STOPS = 40;

export interface PlaceInOrder {
  readonly zIndex: number;
  readonly pointerEvents: 'none' | 'auto';
  readonly isTabStop: boolean;
}

export function placeInOrder(boxes: readonly Box[], index: number): PlaceInOrder {
  const { kind, depth } = boxes[index]!; // it is the index of one of them
  const isFrame = kind === 'group';
  return {
    // Frames lie under the edges that run into them, the deepest on top.
    zIndex: isFrame ? depth - 100 : 0,
    // A press on a frame is one on the ground beneath; of what is in it, the toggle alone takes one.
    pointerEvents: isFrame ? 'none' : 'auto',
    isTabStop: boxes.length <= MOST_TAB_STOPS || index === 0,
  };
}
