import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDag } from '../../../src/engine';
import { chooseLayout } from '../../../src/panels/dag-graph/layout/choose-layout';
import { closestWithoutOverlap } from '../../../src/panels/dag-graph/layout/coordinates';
import { labelBox } from '../../../src/panels/dag-graph/layout/edge-path';
import { layOutGraph } from '../../../src/panels/dag-graph/layout/graph-layout';
import type { Box, LayoutOptions } from '../../../src/panels/dag-graph/layout/graph-layout';
import { layOutFlat } from '../../../src/panels/dag-graph/layout/flat-layout';
import { wholeView } from '../../../src/panels/dag-graph/layout/viewport';
import { dagOf, shapes } from './random-dag';

const OPEN: LayoutOptions = { direction: 'right', words: 'full', density: 'roomy', closed: new Set() };
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const contains = (a: Box, b: Box) =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;
const chain = (...ids: string[]) =>
  compileDag({
    dag_id: 'chain',
    tasks: ids.map((task_id) => ({ task_id })),
    edges: ids.slice(1).map((id, at) => [ids[at]!, id]),
  });

describe('where the tasks of a DAG stand', () => {
  it('never lets two boxes overlap, unless one is the group around the other', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom('right' as const, 'down' as const), (shape, direction) => {
        const dag = dagOf(shape);
        const { boxes } = layOutGraph(dag, { ...OPEN, direction });
        const isAround = (a: Box, b: Box) =>
          a.kind === 'group' && a !== b && b.tasks.every((task) => a.tasks.includes(task));
        const wrong = boxes.flatMap((a) =>
          boxes
            .filter((b) => {
              if (a === b || (isAround(b, a) && b.depth < a.depth)) return false;
              return isAround(a, b) && a.depth < b.depth ? !contains(a, b) : overlap(a, b);
            })
            .map((b) => `${a.id} and ${b.id}`),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('shows every task once, and every edge from side to side, with the picture around all of it', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const dag = dagOf(shape);
        const { boxes, edges, width, height } = layOutGraph(dag, OPEN);
        expect(
          boxes
            .filter((box) => box.kind === 'task')
            .map((box) => box.task)
            .sort((a, b) => a - b),
        ).toEqual(dag.tasks.map((task) => task.index));
        expect(
          edges
            .flatMap((edge) => edge.edges)
            .map(String)
            .sort(),
        ).toEqual(dag.edges.map(String).sort());
        const boxOf = new Map(boxes.map((box) => [box.id, box]));
        for (const { points, source, target } of edges) {
          const from = boxOf.get(source)!;
          const to = boxOf.get(target)!;
          const ends = [
            { x: from.x + from.width, y: from.y + from.height / 2 },
            { x: to.x, y: to.y + to.height / 2 },
          ];
          expect([points[0], points.at(-1), points.length % 2]).toEqual([...ends, 0]);
        }
        const outside = boxes.filter(
          (box) => Math.min(box.x, box.y, width - box.x - box.width, height - box.y - box.height) < -0.001,
        );
        expect(outside).toEqual([]);
      }),
    );
  });

  it('runs every edge forward where there are no groups', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { boxes, edges } = layOutGraph(dagOf({ ...shape, groups: 0 }), OPEN);
        const at = new Map(boxes.map((box) => [box.id, box.x]));
        for (const { source, target } of edges) expect(at.get(source)!).toBeLessThan(at.get(target)!);
      }),
    );
  });

  it('is the same each time it is made', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        expect(layOutGraph(dagOf(shape), OPEN)).toEqual(layOutGraph(dagOf(shape), OPEN));
      }),
    );
  });

  it('puts a closed group in the place of all that is in it, and its edges with it', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const dag = dagOf(shape);
        const closed = new Set(
          dag.groups.filter((group) => group.parentId === null).map((group) => group.groupId),
        );
        const { boxes, edges } = layOutGraph(dag, { ...OPEN, closed });
        expect(boxes.every((box) => box.kind !== 'group')).toBe(true);
        expect(boxes.flatMap((box) => box.tasks).sort((a, b) => a - b)).toEqual(
          dag.tasks.map((task) => task.index),
        );
        const ends = new Set(boxes.map((box) => box.id));
        for (const { source, target } of edges) {
          expect(source).not.toBe(target);
          expect(ends.has(source) && ends.has(target)).toBe(true);
        }
      }),
    );
  });

  it('keeps the order of definition where nothing speaks against it', () => {
    const dag = compileDag({
      dag_id: 'fan',
      tasks: ['start', 'a', 'b', 'c', 'end'].map((task_id) => ({ task_id })),
      edges: ['a', 'b', 'c'].flatMap((id): [string, string][] => [
        ['start', id],
        [id, 'end'],
      ]),
    });
    const at = new Map(layOutGraph(dag, OPEN).boxes.map((box) => [box.id, box.y]));
    expect([at.get('a'), at.get('b'), at.get('c')]).toEqual(
      [at.get('a'), at.get('b'), at.get('c')].sort((a, b) => a! - b!),
    );
    expect(at.get('start')).toBeCloseTo(at.get('b')!, 0);
    expect(at.get('end')).toBeCloseTo(at.get('b')!, 0);
  });

  it('untangles what can be drawn without crossings', () => {
    const sizes = Array.from({ length: 8 }, () => ({ main: 100, cross: 40 }));
    // Four pairs, written down crosswise.
    const edges = [0, 1, 2, 3].map((at) => [at, 7 - at] as const);
    const { at } = layOutFlat({ sizes, edges }, { main: 50, cross: 10 });
    const places = edges
      .map(([from, to]) => [at[from]!.cross, at[to]!.cross] as const)
      .sort((a, b) => a[0] - b[0]);
    expect(places.map(([, to]) => to)).toEqual(places.map(([, to]) => to).sort((a, b) => a - b));
  });

  it('draws tasks without any edge as a block, not as one endless column', () => {
    const dag = compileDag({
      dag_id: 'loose',
      tasks: Array.from({ length: 60 }, (_, at) => ({ task_id: `t${at}` })),
    });
    const { width, height } = layOutGraph(dag, OPEN);
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(4);
  });
});

