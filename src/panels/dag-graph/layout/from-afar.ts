/** What can be made out of a graph at which zoom, and which names it can bear. Plain figures: the canvas applies them. */
import type { Box, GraphLayout } from './graph-layout';

/**
 * `all`: everything that stands on a task. `states`: its icon and colour, and the names that matter. `colours`: too
 * small for an icon.
 */
export type Detail = 'all' | 'states' | 'colours';

/** Names are smaller than seven pixels from here on. */
export const FAR = 0.5;
/** Icons are smaller than eight pixels from here on. */
export const FARTHEST = 0.125;

export function detailAt(zoom: number): Detail {
  if (zoom >= FAR) return 'all';
  return zoom >= FARTHEST ? 'states' : 'colours';
}

/** A name from afar, in pixels on screen: a letter of the mono face, an icon with what is around both, one line. */
const NAME_PX = { letter: 6.7, around: 24, height: 19 } as const;
/** The icon of a box, in pixels on screen, over which no name of another is written. */
const ICON_PX = 15;

/** A box whose name matters, and what is written. */
export interface Wanted {
  readonly box: Box;
  readonly name: string;
  /** Whether it is written in any case. */
  readonly isCurrent: boolean;
}

/**
 * Which of these names are written at a zoom, and where: each over the middle of its box, none over another or over the
 * icon of another box, except for those that are current; all within the graph.
 * @param wanted the most important first
 * @returns those that are written, in the same order, with the middle of each along the graph
 */
export function namesFromAfar<W extends Wanted>(
  wanted: readonly W[],
  { boxes, width }: Pick<GraphLayout, 'boxes' | 'width'>,
  zoom: number,
): (W & { readonly middle: number })[] {
  const taken: Rectangle[] = [];
  return wanted.flatMap((one) => {
    const half = (one.name.length * NAME_PX.letter + NAME_PX.around) / 2;
    const most = width * zoom - half;
    const x = Math.max(half, Math.min(most, middleOf(one.box).x * zoom));
    const name = { x, y: middleOf(one.box).y * zoom, across: half, down: NAME_PX.height / 2 };
    const isIcon = (box: Box) => {
      if (box.kind === 'group' || box.id === one.box.id) return false;
      const { x: iconX, y } = middleOf(box);
      return meet(name, { x: iconX * zoom, y: y * zoom, across: ICON_PX / 2, down: ICON_PX / 2 });
    };
    if (!one.isCurrent && (taken.some((other) => meet(other, name)) || boxes.some(isIcon))) return [];
    taken.push(name);
    return [{ ...one, middle: x / zoom }];
  });
}

/** By its middle, and how far it reaches from there. */
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

function meet(a: Rectangle, b: Rectangle): boolean {
  return Math.abs(a.x - b.x) < a.across + b.across && Math.abs(a.y - b.y) < a.down + b.down;
}

function middleOf({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
