/** Which part of a graph is seen, and how large. Plain figures: the canvas applies them. */
import type { Box, GraphLayout, Point } from './graph-layout';
import { FARTHEST } from './from-afar';
import type { Size } from './sizes';
import { isWhole } from './window';

/** `zoom` times a place in the graph, plus x and y, is a place in the panel. */
export interface Viewport extends Point {
  readonly zoom: number;
}

export const MARGIN_PX = 10;
/** What the zoom buttons cover in the last corner. */
export const CORNER_PX = { width: 140, height: 46 } as const;
/** How large what is too large to be seen whole is shown at first. */
export const LARGE_START = 0.7;
/** A small graph is shown larger, but not as large as it would fit. */
const MOST_FITTED = 1.3;
export const LEAST_ZOOM = 0.05;
export const MOST_ZOOM = 2;

/**
 * Whether a graph is shown all at once: not if even the state of a task could not be seen, or if nobody could look through
 * so many. Such a graph begins where something moves, and has a map.
 */
export function isSeenAtOnce(layout: GraphLayout, panel: Size): boolean {
  return isWhole(layout) && wholeView(layout, panel).zoom >= FARTHEST;
}

/** All of the graph if it is shown at once, else its beginning. */
export function startView(layout: GraphLayout, panel: Size): Viewport {
  const whole = wholeView(layout, panel);
  const first = firstBox(layout);
  if (isSeenAtOnce(layout, panel) || !first) return whole;
  const zoom = LARGE_START;
  const centred = centre(layout, panel, zoom);
  const atFirst = {
    x: panel.width / 2 - (first.x + first.width / 2) * zoom,
    y: panel.height / 2 - (first.y + first.height / 2) * zoom,
  };
  const fitsAcross = layout.width * zoom <= panel.width - MARGIN_PX;
  const fitsDown = layout.height * zoom <= panel.height - MARGIN_PX;
  return layout.direction === 'right'
    ? { zoom, x: fitsAcross ? centred.x : MARGIN_PX, y: fitsDown ? centred.y : atFirst.y }
    : { zoom, x: fitsAcross ? centred.x : atFirst.x, y: fitsDown ? centred.y : MARGIN_PX };
}

/** What stands where the flow begins. */
function firstBox({ boxes, direction }: GraphLayout): Box | undefined {
  const main = direction === 'right' ? 'x' : 'y';
  return boxes
    .filter((box) => box.kind !== 'group')
    .reduce<Box | undefined>((first, box) => (first && first[main] <= box[main] ? first : box), undefined);
}

/** All of the graph, however small; the zoom buttons lie over none of it. */
export function wholeView(layout: GraphLayout, panel: Size): Viewport {
  const view = fit(layout, panel);
  if (!isCornerTaken(layout, view, panel)) return view;
  const above = fit(layout, { ...panel, height: panel.height - CORNER_PX.height + MARGIN_PX });
  const beside = fit(layout, { ...panel, width: panel.width - CORNER_PX.width + MARGIN_PX });
  return above.zoom >= beside.zoom ? above : beside;
}

function isCornerTaken({ boxes }: GraphLayout, view: Viewport, panel: Size): boolean {
  return boxes.some(
    (box) =>
      (box.x + box.width) * view.zoom + view.x > panel.width - CORNER_PX.width &&
      (box.y + box.height) * view.zoom + view.y > panel.height - CORNER_PX.height,
  );
}

function fit(layout: Size, panel: Size): Viewport {
  return centre(layout, panel, Math.min(MOST_FITTED, Math.max(LEAST_ZOOM, fittingZoom(layout, panel))));
}

function centre(layout: Size, panel: Size, zoom: number): Viewport {
  return { zoom, x: (panel.width - layout.width * zoom) / 2, y: (panel.height - layout.height * zoom) / 2 };
}

/** How large all of a graph would be seen, without any limit. */
export function fittingZoom(layout: Size, panel: Size): number {
  return Math.min(
    (panel.width - 2 * MARGIN_PX) / Math.max(1, layout.width),
    (panel.height - 2 * MARGIN_PX) / Math.max(1, layout.height),
  );
}

/** The view with a box in its middle, if it is out of sight; the same object where it is seen. */
export function viewFollowing(box: Point & Size, view: Viewport, panel: Size): Viewport {
  return viewShowing(box, view, panel) === view ? view : viewAt(box, view.zoom, panel);
}

/** The view with a box in its middle. */
export function viewAt(box: Point & Size, zoom: number, panel: Size): Viewport {
  return {
    zoom,
    x: panel.width / 2 - (box.x + box.width / 2) * zoom,
    y: panel.height / 2 - (box.y + box.height / 2) * zoom,
  };
}

/** The view moved as little as shows the whole box; the same object where it is already seen. */
export function viewShowing(box: Point & Size, view: Viewport, panel: Size): Viewport {
  const x = shift(box.x * view.zoom + view.x, box.width * view.zoom, panel.width);
  const y = shift(box.y * view.zoom + view.y, box.height * view.zoom, panel.height);
  // Less than a pixel is no move, but a rounding.
  return Math.abs(x) < 1 && Math.abs(y) < 1 ? view : { ...view, x: view.x + x, y: view.y + y };
}

function shift(start: number, length: number, room: number): number {
  const margin = Math.max(0, Math.min(MARGIN_PX, (room - length) / 2));
  if (start < margin) return margin - start;
  const over = start + length - (room - margin);
  return over > 0 ? Math.min(over, start - margin) * -1 : 0;
}
