/** Where DAGs that are tied to each other stand on their map, and the ways of the ties. Plain numbers. */
import { layOutFlat } from '../dag-graph/layout/flat-layout';
import type { Direction, Point } from '../dag-graph/layout/graph-layout';
import type { DagLink } from './dags';

export interface MapBox extends Point {
  readonly dag: string;
}

export interface MapLine {
  readonly link: DagLink;
  /** From the side of the first DAG to that of the one that follows, in pairs between which it runs straight. */
  readonly points: readonly Point[];
}

export interface DagMapLayout {
  readonly direction: Direction;
  readonly boxes: readonly MapBox[];
  readonly lines: readonly MapLine[];
  readonly width: number;
  readonly height: number;
}

/** Every box is as large, in pixels. */
export const MAP_BOX = { width: 176, height: 52 } as const;
/** A line says what ties two DAGs: beside it where they flow down, above it where they flow to the right. */
const GAPS = {
  right: { main: 172, cross: 20 },
  down: { main: 60, cross: 24 },
} as const;
/** Around all of it: a line that goes back to an earlier DAG bends out of the picture. */
const MARGIN = 16;

/** @param dags ids; links to others, and of a DAG with itself, are left out */
export function layOutMap(
  dags: readonly string[],
  links: readonly DagLink[],
  direction: Direction,
): DagMapLayout {
  const at = new Map(dags.map((dag, index) => [dag, index]));
  const shown = links.filter(({ from, to }) => from !== to && at.has(from) && at.has(to));
  const isRight = direction === 'right';
  const box = isRight
    ? { main: MAP_BOX.width, cross: MAP_BOX.height }
    : { main: MAP_BOX.height, cross: MAP_BOX.width };
  const edges = shown.map(({ from, to }) => [at.get(from)!, at.get(to)!] as const);
  const flat = layOutFlat({ sizes: dags.map(() => box), edges }, GAPS[direction]);
  const point = (main: number, cross: number): Point =>
    isRight ? { x: main + MARGIN, y: cross + MARGIN } : { x: cross + MARGIN, y: main + MARGIN };
  const size = point(flat.size.main, flat.size.cross);
  // Several lines between the same two DAGs run beside each other.
  const isOf = (one: DagLink, other: DagLink) =>
    (one.from === other.from && one.to === other.to) || (one.from === other.to && one.to === other.from);
  const aside = shown.map((link, index) => {
    const among = shown.filter((one) => isOf(one, link));
    const place = shown.slice(0, index).filter((one) => isOf(one, link)).length;
    return (place - (among.length - 1) / 2) * (box.cross / (among.length + 1));
  });
  return {
    direction,
    boxes: dags.map((dag, index) => ({ dag, ...point(flat.at[index]!.main, flat.at[index]!.cross) })),
    lines: shown.map((link, index) => {
      const [from, to] = edges[index]!.map((node) => flat.at[node]!);
      const shift = aside[index]!;
      const middle = box.cross / 2 + shift;
      return {
        link,
        points: [
          point(from!.main + box.main, from!.cross + middle),
          ...flat.passages[index]!.flatMap((pass) => [
            point(pass.from, pass.cross + shift),
            point(pass.to, pass.cross + shift),
          ]),
          point(to!.main, to!.cross + middle),
        ],
      };
    }),
    width: size.x + MARGIN,
    height: size.y + MARGIN,
  };
}
