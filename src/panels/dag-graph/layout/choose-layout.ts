/** Which of the layouts a DAG gets in a panel, and the memory of those already made. */
import { memo } from '../../../engine';
import type { Dag } from '../../../engine';
import { labelBox } from './edge-path';
import { layOutGraph } from './graph-layout';
import type { Direction, EdgeWords, GraphLayout } from './graph-layout';
import type { Density, Size } from './sizes';
import { wholeView } from './viewport';

/** Below this width the run flows down: what is beside each other would be too small to read. */
export const NARROW_PX = 520;
/** More edges than these cannot all carry words. */
const MOST_SPEAKING_EDGES = 40;
/** Of a DAG with more tasks than these, one layout is made, because each of them takes its time. */
const MOST_TRIED_TASKS = 120;

/** How much of its own size a graph keeps for names of 12 pixels. */
const READABLE = 0.87;

/** From the one that says the most. */
const FLOWING: Record<Direction, readonly (readonly [EdgeWords, Density])[]> = {
  right: [
    ['full', 'roomy'],
    ['short', 'roomy'],
    ['short', 'narrow'],
    ['none', 'roomy'],
    ['none', 'narrow'],
    ['full', 'low'],
    ['short', 'low'],
    ['none', 'low'],
  ],
  down: [
    ['full', 'roomy'],
    ['short', 'roomy'],
    ['none', 'roomy'],
    ['none', 'narrow'],
    ['none', 'low'],
  ],
};

/**
 * The layout that says the most in a panel of this size (in pixels) and can still be read, all of it at once; where
 * none can, the one that is seen the largest.
 */
export function chooseLayout(dag: Dag, panel: Size, closed: ReadonlySet<string>): GraphLayout {
  const isUpright = panel.width < NARROW_PX || panel.width < panel.height;
  const directions: readonly Direction[] = isUpright ? ['down', 'right'] : ['right', 'down'];
  const closedIds = JSON.stringify([...closed].sort());
  if (dag.tasks.length > MOST_TRIED_TASKS) return layoutOf(dag, directions[0]!, 'none', 'narrow', closedIds);
  const mayWrite = dag.edges.length <= MOST_SPEAKING_EDGES;
  const readable = directions
    .flatMap((direction) =>
      FLOWING[direction]
        .filter(([words]) => mayWrite || words === 'none')
        .map(([words, density]) => layoutOf(dag, direction, words, density, closedIds)),
    )
    .map((layout) => ({ layout, ...wholeView(layout, panel) }))
    .filter(({ layout, ...view }) => layout.words === 'none' || !areWordsInTheWay(layout, view, panel));
  const largest = readable.reduce((best, one) => (one.zoom > best.zoom + 0.02 ? one : best));
  return (readable.find(({ zoom }) => zoom >= READABLE) ?? largest).layout;
}

/** Whether words on edges would be written over a task or over others, or leave the panel. */
function areWordsInTheWay(layout: GraphLayout, view: ReturnType<typeof wholeView>, panel: Size): boolean {
  const labels = layout.edges.map((edge) => labelBox(edge.points, layout));
  const meets = (a: Rect, b: Rect) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  return labels.some((label, index) => {
    const left = label.x * view.zoom + view.x;
    if (left < 0 || left + label.width * view.zoom > panel.width) return true;
    if (layout.boxes.some((box) => box.kind !== 'group' && meets(box, label))) return true;
    return labels.some((other, at) => at < index && meets(other, label));
  });
}

interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** `closedIds`: the closed groups in JSON, sorted, because the same groups in another set are the same layout. */
const layoutOf = memo(
  (dag: Dag, direction: Direction, words: EdgeWords, density: Density, closedIds: string): GraphLayout =>
    layOutGraph(dag, { direction, words, density, closed: new Set(JSON.parse(closedIds) as string[]) }),
);
