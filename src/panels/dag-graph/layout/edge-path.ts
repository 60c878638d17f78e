/** How an edge is drawn: straight past layers, curved between them. */
import type { Direction, GraphLayout, Point } from './graph-layout';
import type { Size } from './sizes';

const HEAD_PX = { length: 9, half: 4.5 } as const;

/** An SVG path through the points, which come in pairs of a straight stretch, from side to side. */
export function edgePath(points: readonly Point[], direction: Direction): string {
  const [start] = points;
  if (!start) return '';
  let path = `M${start.x},${start.y}`;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1]!;
    const last = index === points.length - 1;
    const b = last ? beforeHead(points[index]!, direction) : points[index]!;
    if (index % 2 === 0) {
      path += `L${b.x},${b.y}`;
    } else if (direction === 'right') {
      const middle = (a.x + b.x) / 2;
      path += `C${middle},${a.y} ${middle},${b.y} ${b.x},${b.y}`;
    } else {
      const middle = (a.y + b.y) / 2;
      path += `C${a.x},${middle} ${b.x},${middle} ${b.x},${b.y}`;
    }
  }
  return path;
}

/** The triangle at the target. */
export function arrowHead(points: readonly Point[], direction: Direction): string {
  const tip = points.at(-1);
  if (!tip) return '';
  const { x, y } = beforeHead(tip, direction);
  const { half } = HEAD_PX;
  const base =
    direction === 'right' ? `${x},${y - half}L${x},${y + half}` : `${x - half},${y}L${x + half},${y}`;
  return `M${base}L${tip.x - (direction === 'right' ? 1 : 0)},${tip.y - (direction === 'right' ? 0 : 1)}Z`;
}

/** Room for the words on an edge: above it where it flows right, else at its side. A letter is at most so wide, about. */
const LABEL_PX = { letter: 6, height: 14, aside: 10, above: 9 } as const;

/** Where the words of an edge begin to be written, as SVG takes it. */
export function labelStart(points: readonly Point[], direction: Direction): Point {
  const { x, y } = labelPoint(points);
  return direction === 'right' ? { x, y: y - LABEL_PX.above } : { x: x + LABEL_PX.aside, y: y + 4 };
}

/** The room that the words of an edge may take, at most. */
export function labelBox(
  points: readonly Point[],
  { direction, letters }: Pick<GraphLayout, 'direction' | 'letters'>,
): Point & Size {
  const { x, y } = labelStart(points, direction);
  const width = letters * LABEL_PX.letter;
  const top = y - LABEL_PX.height + 3;
  return { x: direction === 'right' ? x - width / 2 : x, y: top, width, height: LABEL_PX.height };
}

/** Where words on an edge stand: in the middle of its last stretch, beside the task that waits. */
export function labelPoint(points: readonly Point[]): Point {
  const a = points.at(-2)!;
  const b = points.at(-1)!;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function beforeHead({ x, y }: Point, direction: Direction): Point {
  return direction === 'right' ? { x: x - HEAD_PX.length, y } : { x, y: y - HEAD_PX.length };
}
