/** How DAGs of a hundred and of a thousand tasks are shown: all at once with states, or with a map. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compileDag } from '../../../src/engine';
import type { Dag } from '../../../src/engine';
import { chooseLayout, countBoxes } from '../../../src/panels/dag-graph/layout/choose-layout';
import { detailAt, FARTHEST, namesFromAfar } from '../../../src/panels/dag-graph/layout/from-afar';
import type { Box } from '../../../src/panels/dag-graph/layout/graph-layout';
import { createLayOut } from '../../../src/panels/dag-graph/layout/lay-out-elsewhere';
import type { LayoutWorker } from '../../../src/panels/dag-graph/layout/lay-out-elsewhere';
import {
  mapScale,
  partOfMap,
  pathsByState,
  tasksInSight,
  viewAround,
  viewByKey,
} from '../../../src/panels/dag-graph/layout/overview';
import { isSeenAtOnce, startView, viewFollowing } from '../../../src/panels/dag-graph/layout/viewport';
import { layeredCase } from '../../bench/layered-dag';
import { dagOf, shapes } from './random-dag';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `task_${at}`);
const tasks = (of: readonly string[]) => of.map((task_id) => ({ task_id }));

function deep(count: number): Dag {
  const all = ids(count);
  const edges = all.slice(1).map((id, at): [string, string] => [all[at]!, id]);
  return compileDag({ dag_id: 'deep', tasks: tasks(all), edges });
}
function wide(count: number): Dag {
  const [first, ...rest] = ids(count);
  const last = rest.pop()!;
  const edges = rest.flatMap((id): [string, string][] => [
    [first!, id],
    [id, last],
  ]);
  return compileDag({ dag_id: 'wide', tasks: tasks(ids(count)), edges });
}
const layered = (count: number) => compileDag(layeredCase(count).dags[0]!);

/** The graph's place on a desktop, on a laptop, on a phone, and in two frames. */
const PANELS = [
  { width: 830, height: 340 },
  { width: 690, height: 200 },
  { width: 370, height: 330 },
  { width: 390, height: 205 },
  { width: 336, height: 225 },
];
const NOTHING: ReadonlySet<string> = new Set();
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a DAG of a hundred tasks', () => {
  it.each([
    ['in one chain', deep(100)],
    ['side by side', wide(100)],
    ['in layers', layered(100)],
  ])('%s is seen at once with the state of each task, on every screen', (_, dag) => {
    for (const panel of PANELS) {
      const layout = chooseLayout(dag, panel, NOTHING);
      const view = startView(layout, panel);
      expect(detailAt(view.zoom), JSON.stringify(panel)).not.toBe('colours');
      expect(tasksInSight(layout, view, panel)).toBe(100);
    }
  });
});

describe('a folded graph', () => {
  it('shows every task once and none over another, inside of the picture', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(...PANELS), (shape, panel) => {
        const dag = dagOf({ ...shape, groups: 0, tasks: 41 + shape.tasks });
        const { boxes, width, height, edges } = chooseLayout(dag, panel, NOTHING);
        expect(boxes.map(({ task }) => task).sort((a, b) => a - b)).toEqual(
          dag.tasks.map(({ index }) => index),
        );
        expect(edges.length).toBe(dag.edges.length);
        boxes.forEach((box, at) => {
          expect(boxes.slice(0, at).filter((other) => overlap(box, other))).toEqual([]);
          expect([box.x >= -0.01, box.y >= -0.01]).toEqual([true, true]);
          expect([box.x + box.width <= width + 0.01, box.y + box.height <= height + 0.01]).toEqual([
            true,
            true,
          ]);
        });
      }),
    );
  });

  it('stays as it is when the panel is made a little larger', () => {
    const dag = deep(60);
    expect(chooseLayout(dag, { width: 800, height: 340 }, NOTHING)).toBe(
      chooseLayout(dag, { width: 812, height: 346 }, NOTHING),
    );
  });

  it('counts closed groups as one box, however deep they are', () => {
    const dag = compileDag({
      dag_id: 'groups',
      groups: [{ group_id: 'a' }, { group_id: 'a.b', parent: 'a' }],
      tasks: [{ task_id: 'a.b.x', group: 'a.b' }, { task_id: 'a.y', group: 'a' }, { task_id: 'z' }],
    });
    expect(
      [NOTHING, new Set(['a.b']), new Set(['a', 'a.b'])].map((closed) => countBoxes(dag, closed)),
    ).toEqual([3, 3, 2]);
  });
});

