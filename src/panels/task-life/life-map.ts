/**
 * The picture of a task's life as plain geometry: where the states stand, and how the ways between them run. Drawn like
 * the map of a tramway: the usual way straight down the middle, waits and what returns from them on the left, what is
 * settled without a start on the right. In pixels; nothing of it depends on a run.
 */
import type { LifeState } from '../../lesson';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  /** x and y are its middle. */
  readonly width: number;
  readonly height: number;
}

export interface Label extends Point {
  readonly id: 'dependenciesMet' | 'slotFree' | 'workerStarts' | 'ends' | 'decides' | 'due' | 'cleared';
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface LifeMap {
  readonly width: number;
  readonly height: number;
  readonly boxes: Readonly<Record<LifeState, Box>>;
  /** Around the states that hold a slot. */
  readonly slotBand: Box;
  readonly labels: readonly Label[];
  /** Where something was cleared: then only is there such a line. */
  readonly clearedLabel: Label;
}

/** A way between two states, by both names. */
export type WayKey = `${LifeState}>${LifeState}`;

const ROW: Readonly<Record<LifeState, number>> = {
  none: 0,
  scheduled: 1,
  queued: 2,
  running: 3.1,
  success: 5,
  deferred: 1.95,
  up_for_reschedule: 2.85,
  up_for_retry: 3.75,
  failed: 5,
  removed: 1.02,
  upstream_failed: 1.98,
  restarting: 3.1,
  skipped: 5,
};
const LEFT: ReadonlySet<LifeState> = new Set(['deferred', 'up_for_reschedule', 'up_for_retry', 'failed']);
const RIGHT: ReadonlySet<LifeState> = new Set(['removed', 'upstream_failed', 'restarting', 'skipped']);
/** The states of the picture, in the order in which they are read. */
export const LIFE_STATES = Object.keys(ROW) as readonly LifeState[];

const FORK_ROW = 4.2;
/** Between the outermost lines and the edge. */
const EDGE = 5;
const LANE = 13;
/** Over the top, where ways back to none come in. */
const TOP_LANE = 8;
const TOP = 42;
const BOTTOM = 44;

/** Where everything stands on a sheet of that many pixels in width (at least 280); the wider, the higher. */
export function lifeMap(width: number): LifeMap {
  const boxHeight = 34;
  const rowHeight = Math.min(78, Math.max(55, width * 0.125));
  // Three columns of states, a lane on the left of them, two on the right, and room for lines in between.
  const inner = width - 2 * EDGE - 3 * LANE - 6;
  const gap = Math.min(56, Math.max(12, inner * 0.055));
  const boxWidth = Math.min(150, (inner - 2 * gap) / 3);
  const spread = (inner - 3 * boxWidth) / 2;
  const first = EDGE + LANE + 3 + boxWidth / 2;
  const middle = first + boxWidth + spread;
  const last = middle + boxWidth + spread;
  const yOf = (row: number) => TOP + row * rowHeight;
  const boxes = Object.fromEntries(
    LIFE_STATES.map((state): [LifeState, Box] => [
      state,
      {
        x: LEFT.has(state) ? first : RIGHT.has(state) ? last : middle,
        y: yOf(ROW[state]),
        width: boxWidth,
        height: boxHeight,
      },
    ]),
  ) as Record<LifeState, Box>;
  const bandTop = boxes.queued.y - boxHeight / 2 - 9;
  const bandBottom = boxes.running.y + boxHeight / 2 + 19;
  const beside = middle + 9;
  return {
    width,
    height: yOf(ROW.success) + BOTTOM,
    boxes,
    slotBand: {
      x: middle,
      y: (bandTop + bandBottom) / 2,
      width: boxWidth + Math.min(18, spread * 0.7),
      height: bandBottom - bandTop,
    },
    labels: [
      { id: 'dependenciesMet', anchor: 'start', x: beside, y: yOf(0.5) },
      { id: 'slotFree', anchor: 'start', x: beside, y: yOf(1.42) },
      { id: 'workerStarts', anchor: 'start', x: beside, y: yOf((ROW.queued + ROW.running) / 2) },
      { id: 'ends', anchor: 'start', x: beside, y: yOf(FORK_ROW) - 9 },
      { id: 'decides', anchor: 'end', x: width - EDGE - LANE - 8, y: yOf(0) - 9 },
      { id: 'due', anchor: 'start', x: EDGE + 12, y: yOf(1) - 9 },
    ],
    clearedLabel: { id: 'cleared', anchor: 'start', x: EDGE + 12, y: TOP_LANE + 9 },
  };
}

/**
 * The corners of a way, from the edge of the first state to that of the second; null for ways without a line. Besides
 * the usual ways, those back to none, of what is cleared, have one: around the outside.
 */
export function routeOf(map: LifeMap, from: LifeState, to: LifeState): readonly Point[] | null {
  const draw = ROUTES[`${from}>${to}`];
  if (draw) return draw(map);
  return to === 'none' && (from === 'success' || LEFT.has(from) || RIGHT.has(from))
    ? cleared(map, from)
    : null;
}

function cleared(map: LifeMap, from: LifeState): readonly Point[] {
  const box = map.boxes[from];
  const end = top(map.boxes.none);
  const over = { x: end.x, y: TOP_LANE };
  if (RIGHT.has(from)) {
    const x = map.width - EDGE;
    return [right(box), { x, y: box.y }, { x, y: TOP_LANE }, over, end];
  }
  const out = { x: EDGE, y: TOP_LANE };
  if (LEFT.has(from)) return [left(box), { x: EDGE, y: box.y }, out, over, end];
  const y = map.height - 5;
  return [bottom(box), { x: box.x, y }, { x: EDGE, y }, out, over, end];
}

type Draw = (map: LifeMap) => readonly Point[];

const top = ({ x, y, height }: Box): Point => ({ x, y: y - height / 2 });
const bottom = ({ x, y, height }: Box): Point => ({ x, y: y + height / 2 });
const left = ({ x, y, width }: Box): Point => ({ x: x - width / 2, y });
const right = ({ x, y, width }: Box): Point => ({ x: x + width / 2, y });

const down =
  (from: LifeState, to: LifeState): Draw =>
  ({ boxes }) => [bottom(boxes[from]), top(boxes[to])];

/** From running down to the fork, and on to the end. */
const ending =
  (to: LifeState): Draw =>
  ({ boxes }) => {
    const { y } = boxes.none;
    const fork = y + (FORK_ROW * (boxes.success.y - y)) / ROW.success;
    const start = bottom(boxes.running);
    return [start, { x: start.x, y: fork }, { x: boxes[to].x, y: fork }, top(boxes[to])];
  };

/** From running to a wait: along the lane between the columns. */
const intoWait =
  (to: LifeState): Draw =>
  ({ boxes }) => {
    const start = left(boxes.running);
    const end = right(boxes[to]);
    const x = (start.x + end.x) / 2;
    return [start, { x, y: start.y }, { x, y: end.y }, end];
  };

/** From a wait back to scheduled, along the lane at the left edge. */
const backFromWait =
  (from: LifeState): Draw =>
  ({ boxes }) => {
    const start = left(boxes[from]);
    const end = left(boxes.scheduled);
    return [start, { x: EDGE, y: start.y }, { x: EDGE, y: end.y }, end];
  };

const innerLane = ({ width }: LifeMap) => width - EDGE - LANE;

/** Settled from none: along the inner lane at the right edge. */
const settled =
  (to: LifeState): Draw =>
  (map) => {
    const start = right(map.boxes.none);
    const end = right(map.boxes[to]);
    const x = innerLane(map);
    return [start, { x, y: start.y }, { x, y: end.y }, end];
  };

const ROUTES: Readonly<Partial<Record<WayKey, Draw>>> = {
  'none>scheduled': down('none', 'scheduled'),
  'scheduled>queued': down('scheduled', 'queued'),
  'queued>running': down('queued', 'running'),
  'running>success': down('running', 'success'),
  'running>failed': ending('failed'),
  'running>skipped': ending('skipped'),
  'running>deferred': intoWait('deferred'),
  'running>up_for_reschedule': intoWait('up_for_reschedule'),
  'running>up_for_retry': intoWait('up_for_retry'),
  'deferred>scheduled': backFromWait('deferred'),
  'up_for_reschedule>scheduled': backFromWait('up_for_reschedule'),
  'up_for_retry>scheduled': backFromWait('up_for_retry'),
  'none>removed': settled('removed'),
  'none>upstream_failed': settled('upstream_failed'),
  'none>skipped': settled('skipped'),
  'none>success': (map) => {
    const start = right(map.boxes.none);
    const end = bottom(map.boxes.success);
    const x = innerLane(map);
    const y = map.height - 16;
    return [start, { x, y: start.y }, { x, y }, { x: end.x, y }, end];
  },
  'running>restarting': ({ boxes }) => [right(boxes.running), left(boxes.restarting)],
  'restarting>none': (map) => {
    const start = right(map.boxes.restarting);
    const end = top(map.boxes.none);
    const x = map.width - EDGE;
    return [start, { x, y: start.y }, { x, y: TOP_LANE }, { x: end.x, y: TOP_LANE }, end];
  },
};
/** The ways that the map has lines for. */
export const MAPPED_WAYS = Object.keys(ROUTES) as readonly WayKey[];

/** An SVG path through corners, each rounded. */
export function roundedPath(points: readonly Point[], radius = 9): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let path = `M${show(start)}`;
  rest.forEach((corner, index) => {
    const before = points[index]!;
    const after = rest[index + 1];
    const bend = after ? Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2) : 0;
    if (!after || bend === 0) path += `L${show(corner)}`;
    else
      path += `L${show(towards(corner, before, bend))}Q${show(corner)} ${show(towards(corner, after, bend))}`;
  });
  return path;
}

