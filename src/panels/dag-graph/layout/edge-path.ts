/** How an edge is drawn: straight past layers, curved between them. */
import type { Direction, Point } from './graph-layout';

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

/** Where words on an edge stand: in the middle of its last stretch, beside the task that waits. */
export function labelPoint(points: readonly Point[]): Point {
  const a = points.at(-2)!;
  const b = points.at(-1)!;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function beforeHead({ x, y }: Point, direction: Direction): Point {
  return direction === 'right' ? { x: x - HEAD_PX.length, y } : { x, y: y - HEAD_PX.length };
}