describe('the layout a panel gets', () => {
  const open = new Set<string>();
  const fan = (wide: number) =>
    compileDag({
      dag_id: 'fan',
      tasks: ['start', ...Array.from({ length: wide }, (_, at) => `train_${at}`), 'end'].map((task_id) => ({
        task_id,
      })),
      edges: Array.from({ length: wide }, (_, at): [string, string][] => [
        ['start', `train_${at}`],
        [`train_${at}`, 'end'],
      ]).flat(),
    });

  it('says more where there is more room, and flows down where it is narrow', () => {
    const two = chain('ingest', 'preprocess');
    const five = chain('ingest', 'preprocess', 'train', 'evaluate', 'deploy');
    const inPanel = (dag: typeof two, width: number, height: number) => {
      const { direction, words, density } = chooseLayout(dag, { width, height }, open);
      return [direction, words, density];
    };
    expect(inPanel(two, 780, 300)).toEqual(['right', 'full', 'roomy']);
    expect(inPanel(five, 780, 300)).toEqual(['right', 'none', 'narrow']);
    expect(inPanel(five, 2400, 300)).toEqual(['right', 'full', 'roomy']);
    expect(inPanel(five, 360, 460)).toEqual(['down', 'none', 'roomy']);
    expect(inPanel(five, 360, 600)).toEqual(['down', 'full', 'roomy']);
    expect(inPanel(fan(4), 760, 210)).toEqual(['right', 'none', 'low']);
  });

  it('is of all that say something the one seen the largest, where none can be read', () => {
    const dag = fan(12);
    const panel = { width: 700, height: 260 };
    const zoom = wholeView(chooseLayout(dag, panel, open), panel).zoom;
    for (const direction of ['right', 'down'] as const)
      for (const density of ['roomy', 'narrow', 'low'] as const) {
        const other = layOutGraph(dag, { direction, words: 'none', density, closed: open });
        expect(wholeView(other, panel).zoom).toBeLessThanOrEqual(zoom + 0.03);
      }
  });

  it('never writes the words of an edge over a task, over other words or beside the panel', () => {
    fc.assert(
      fc.property(
        shapes,
        fc.integer({ min: 300, max: 1400 }),
        fc.integer({ min: 200, max: 800 }),
        (shape, width, height) => {
          const panel = { width, height };
          const layout = chooseLayout(dagOf(shape), panel, open);
          if (layout.words === 'none') return;
          const view = wholeView(layout, panel);
          const labels = layout.edges.map((edge) => labelBox(edge.points, layout));
          labels.forEach((label, at) => {
            const tasks = layout.boxes.filter((box) => box.kind !== 'group');
            const label_ = label as Box;
            expect(
              [...tasks, ...(labels.slice(0, at) as Box[])].filter((one) => overlap(one, label_)),
            ).toEqual([]);
            expect(label.x * view.zoom + view.x).toBeGreaterThanOrEqual(0);
            expect((label.x + label.width) * view.zoom + view.x).toBeLessThanOrEqual(width);
          });
        },
      ),
    );
  });

  it('is made once for each kind and then remembered', () => {
    const dag = chain('a', 'b');
    expect(chooseLayout(dag, { width: 780, height: 300 }, open)).toBe(
      chooseLayout(dag, { width: 790, height: 310 }, new Set()),
    );
  });

  it('is silent on edges that are too many to be read', () => {
    const tasks = Array.from({ length: 30 }, (_, at) => `t${at}`);
    const dag = compileDag({
      dag_id: 'dense',
      tasks: tasks.map((task_id) => ({ task_id })),
      edges: tasks
        .slice(0, 15)
        .flatMap((up) => tasks.slice(15, 20).map((down): [string, string] => [up, down])),
    });
    expect(chooseLayout(dag, { width: 2000, height: 900 }, open).words).toBe('none');
  });
});

describe('the closest places without overlap', () => {
  const wishes = fc.array(
    fc.record({ at: fc.integer({ min: -500, max: 500 }), weight: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 12 },
  );
  const placesFor = (wanted: readonly { at: number; weight: number }[]) =>
    Array.from(
      closestWithoutOverlap(
        Float64Array.from(wanted, ({ at }) => at),
        Float64Array.from(wanted, ({ weight }) => weight),
        Float64Array.from(wanted, (_, index) => index * 30),
      ),
    );

  it('keep the distances', () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const places = placesFor(wanted);
        places.slice(1).forEach((place, at) => expect(place - places[at]!).toBeGreaterThanOrEqual(30 - 1e-6));
      }),
    );
  });

  it('are better than any that keep the distances and lie near them', () => {
    const cost = (places: readonly number[], wanted: readonly { at: number; weight: number }[]) =>
      places.reduce((sum, place, at) => sum + wanted[at]!.weight * (place - wanted[at]!.at) ** 2, 0);
    fc.assert(
      fc.property(
        wishes,
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 12, maxLength: 12 }),
        (wanted, shifts) => {
          const places = placesFor(wanted);
          const other: number[] = [];
          places.forEach((place, at) =>
            other.push(Math.max(place + shifts[at]!, (other.at(-1) ?? -Infinity) + 30)),
          );
          expect(cost(places, wanted)).toBeLessThanOrEqual(cost(other, wanted) + 1e-6);
        },
      ),
    );
  });
});