/** A way that has no line of its own: a bow from one state to another, beside what lies between. */
export function bowOf(from: Box, to: Box): readonly [start: Point, bend: Point, end: Point] {
  const isAbove = to.y < from.y - 1;
  const sameColumn = Math.abs(from.x - to.x) < 1;
  if (sameColumn) {
    const start = right(from);
    const end = right(to);
    return [start, { x: start.x + 22 + Math.abs(from.y - to.y) * 0.16, y: (from.y + to.y) / 2 }, end];
  }
  const start = isAbove ? top(from) : from.y === to.y ? bottom(from) : bottom(from);
  const end = isAbove ? bottom(to) : from.y === to.y ? bottom(to) : top(to);
  const lean = from.y === to.y ? 40 : 0;
  return [start, { x: (start.x * 2 + end.x) / 3, y: (start.y + end.y * 2) / 3 + lean }, end];
}

export function bowPath([start, bend, end]: readonly [Point, Point, Point]): string {
  return `M${show(start)}Q${show(bend)} ${show(end)}`;
}

/** A small arrowhead at the end of a line that comes from `before`. */
export function arrowHead(before: Point, end: Point, size = 6): string {
  const length = distance(before, end) || 1;
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const foot = { x: end.x - dx * size, y: end.y - dy * size };
  const wing = size * 0.56;
  return `M${show(end)}L${show({ x: foot.x - dy * wing, y: foot.y + dx * wing })}L${show({
    x: foot.x + dy * wing,
    y: foot.y - dx * wing,
  })}Z`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point that lies so far from one towards another. */
function towards(from: Point, to: Point, far: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * far) / length, y: from.y + ((to.y - from.y) * far) / length };
}

function show({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
