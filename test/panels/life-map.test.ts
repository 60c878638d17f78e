import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { TASK_STATES } from '../../src/engine';
import { WAYS } from '../../src/lesson';
import {
  arrowHead,
  bowOf,
  lifeMap,
  LIFE_STATES,
  MAPPED_WAYS,
  roundedPath,
  routeOf,
} from '../../src/panels/task-life/life-map';
import type { Box, Point } from '../../src/panels/task-life/life-map';

const widths = fc.integer({ min: 280, max: 1200 });
type State = (typeof LIFE_STATES)[number];
const statesOf = (key: string) => key.split('>') as [State, State];

const edges = ({ x, y, width, height }: Box) => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Whether a point lies within a box, its edge not counted. */
function isWithin({ x, y }: Point, box: Box): boolean {
  const { left, right, top, bottom } = edges(box);
  return x > left + 0.5 && x < right - 0.5 && y > top + 0.5 && y < bottom - 0.5;
}

/** Points along a line, two pixels apart. */
function along(points: readonly Point[]): Point[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index]!;
    const parts = Math.max(1, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 2));
    return Array.from({ length: parts + 1 }, (_, part) => ({
      x: start.x + ((end.x - start.x) * part) / parts,
      y: start.y + ((end.y - start.y) * part) / parts,
    }));
  });
}

describe('the map of a task’s life', () => {
  it('has every state of Airflow, and none', () => {
    expect(new Set(LIFE_STATES)).toEqual(new Set(['none', ...TASK_STATES]));
  });

  it('has a line for exactly the scheduler’s usual ways', () => {
    const usual = WAYS.filter(({ kind }) => kind === 'usual').flatMap(({ from, to }) =>
      from.flatMap((one) => to.map((other) => `${one}>${other}`)),
    );
    expect([...MAPPED_WAYS].sort()).toEqual(usual.sort());
    const map = lifeMap(400);
    expect(routeOf(map, 'up_for_retry', 'skipped')).toBeNull();
  });

  it('fits its sheet, and no two states touch, on sheets of any width', () => {
    fc.assert(
      fc.property(widths, (width) => {
        const map = lifeMap(width);
        const boxes = LIFE_STATES.map((state) => map.boxes[state]);
        boxes.forEach((box, index) => {
          const one = edges(box);
          expect(one.left).toBeGreaterThan(0);
          expect(one.right).toBeLessThan(map.width);
          expect(one.bottom).toBeLessThan(map.height);
          for (const other of boxes.slice(index + 1).map(edges)) {
            const isApart =
              one.right < other.left ||
              other.right < one.left ||
              one.bottom < other.top ||
              other.bottom < one.top;
            expect(isApart).toBe(true);
          }
        });
      }),
    );
  });

  const cleared = LIFE_STATES.filter(
    (state) => state !== 'restarting' && routeOf(lifeMap(400), state, 'none'),
  );

  it('has lines for what is cleared, from every end and every wait', () => {
    expect(cleared).toEqual(
      expect.arrayContaining(['success', 'failed', 'skipped', 'upstream_failed', 'removed']),
    );
    expect(cleared).toEqual(expect.arrayContaining(['up_for_retry', 'up_for_reschedule', 'deferred']));
  });

  test.each([...MAPPED_WAYS, ...cleared.map((state) => `${state}>none`)])(
    'the line of %s leads from edge to edge, on the sheet, through no other state',
    (key) => {
      const [from, to] = statesOf(key);
      fc.assert(
        fc.property(widths, (width) => {
          const map = lifeMap(width);
          const route = routeOf(map, from, to)!;
          for (const point of along(route)) {
            expect(point.x).toBeGreaterThanOrEqual(0);
            expect(point.x).toBeLessThanOrEqual(map.width);
            expect(point.y).toBeGreaterThanOrEqual(0);
            expect(point.y).toBeLessThanOrEqual(map.height);
            const through = LIFE_STATES.filter((state) => isWithin(point, map.boxes[state]));
            expect(through).toEqual([]);
          }
          const near = ({ x, y }: Point, box: Box) =>
            Math.abs(x - box.x) <= box.width / 2 + 0.5 && Math.abs(y - box.y) <= box.height / 2 + 0.5;
          expect(near(route[0]!, map.boxes[from])).toBe(true);
          expect(near(route.at(-1)!, map.boxes[to])).toBe(true);
        }),
        { numRuns: 8 },
      );
    },
  );

  it('bows to any state from any other, where it has no line', () => {
    const map = lifeMap(400);
    for (const from of LIFE_STATES) {
      for (const to of LIFE_STATES) {
        if (from === to) continue;
        for (const { x, y } of bowOf(map.boxes[from], map.boxes[to])) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        }
      }
    }
  });

  it('rounds corners and points arrowheads the way a line goes', () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 20 },
    ];
    expect(roundedPath(corner, 5)).toBe('M0 0L15 0Q20 0 20 5L20 20');
    expect(roundedPath([])).toBe('');
    expect(arrowHead({ x: 0, y: 0 }, { x: 10, y: 0 }, 5)).toBe('M10 0L5 2.8L5 -2.8Z');
  });
});
