/** Which of the layouts a DAG gets in a panel, and the memory of those already made. */
import { memo } from '../../../engine';
import type { Dag } from '../../../engine';
import { labelPoint } from './edge-path';
import { layOutGraph } from './graph-layout';
import type { Direction, EdgeWords, GraphLayout } from './graph-layout';
import type { Density } from './sizes';

/** Below this width the run flows down: what is beside each other would be too small to read. */
export const NARROW_PX = 520;
/** More edges than these cannot all carry words. */
const MOST_SPEAKING_EDGES = 40;
/** Words on edges and room in nodes are worth making the picture a little smaller, not more. */
const LEAST_SCALE = 0.88;

/** From the one that says the most. */
const FLOWING_RIGHT: readonly (readonly [EdgeWords, Density])[] = [
  ['full', 'roomy'],
  ['full', 'compact'],
  ['short', 'roomy'],
  ['short', 'compact'],
];
const FLOWING_DOWN: typeof FLOWING_RIGHT = [
  ['full', 'roomy'],
  ['short', 'roomy'],
  ['short', 'compact'],
];

/** The layout that says the most in a panel of this width (in pixels) and can still be read. */
export function chooseLayout(dag: Dag, width: number, closed: ReadonlySet<string>): GraphLayout {
  const direction = width < NARROW_PX ? 'down' : 'right';
  const closedIds = JSON.stringify([...closed].sort());
  const lay = (words: EdgeWords, density: Density) => layoutOf(dag, direction, words, density, closedIds);
  const quiet = lay('current', 'compact');
  if (quiet.edges.length > MOST_SPEAKING_EDGES) return quiet;
  const candidates = (direction === 'right' ? FLOWING_RIGHT : FLOWING_DOWN).map(([words, density]) =>
    lay(words, density),
  );
  const readable = candidates.filter((layout) => !areWordsCrowded(layout));
  return readable.find((layout) => layout.width * LEAST_SCALE <= width) ?? readable.at(-1) ?? quiet;
}

/** How long the words of an edge are, at most, and how high a line of them is. */
const WORDS_PX = { full: 150, short: 40, current: 0, line: 13 } as const;

/** Whether more than a few words on edges would be written over others. */
function areWordsCrowded({ edges, words, direction, width }: GraphLayout): boolean {
  const points = edges.map((edge) => labelPoint(edge.points));
  const length = WORDS_PX[words];
  // Flowing down, words stand at the right of their line, and must not leave the picture by much.
  if (direction === 'down' && points.some(({ x }) => x + length > width + length / 2)) return true;
  let crowded = 0;
  points.forEach((a, index) => {
    const isOver = points.some((b, other) => {
      return other < index && Math.abs(a.x - b.x) < length && Math.abs(a.y - b.y) < WORDS_PX.line;
    });
    if (isOver) crowded++;
  });
  return crowded > edges.length / 6;
}

/** `closedIds`: the closed groups in JSON, sorted, because the same groups in another set are the same layout. */
const layoutOf = memo(
  (dag: Dag, direction: Direction, words: EdgeWords, density: Density, closedIds: string): GraphLayout =>
    layOutGraph(dag, { direction, words, density, closed: new Set(JSON.parse(closedIds) as string[]) }),
);
