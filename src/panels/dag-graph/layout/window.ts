/** What of a large graph is in the document: what is in sight, and some around it, so that most moves change nothing. */
import type { Edge, GraphLayout, Box } from './graph-layout';
import type { Size } from './sizes';
import type { Viewport } from './viewport';

/** A part of the graph, in its own coordinates. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** More boxes and edges than these are not all in the document. */
const MOST_WHOLE = { boxes: 250, edges: 400 } as const;
const EVERYWHERE: Area = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
/** What is added at each side of what is in sight, in pixels of the graph: about eight tasks. */
const SPARE_PX = 800;

/** What is in the document while a view is looked at: of a small graph everything, of a large one some around it. */
export function areaAround(layout: GraphLayout, view: Viewport, panel: Size): Area {
  return isWhole(layout) ? EVERYWHERE : withSpare(inSight(view, panel));
}

/** Whether a graph is so small that all of it is in the document. */
export function isWhole({ boxes, edges }: GraphLayout): boolean {
  return boxes.length <= MOST_WHOLE.boxes && edges.length <= MOST_WHOLE.edges;
}

/** Whether what was put in the document for one view will do for another. */
export function isCovered(view: Viewport, by: Viewport, panel: Size): boolean {
  const wanted = inSight(view, panel);
  const there = withSpare(inSight(by, panel));
  return (
    wanted.left >= there.left &&
    wanted.top >= there.top &&
    wanted.right <= there.right &&
    wanted.bottom <= there.bottom &&
    // After zooming in, what is far outside is let go.
    view.zoom < 2 * by.zoom
  );
}

function withSpare({ left, top, right, bottom }: Area): Area {
  return { left: left - SPARE_PX, top: top - SPARE_PX, right: right + SPARE_PX, bottom: bottom + SPARE_PX };
}

function inSight(view: Viewport, panel: Size): Area {
  const left = -view.x / view.zoom;
  const top = -view.y / view.zoom;
  return { left, top, right: left + panel.width / view.zoom, bottom: top + panel.height / view.zoom };
}

export function isBoxIn(area: Area, { x, y, width, height }: Box): boolean {
  return x <= area.right && x + width >= area.left && y <= area.bottom && y + height >= area.top;
}

export function isEdgeIn(area: Area, { points }: Edge): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left <= area.right && right >= area.left && top <= area.bottom && bottom >= area.top;
}
