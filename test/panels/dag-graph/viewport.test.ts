import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAR } from '../../../src/panels/dag-graph/layout/from-afar';
import { layOutGraph } from '../../../src/panels/dag-graph/layout/graph-layout';
import type { GraphLayout } from '../../../src/panels/dag-graph/layout/graph-layout';
import {
  isSeenAtOnce,
  startView,
  viewShowing,
  wholeView,
} from '../../../src/panels/dag-graph/layout/viewport';
import type { Viewport } from '../../../src/panels/dag-graph/layout/viewport';
import { areaAround, isBoxIn, isCovered, isEdgeIn } from '../../../src/panels/dag-graph/layout/window';
import { compileDag } from '../../../src/engine';
import { dagOf, shapes } from './random-dag';

const PANEL = { width: 760, height: 300 };
const lay = (dag: Parameters<typeof layOutGraph>[0]): GraphLayout =>
  layOutGraph(dag, { direction: 'right', words: 'short', density: 'narrow', closed: new Set() });
const onScreen = (box: { x: number; y: number; width: number; height: number }, view: Viewport) => {
  const left = box.x * view.zoom + view.x;
  const top = box.y * view.zoom + view.y;
  return { left, top, right: left + box.width * view.zoom, bottom: top + box.height * view.zoom };
};
const isSeen = (box: Parameters<typeof onScreen>[0], view: Viewport) => {
  const { left, top, right, bottom } = onScreen(box, view);
  return left >= -0.01 && top >= -0.01 && right <= PANEL.width + 0.01 && bottom <= PANEL.height + 0.01;
};

describe('what is seen of a graph', () => {
  it('is all of it where anything can be made out, and else its beginning', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 60, max: 1400 }), (shape, width) => {
        const layout = lay(dagOf(shape));
        const panel = { ...PANEL, width };
        const view = startView(layout, panel);
        const whole = wholeView(layout, panel);
        if (isSeenAtOnce(layout, panel)) expect(view).toEqual(whole);
        else expect(view.zoom).toBeGreaterThan(FAR);
        const start = Math.min(...layout.boxes.filter((box) => box.kind === 'task').map((box) => box.x));
        expect(
          layout.boxes.some(
            (box) => box.x === start && onScreen(box, view).left < width && onScreen(box, view).right > 0,
          ),
        ).toBe(true);
      }),
    );
  });

  it('is all of it on request, and the zoom buttons lie over none of it', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const layout = lay(dagOf(shape));
        const view = wholeView(layout, PANEL);
        expect(layout.boxes.every((box) => isSeen(box, view))).toBe(true);
        const under = layout.boxes.filter((box) => {
          const { right, bottom } = onScreen(box, view);
          return right > PANEL.width - 136 && bottom > PANEL.height - 42;
        });
        expect(under).toEqual([]);
      }),
    );
  });

  it('moves only as far as it takes to show a task, and not at all for one in sight', () => {
    fc.assert(
      fc.property(
        shapes,
        fc.nat(),
        fc.integer({ min: -2000, max: 2000 }),
        fc.integer({ min: -800, max: 800 }),
        (shape, pick, x, y) => {
          const { boxes } = lay(dagOf(shape));
          const tasks = boxes.filter((box) => box.kind === 'task');
          const box = tasks[pick % tasks.length]!;
          const view = { x, y, zoom: 1 };
          const moved = viewShowing(box, view, PANEL);
          expect(isSeen(box, moved)).toBe(true);
          expect(viewShowing(box, moved, PANEL)).toBe(moved);
          expect(moved.zoom).toBe(1);
        },
      ),
    );
  });
});

describe('what of a graph is in the document', () => {
  const chain = (length: number) =>
    lay(
      compileDag({
        dag_id: 'long',
        tasks: Array.from({ length }, (_, at) => ({ task_id: `t${at}` })),
        edges: Array.from({ length: length - 1 }, (_, at) => [`t${at}`, `t${at + 1}`]),
      }),
    );
  const at = (x: number, zoom = 1): Viewport => ({ x: -x, y: 0, zoom });

  it('is everything of a small one, wherever one looks', () => {
    const layout = chain(60);
    const area = areaAround(layout, at(5000), PANEL);
    expect(layout.boxes.every((box) => isBoxIn(area, box))).toBe(true);
    expect(layout.edges.every((edge) => isEdgeIn(area, edge))).toBe(true);
  });

  it('is what is in sight of a large one, and some around it', () => {
    const layout = chain(300);
    const area = areaAround(layout, at(10_000), PANEL);
    const inside = layout.boxes.filter((box) => isBoxIn(area, box));
    expect(inside.length).toBeLessThan(30);
    for (const box of layout.boxes) if (box.x > 10_000 && box.x < 10_760) expect(inside).toContain(box);
    expect(layout.edges.filter((edge) => isEdgeIn(area, edge)).length).toBeLessThan(31);
  });

  it('stays as it is for small moves, and follows large ones and zooming', () => {
    expect(isCovered(at(10_300), at(10_000), PANEL)).toBe(true);
    expect(isCovered(at(12_000), at(10_000), PANEL)).toBe(false);
    expect(isCovered(at(5_000, 0.5), at(10_000), PANEL)).toBe(true);
    expect(isCovered(at(500, 0.05), at(10_000), PANEL)).toBe(false);
    expect(isCovered(at(20_000, 2), at(10_000), PANEL)).toBe(false);
  });
});
