/**
 * Where everything in the picture of a DAG stands: tasks, open groups as boxes around what is in them, closed groups
 * as single boxes, and the ways of the edges. Each group is laid out for itself and then stands as one box in what is
 * around it, so boxes never overlap what is not in them. Plain numbers; made once per DAG, direction and set of
 * closed groups, never per step.
 */
import type { Dag, Group, Task } from '../../../engine';
import { layOutFlat } from './flat-layout';
import { layOutFolded } from './fold';
import { GROUP_PX, groupSize, taskSize } from './sizes';
import type { Density, Size } from './sizes';

/** Along which axis the run flows: across a wide screen, down a narrow one. */
export type Direction = 'right' | 'down';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point, Size {
  readonly id: string;
  readonly kind: 'task' | 'group' | 'closed-group';
  /** Index into `dag.tasks` of a task; −1 of a group. */
  readonly task: number;
  /** The tasks in a group, as indexes; of a task, itself. */
  readonly tasks: readonly number[];
  /** How many groups are around it. */
  readonly depth: number;
}

/** From an upstream task to one below it, as indexes into `dag.tasks`. */
export type TaskEdge = readonly [up: number, down: number];

export interface Edge {
  readonly id: string;
  /** Ids of boxes. */
  readonly source: string;
  readonly target: string;
  /** The edges between tasks that it stands for, as pairs of indexes into `dag.tasks`. */
  readonly edges: readonly TaskEdge[];
  /** From the side of the source to that of the target, in pairs between which it runs straight along the flow. */
  readonly points: readonly Point[];
}

export interface GraphLayout {
  readonly direction: Direction;
  readonly words: EdgeWords;
  /** How many letters an edge writes, at most. */
  readonly letters: number;
  readonly density: Density;
  /** Groups before what is in them; tasks in topological order. */
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
}

/** What edges say: all of it, one word, or nothing: line and head tell it, and so do the names of the tasks. */
export type EdgeWords = 'full' | 'short' | 'none';

/** What of a DAG is in its picture: plain data, which a worker can be given. */
export interface DrawnDag {
  readonly tasks: readonly Pick<
    Task,
    'taskId' | 'label' | 'groupId' | 'hasMapIndexes' | 'isSetup' | 'isTeardown' | 'triggerRule'
  >[];
  readonly groups: readonly Pick<Group, 'groupId' | 'parentId' | 'label'>[];
  readonly edges: Dag['edges'];
  /** Indexes of the tasks, upstream first. */
  readonly order: readonly number[];
}

export interface LayoutOptions {
  readonly direction: Direction;
  /** Ids of the groups that are shown as one box. */
  readonly closed: ReadonlySet<string>;
  /** Words on edges need room. */
  readonly words: EdgeWords;
  readonly density: Density;
  /** For a panel of this shape layers and rows are folded; without, the graph runs in one line. */
  readonly folded?: Size | null;
}

interface Item {
  readonly kind: Box['kind'];
  readonly id: string;
  readonly task: number;
  readonly tasks: number[];
}

