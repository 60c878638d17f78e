/** Which of the layouts a DAG gets in a panel, and the memory of those already made. */
import type { Dag } from '../../../engine';
import { layOutGraph } from './graph-layout';
import type { Direction, EdgeWords, GraphLayout } from './graph-layout';

/** Below this width the run flows down: what is beside each other would be too small to read. */
export const NARROW_PX = 520;
/** More edges than these cannot all carry words. */
const MOST_SPEAKING_EDGES = 40;
/** Words are worth making the picture a little smaller, not more. */
const LEAST_SCALE_FOR_WORDS = 0.8;

/** The layout with as many words on its edges as there is room for. `width` is that of the panel, in pixels. */
export function chooseLayout(dag: Dag, width: number, closed: ReadonlySet<string>): GraphLayout {
  const direction: Direction = width < NARROW_PX ? 'down' : 'right';
  const lay = (words: EdgeWords) => layoutOf(dag, direction, words, closed);
  if (dag.edges.length > MOST_SPEAKING_EDGES) {
    const quiet = lay('current');
    if (quiet.edges.length > MOST_SPEAKING_EDGES) return quiet;
  }
  const full = lay('full');
  // Flowing down, words stand beside the lines: there is room for them where no task is beside another.
  const room = direction === 'right' ? width / LEAST_SCALE_FOR_WORDS : width;
  const isRow = direction === 'right' || full.width < width / 2;
  return full.width <= room && isRow ? full : lay('short');
}

const known = new WeakMap<Dag, Map<string, GraphLayout>>();

function layoutOf(
  dag: Dag,
  direction: Direction,
  words: EdgeWords,
  closed: ReadonlySet<string>,
): GraphLayout {
  const layouts = known.get(dag) ?? new Map<string, GraphLayout>();
  known.set(dag, layouts);
  const key = JSON.stringify([direction, words, ...[...closed].sort()]);
  const made = layouts.get(key) ?? layOutGraph(dag, { direction, words, closed });
  layouts.set(key, made);
  return made;
}
