/** Which of the layouts a DAG gets in a panel, and the memory of those already made. */
import { memo } from '../../../engine';
import { labelBox } from './edge-path';
import { FAR } from './from-afar';
import { layOutGraph } from './graph-layout';
import type { Direction, DrawnDag, EdgeWords, GraphLayout } from './graph-layout';
import type { Density, Size } from './sizes';
import { CORNER_PX, fittingZoom, isSeenAtOnce, MARGIN_PX, wholeView } from './viewport';

/** Below this width the run flows down: what is beside each other would be too small to read. */
export const NARROW_PX = 520;
/** More edges than these cannot all carry words. */
const MOST_SPEAKING_EDGES = 40;
/** Of a picture with more boxes than these, few layouts are made, because each of them takes its time. */
const MOST_TRIED_BOXES = 40;
/** Folded is harder to follow, so it has to be so much larger. */
const FOLD_GAIN = 1.25;
/** And so much larger where neither is seen at once. */
const LARGE_FOLD_GAIN = 2;

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
 * none can, the one that is seen the largest, folded if that helps.
 */
export function chooseLayout(dag: DrawnDag, panel: Size, closed: ReadonlySet<string>): GraphLayout {
  const closedIds = JSON.stringify([...closed].sort());
  const line = inOneLine(dag, panel, closedIds, countBoxes(dag, closed) > MOST_TRIED_BOXES);
  const lines = fittingZoom(line, panel);
  if (lines >= FAR) return line;
  const folded = layoutOf(dag, 'right', 'none', 'narrow', closedIds, shapeOf(panel));
  const gain = fittingZoom(folded, panel) / lines;
  return gain >= (isSeenAtOnce(folded, panel) ? FOLD_GAIN : LARGE_FOLD_GAIN) ? folded : line;
}

/** How many tasks and closed groups are in the picture. */
export function countBoxes(dag: DrawnDag, closed: ReadonlySet<string>): number {
  if (closed.size === 0) return dag.tasks.length;
  const parents = new Map(dag.groups.map(({ groupId, parentId }) => [groupId, parentId]));
  const shown = new Set<string>();
  for (const { taskId, groupId } of dag.tasks) {
    let box = taskId;
    for (let id = groupId; id !== null; id = parents.get(id) ?? null) if (closed.has(id)) box = id;
    shown.add(box);
  }
  return shown.size;
}

/**
 * A panel's shape above the zoom buttons, in steps of a fifth: in a panel that is made a little larger nothing is laid out
 * anew.
 */
function shapeOf({ width, height }: Size): number {
  const above = Math.max(1, height - CORNER_PX.height + MARGIN_PX);
  return 2 ** (Math.round(Math.log2(Math.max(1, width) / above) * 4) / 4);
}

function inOneLine(dag: DrawnDag, panel: Size, closedIds: string, isLarge: boolean): GraphLayout {
  const isUpright = panel.width < NARROW_PX || panel.width < panel.height;
  const directions: readonly Direction[] = isUpright ? ['down', 'right'] : ['right', 'down'];
  const mayWrite = !isLarge && dag.edges.length <= MOST_SPEAKING_EDGES;
  const ways = directions.flatMap((direction) =>
    (isLarge ? ([['none', 'narrow']] as const) : FLOWING[direction]).map(
      ([words, density]) => [direction, words, density] as const,
    ),
  );
  const readable = ways
    .filter(([, words]) => mayWrite || words === 'none')
    .map(([direction, words, density]) => layoutOf(dag, direction, words, density, closedIds, null))
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

/**
 * `closedIds`: the closed groups in JSON, sorted, because the same groups in another set are the same layout; `shape`: of
 * the panel it is folded for, as its width by its height.
 */
const layoutOf = memo(
  (
    dag: DrawnDag,
    direction: Direction,
    words: EdgeWords,
    density: Density,
    closedIds: string,
    shape: number | null,
  ): GraphLayout =>
    layOutGraph(dag, {
      direction,
      words,
      density,
      closed: new Set(JSON.parse(closedIds) as string[]),
      folded: shape === null ? null : { width: 1_000 * shape, height: 1_000 },
    }),
);