describe('what is said from afar', () => {
  it('is everything where it can be read, then states, then colours', () => {
    expect([1, 0.5, 0.49, FARTHEST, 0.1].map(detailAt)).toEqual([
      'all',
      'all',
      'states',
      'states',
      'colours',
    ]);
  });

  const box = (id: string, x: number, y: number): Box => ({
    ...{ id, kind: 'task', task: 0, tasks: [0], depth: 0 },
    ...{ x, y, width: 150, height: 64 },
  });

  it('names what matters most, with no name over another or over the state of a task', () => {
    const boxes = [box('near_a', 0, 0), box('near_b', 0, 80), box('beside', 184, 0), box('far', 1900, 0)];
    const all = boxes.map((one) => ({ box: one, name: `a_long_name_${one.id}`, isCurrent: false }));
    const names = (zoom: number, wanted = all) =>
      namesFromAfar(wanted, { boxes, width: 2050 }, zoom).map((one) => one.box.id);
    expect(names(1)).toEqual(['near_a', 'near_b', 'beside', 'far']);
    expect(names(0.2)).toEqual(['far']);
    const current = [{ ...all[1]!, isCurrent: true }, ...all];
    expect(names(0.2, current)).toEqual(['near_b', 'far']);
  });

  it('writes names at the edges within the graph', () => {
    const boxes = [box('first', 0, 0), box('last', 900, 0)];
    const wanted = boxes.map((one) => ({ box: one, name: 'a_name_that_is_long', isCurrent: true }));
    const [first, last] = namesFromAfar(wanted, { boxes, width: 1050 }, 0.2);
    expect(first!.middle).toBeGreaterThan(75);
    expect(last!.middle).toBeLessThan(975);
  });
});

describe('a DAG of a thousand tasks', () => {
  const panel = PANELS[0]!;
  const layout = chooseLayout(layered(1000), panel, NOTHING);

  it('begins where it can be read, and follows what the step is about', () => {
    const view = startView(layout, panel);
    expect(isSeenAtOnce(layout, panel)).toBe(false);
    expect(isSeenAtOnce(layout, { width: 2500, height: 1400 })).toBe(false);
    expect(detailAt(view.zoom)).toBe('all');
    const far = layout.boxes.at(-1)!;
    const followed = viewFollowing(far, view, panel);
    expect(far.x * followed.zoom + followed.x + (far.width * followed.zoom) / 2).toBeCloseTo(panel.width / 2);
    expect(viewFollowing(far, followed, panel)).toBe(followed);
  });

  it('has a map that lies over a small part of the panel and marks what is in sight', () => {
    for (const one of PANELS) {
      const scale = mapScale(layout, one);
      expect((scale.width * scale.height) / (one.width * one.height)).toBeLessThan(0.15);
      const whole = partOfMap({ x: 0, y: 0, zoom: 0.001 }, one, scale);
      expect([whole.x, whole.y, whole.width, whole.height].map(Math.round)).toEqual(
        [0, 0, scale.width, scale.height].map(Math.round),
      );
    }
    const scale = mapScale(layout, panel);
    const view = viewAround(
      { x: layout.width / 2, y: layout.height / 2 },
      startView(layout, panel),
      panel,
      layout,
    );
    const part = partOfMap(view, panel, scale);
    expect(part.x + part.width / 2).toBeCloseTo(scale.width / 2, 3);
    expect(part.y + part.height / 2).toBeCloseTo(scale.height / 2, 3);
  });

  it('is drawn on the map by state, each task once', () => {
    const states = layout.boxes.map((_, at) => (at % 3 === 0 ? 'running' : 'none'));
    const paths = pathsByState(layout.boxes, states);
    const count = (path = '') => path.split('M').length - 1;
    expect([count(paths.get('running')), count(paths.get('none'))]).toEqual([334, 666]);
  });

  it('is gone through by arrow keys to every end, and never beyond', () => {
    let view = startView(layout, panel);
    const press = (key: string) => (view = viewByKey(key, view, panel, layout)!);
    for (let at = 0; at < 200; at++) press('ArrowRight');
    const end = viewByKey('End', view, panel, layout)!;
    expect(view.x).toBeCloseTo(end.x);
    expect(view.x + layout.width * view.zoom).toBeCloseTo(panel.width);
    for (let at = 0; at < 200; at++) press('ArrowDown');
    expect(view).toEqual(end);
    press('Home');
    expect([view.x, view.y]).toEqual([0, 0]);
    expect(viewByKey('a', view, panel, layout)).toBeNull();
  });
});

describe('laying out elsewhere', () => {
  const dag = deep(120);
  const panel = PANELS[0]!;

  it('asks the worker once for what looks the same, and gives it no more than is drawn', async () => {
    const worker: LayoutWorker = { postMessage: vi.fn(), onmessage: null, onerror: null };
    const layOut = createLayOut(() => worker);
    const [one, other] = [
      layOut('deep', dag, panel, NOTHING),
      layOut('deep', dag, { width: panel.width + 3, height: panel.height }, NOTHING),
    ];
    expect(worker.postMessage).toHaveBeenCalledOnce();
    const order = vi.mocked(worker.postMessage).mock.calls[0]![0];
    expect(structuredClone(order)).toEqual(order);
    const layout = chooseLayout(order.dag, order.panel, new Set(order.closed));
    worker.onmessage?.({ data: { id: order.id, layout } } as MessageEvent);
    expect(await one).toBe(layout);
    expect(await other).toBe(layout);
  });

  it('does the same here where there is no worker, or where it fails', async () => {
    const none = createLayOut(() => {
      throw new Error('not allowed');
    });
    expect((await none('deep', dag, panel, NOTHING)).boxes).toHaveLength(120);
    const broken: LayoutWorker = { postMessage: vi.fn(), onmessage: null, onerror: null };
    const pending = createLayOut(() => broken)('deep', dag, panel, NOTHING);
    broken.onerror?.({ preventDefault: vi.fn() } as unknown as ErrorEvent);
    expect((await pending).boxes).toHaveLength(120);
  });
});
