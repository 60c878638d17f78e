/** The map of a graph that is larger than its panel: its scale, its drawing, and what of it is in sight. */
import type { Box, Edge, GraphLayout, Point } from './graph-layout';
import type { Size } from './sizes';
import type { Viewport } from './viewport';

/** Of a panel this much, at most, is covered by the map. */
const MOST_OF_PANEL = { width: 0.32, height: 0.4 } as const;
const MOST_PX = { width: 200, height: 120 } as const;
const LEAST_PX = { width: 40, height: 24 } as const;
/** A press of an arrow key moves by this much of what is in sight. */
const KEY_MOVES = 0.5;

export interface MapScale extends Size {
  /** What a pixel of the graph is on the map, along and across: alike, unless the graph is very long or very wide. */
  readonly x: number;
  readonly y: number;
}

/** How large the map of a graph is in a panel, in pixels. */
export function mapScale(layout: Size, panel: Size): MapScale {
  const width = Math.min(MOST_PX.width, panel.width * MOST_OF_PANEL.width);
  const height = Math.min(MOST_PX.height, panel.height * MOST_OF_PANEL.height);
  const scale = Math.min(width / Math.max(1, layout.width), height / Math.max(1, layout.height));
  const size = {
    width: Math.max(LEAST_PX.width, layout.width * scale),
    height: Math.max(LEAST_PX.height, layout.height * scale),
  };
  return { ...size, x: size.width / Math.max(1, layout.width), y: size.height / Math.max(1, layout.height) };
}

/** Boxes as one SVG path for each state: a thousand of them are drawn at once, and again at each step. */
export function pathsByState<State extends string>(
  boxes: readonly Box[],
  states: readonly State[],
): ReadonlyMap<State, string> {
  const paths = new Map<State, string>();
  boxes.forEach(({ kind, x, y, width, height }, index) => {
    if (kind === 'group') return;
    const state = states[index]!;
    paths.set(state, `${paths.get(state) ?? ''}M${x},${y}h${width}v${height}h${-width}z`);
  });
  return paths;
}

/** All edges as one SVG path, straight from bend to bend. */
export function linesOf(edges: readonly Edge[]): string {
  return edges
    .map(({ points }) => `M${points.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join('L')}`)
    .join('');
}

/** The part of the map that is in sight, in its pixels. */
export function partOfMap(view: Viewport, panel: Size, scale: MapScale): Point & Size {
  const along = (start: number, length: number, by: number, most: number) => {
    const from = Math.min(most, Math.max(0, (-start / view.zoom) * by));
    const to = Math.min(most, Math.max(0, ((length - start) / view.zoom) * by));
    return [from, to - from] as const;
  };
  const [x, width] = along(view.x, panel.width, scale.x, scale.width);
  const [y, height] = along(view.y, panel.height, scale.y, scale.height);
  return { x, y, width, height };
}

/** The view with this place of the graph in its middle, as far as there is graph around it. */
export function viewAround({ x, y }: Point, view: Viewport, panel: Size, layout: Size): Viewport {
  return {
    zoom: view.zoom,
    x: within(panel.width / 2 - x * view.zoom, panel.width, layout.width * view.zoom),
    y: within(panel.height / 2 - y * view.zoom, panel.height, layout.height * view.zoom),
  };
}

/** The graph, begun at `start` on screen, moved so that no more of the panel is empty than has to be. */
function within(start: number, room: number, length: number): number {
  if (length <= room) return (room - length) / 2;
  return Math.min(0, Math.max(room - length, start));
}

const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-KEY_MOVES, 0],
  ArrowRight: [KEY_MOVES, 0],
  ArrowUp: [0, -KEY_MOVES],
  ArrowDown: [0, KEY_MOVES],
  Home: [-Infinity, -Infinity],
  End: [Infinity, Infinity],
};

/** Where a key pressed on the map leads; null where it leads nowhere. */
export function viewByKey(key: string, view: Viewport, panel: Size, layout: Size): Viewport | null {
  const by = KEYS[key];
  if (!by) return null;
  const middle = (start: number, room: number, moves: number, length: number) =>
    Math.min(length, Math.max(0, (room / 2 - start + moves * room) / view.zoom));
  const place = {
    x: middle(view.x, panel.width, by[0], layout.width),
    y: middle(view.y, panel.height, by[1], layout.height),
  };
  return viewAround(place, view, panel, layout);
}

/** How many tasks of a graph are in sight, also in part. */
export function tasksInSight({ boxes }: GraphLayout, view: Viewport, panel: Size): number {
  const isIn = (start: number, length: number, at: number, room: number) =>
    start * view.zoom + at < room && (start + length) * view.zoom + at > 0;
  return boxes.reduce(
    (count, { kind, x, y, width, height, tasks }) =>
      kind !== 'group' && isIn(x, width, view.x, panel.width) && isIn(y, height, view.y, panel.height)
        ? count + tasks.length
        : count,
    0,
  );
}
