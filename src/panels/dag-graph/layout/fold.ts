/**
 * Folds a layered graph for a panel in which it would be too small in one line: wide layers become blocks of columns,
 * and the columns stand in rows, which are read as text is.
 */
import type { FlatGaps, FlatLayout, Passage } from './flat-layout';
import { assignLayers } from './layers';
import type { FlatGraph } from './layers';
import { orderLayers } from './order';

/** Between two columns of one layer, between which edges only pass. */
const COLUMN_GAP_PX = 22;
/** Between two rows, where the edges from one row to the next run. */
const ROW_GAP_PX = 28;
/** How far beside a column an edge goes up and down. */
const ASIDE_PX = 14;
/** A wide layer is cut into so many columns at most, and the whole into so many rows. */
const MOST_COLUMNS = 40;
const MOST_ROWS = 40;
/** Another fold is taken only where the picture gets larger by this. */
const WORTH_IT = 1.02;

/** How much room there is along the flow and across it, in pixels; only its shape counts. */
export interface Room {
  readonly main: number;
  readonly cross: number;
}

interface Column {
  readonly items: readonly number[];
  readonly main: number;
  readonly cross: number;
  /** Room before it, if another stands there. */
  readonly gap: number;
}

/** The layout of a flat graph, folded so that it is seen as large as it can be in a room of this shape. */
export function layOutFolded(graph: FlatGraph, gaps: FlatGaps, room: Room): FlatLayout {
  const layers = orderLayers(assignLayers(graph)).map((items) =>
    items.filter((item) => item < graph.sizes.length),
  );
  return place(graph, gaps, bestRows(graph, layers, gaps, room));
}

type Rows = readonly (readonly Column[])[];

function bestRows(
  graph: FlatGraph,
  layers: readonly (readonly number[])[],
  gaps: FlatGaps,
  room: Room,
): Rows {
  const widest = Math.max(0, ...layers.map((items) => crossOf(graph, items, gaps)));
  let best: { readonly columns: readonly Column[]; readonly longest: number } | null = null;
  let largest = 0;
  for (let parts = 1; parts <= MOST_COLUMNS; parts++) {
    const columns = layers.flatMap((items) => cut(graph, items, gaps, widest / parts));
    const line = columns.reduce((sum, { main, gap }) => sum + main + gap, 0);
    for (let rows = 1; rows <= MOST_ROWS; rows++) {
      const { main, cross } = extentInRows(columns, line / rows);
      const zoom = Math.min(room.main / main, room.cross / cross);
      if (best && zoom <= largest * WORTH_IT) continue;
      best = { columns, longest: line / rows };
      largest = zoom;
    }
  }
  return best ? intoRows(best.columns, best.longest) : [];
}

/** A layer as columns that are no longer across the flow than this, as alike as can be. */
function cut(graph: FlatGraph, items: readonly number[], gaps: FlatGaps, longest: number): Column[] {
  const parts = Math.min(items.length, Math.ceil(crossOf(graph, items, gaps) / Math.max(1, longest)));
  const each = Math.ceil(items.length / Math.max(1, parts));
  const columns: Column[] = [];
  for (let from = 0; from < items.length; from += each) {
    const part = items.slice(from, from + each);
    columns.push({
      items: part,
      main: Math.max(...part.map((item) => graph.sizes[item]!.main)),
      cross: crossOf(graph, part, gaps),
      gap: from === 0 ? gaps.main : COLUMN_GAP_PX,
    });
  }
  return columns;
}

function crossOf(graph: FlatGraph, items: readonly number[], gaps: FlatGaps): number {
  return items.reduce((sum, item) => sum + graph.sizes[item]!.cross + gaps.cross, -gaps.cross);
}

/** Columns in rows that are no longer along the flow than this, unless one column is. */
function intoRows(columns: readonly Column[], longest: number): Rows {
  const rows: Column[][] = [];
  let length = Infinity;
  for (const column of columns) {
    length += column.gap + column.main;
    if (length <= longest) rows.at(-1)!.push(column);
    else {
      rows.push([column]);
      length = column.main;
    }
  }
  return rows;
}

/** How large `intoRows` gets, without making the rows: this is asked of very many. */
function extentInRows(columns: readonly Column[], longest: number): Room {
  let [main, cross, length, height] = [1, -ROW_GAP_PX, Infinity, 0];
  for (const column of columns) {
    length += column.gap + column.main;
    if (length > longest) {
      cross += height + ROW_GAP_PX;
      [length, height] = [column.main, 0];
    }
    height = Math.max(height, column.cross);
    main = Math.max(main, length);
  }
  return { main, cross: Math.max(1, cross + height) };
}

function heightOf(row: readonly Column[]): number {
  return Math.max(...row.map(({ cross }) => cross));
}

interface Spot {
  readonly row: number;
  /** Where its column begins and ends along the flow. */
  readonly from: number;
  readonly to: number;
  readonly cross: number;
}

function place(graph: FlatGraph, gaps: FlatGaps, rows: Rows): FlatLayout {
  const spots = new Array<Spot>(graph.sizes.length);
  const tops: number[] = [];
  let [top, main] = [0, 0];
  rows.forEach((columns, row) => {
    tops.push(top);
    const height = heightOf(columns);
    let from = 0;
    columns.forEach((column, index) => {
      if (index > 0) from += column.gap;
      let at = top + (height - column.cross) / 2;
      for (const item of column.items) {
        spots[item] = { row, from, to: from + column.main, cross: at };
        at += graph.sizes[item]!.cross + gaps.cross;
      }
      from += column.main;
    });
    main = Math.max(main, from);
    top += height + ROW_GAP_PX;
  });
  return {
    at: spots.map((spot) => ({ main: spot.from, cross: spot.cross })),
    columns: spots.map(({ row, from }) => row * 2 * main + from),
    passages: graph.edges.map(([up, down]) => wayBetween(spots[up]!, spots[down]!, tops)),
    size: { main, cross: Math.max(0, top - ROW_GAP_PX) },
  };
}

/** From one row to another an edge runs above the row it leads to, as one's eyes go back to the beginning of a line. */
function wayBetween(up: Spot, down: Spot, tops: readonly number[]): Passage[] {
  if (up.row === down.row && up.to < down.from) return [];
  const cross = down.row === 0 ? 0 : tops[down.row]! - ROW_GAP_PX / 2;
  return [{ from: up.to + ASIDE_PX, to: down.from - ASIDE_PX, cross }];
}