export function layOutGraph(dag: DrawnDag, options: LayoutOptions): GraphLayout {
  const { direction, closed, words, density, folded } = options;
  const groups = new Map(dag.groups.map((group) => [group.groupId, group]));
  const size = taskSize(dag, density);
  const letters = lettersOf(dag, words);
  const gaps = folded
    ? FOLDED_GAPS
    : { main: mainGap(direction, letters), cross: crossGap(direction, density) };

  /** What an edge ends at on screen: the task, or the outermost closed group around it. */
  const shownAt = dag.tasks.map((task) => {
    let shown = task.taskId;
    for (let id = task.groupId; id !== null; id = groups.get(id)?.parentId ?? null)
      if (closed.has(id)) shown = id;
    return shown;
  });
  /** From the outermost group to the box itself. */
  const pathTo = (task: number): string[] => {
    const path = [shownAt[task]!];
    let around = groups.has(path[0]!) ? groups.get(path[0]!)!.parentId : dag.tasks[task]!.groupId;
    for (; around !== null; around = groups.get(around)?.parentId ?? null) path.unshift(around);
    return path;
  };
  const paths = dag.tasks.map((_, task) => pathTo(task));

  /** What stands in each group (null: outside of all), by id, in topological order. */
  const itemsIn = new Map<string | null, Map<string, Item>>();
  for (const task of dag.order) {
    const path = paths[task]!;
    path.forEach((id, depth) => {
      const around = path[depth - 1] ?? null;
      const items = itemsIn.get(around) ?? new Map<string, Item>();
      itemsIn.set(around, items);
      const known = items.get(id);
      if (known) known.tasks.push(task);
      else if (!groups.has(id)) items.set(id, { kind: 'task', id, task, tasks: [task] });
      else
        items.set(id, {
          kind: depth < path.length - 1 ? 'group' : 'closed-group',
          id,
          task: -1,
          tasks: [task],
        });
    });
  }

  /** Edges between boxes on screen, and the group in which both ends are different items. */
  const shown = new Map<
    string,
    { source: string; target: string; edges: TaskEdge[]; from: string; to: string; inside: string | null }
  >();
  dag.edges.forEach((edge) => {
    const [up, down] = edge;
    const source = shownAt[up]!;
    const target = shownAt[down]!;
    if (source === target) return;
    const id = `${source}→${target}`;
    const known = shown.get(id);
    if (known) {
      known.edges.push(edge);
      return;
    }
    let depth = 0;
    while (paths[up]![depth] === paths[down]![depth]) depth++;
    shown.set(id, {
      source,
      target,
      edges: [edge],
      from: paths[up]![depth]!,
      to: paths[down]![depth]!,
      inside: paths[up]![depth - 1] ?? null,
    });
  });

  const boxes: Box[] = [];
  const passagesOf = new Map<string, readonly Point[]>();

  /** Lays out a group's inside; gives its size, and a function that puts everything where it belongs. */
  const lay = (inside: string | null, depth: number): { size: Size; put: (origin: Point) => void } => {
    const items = [...(itemsIn.get(inside)?.values() ?? [])];
    const indexOf = new Map(items.map((item, index) => [item.id, index]));
    const inner = items.map((item) => (item.kind === 'group' ? lay(item.id, depth + 1) : null));
    const sizes = items.map((item, index): Size => {
      if (item.kind === 'task') return size(item.task);
      const header = groupSize(groups.get(item.id)!);
      const content = inner[index]?.size;
      if (!content) return header;
      return {
        width: Math.max(header.width, content.width + 2 * GROUP_PX.padding),
        height: content.height + 2 * GROUP_PX.padding + GROUP_PX.header,
      };
    });
    const here = [...shown.entries()].filter(([, edge]) => edge.inside === inside);
    const alongFlow = ({ width, height }: Size) =>
      direction === 'right' ? { main: width, cross: height } : { main: height, cross: width };
    const graph = {
      sizes: sizes.map(alongFlow),
      edges: here.map(([, edge]) => [indexOf.get(edge.from)!, indexOf.get(edge.to)!] as const),
    };
    const flat = folded ? layOutFolded(graph, gaps, alongFlow(folded)) : layOutFlat(graph, gaps);
    // Tasks that stand over one another are equally wide, so that their edges begin and end in one line.
    const widthAt = new Map<number, number>();
    if (direction === 'right')
      items.forEach(({ kind }, index) => {
        const column = flat.columns[index]!;
        if (kind === 'task') widthAt.set(column, Math.max(widthAt.get(column) ?? 0, sizes[index]!.width));
      });
    const toPoint = (main: number, cross: number): Point =>
      direction === 'right' ? { x: main, y: cross } : { x: cross, y: main };
    const extent = toPoint(flat.size.main, flat.size.cross);
    return {
      size: { width: extent.x, height: extent.y },
      put(origin) {
        here.forEach(([id], index) => {
          const points = flat.passages[index]!.flatMap(({ from, to, cross }) => [
            toPoint(from, cross),
            toPoint(to, cross),
          ]);
          passagesOf.set(
            id,
            points.map((point) => ({ x: point.x + origin.x, y: point.y + origin.y })),
          );
        });
        items.forEach((item, index) => {
          const { main, cross } = flat.at[index]!;
          const local = toPoint(main, cross);
          const at = { x: local.x + origin.x, y: local.y + origin.y };
          const width = (item.kind === 'task' && widthAt.get(flat.columns[index]!)) || sizes[index]!.width;
          boxes.push({ ...item, ...sizes[index]!, ...at, width, depth });
          inner[index]?.put({ x: at.x + GROUP_PX.padding, y: at.y + GROUP_PX.padding + GROUP_PX.header });
        });
      },
    };
  };
  const whole = lay(null, 0);
  whole.put({ x: 0, y: 0 });

  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const place = new Map(dag.order.map((task, index) => [task, index]));
  return {
    direction,
    words,
    letters,
    density,
    boxes: sortForReading(boxes, (task) => place.get(task)!),
    edges: [...shown.entries()].map(([id, { source, target, edges }]) => {
      const [out, into] = sides(boxOf.get(source)!, boxOf.get(target)!, direction);
      return { id, source, target, edges, points: [out, ...passagesOf.get(id)!, into] };
    }),
    ...whole.size,
  };
}

/** A group comes right before the first thing in it; tasks come in topological order. */
function sortForReading(boxes: readonly Box[], placeOf: (task: number) => number): Box[] {
  const first = new Map(
    boxes.map((box) => [box, box.tasks.reduce((least, task) => Math.min(least, placeOf(task)), Infinity)]),
  );
  return [...boxes].sort((a, b) => first.get(a)! - first.get(b)! || a.depth - b.depth);
}

function sides(source: Box, target: Box, direction: Direction): [Point, Point] {
  return direction === 'right'
    ? [
        { x: source.x + source.width, y: source.y + source.height / 2 },
        { x: target.x, y: target.y + target.height / 2 },
      ]
    : [
        { x: source.x + source.width / 2, y: source.y + source.height },
        { x: target.x + target.width / 2, y: target.y },
      ];
}

/** The longest thing that may be written on an edge, about: "not met: load_clicks is upstream_failed". */
function lettersOf(dag: DrawnDag, words: EdgeWords): number {
  if (words === 'none') return 0;
  if (words === 'short') return 12;
  return dag.edges.reduce((most, [up]) => Math.max(most, dag.tasks[up]!.label.length), 0) + 22;
}

/** What is folded is seen from afar, where less room keeps boxes apart. */
const FOLDED_GAPS = { main: 34, cross: 9 } as const;

/** Room between layers: for what is written on an edge, and for its bend and its head. */
function mainGap(direction: Direction, letters: number): number {
  if (direction === 'down') return letters > 0 ? 50 : 36;
  return letters > 0 ? letters * 6 + 16 : 44;
}

function crossGap(direction: Direction, density: Density): number {
  if (direction === 'down') return 24;
  return { roomy: 18, narrow: 12, low: 9 }[density];
}
