import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesText, parseEdges, refusalOf } from '../../../../src/lesson/activities/project/wiring';
import type { Edge } from '../../../../src/lesson/activities/project/wiring';

const TASKS = ['extract', 'clean', 'load', 'report', 'alert'];

/** Arrows that can all be drawn, in the order of drawing. */
const drawn = fc.array(fc.tuple(fc.constantFrom(...TASKS), fc.constantFrom(...TASKS))).map((wanted) => {
  const edges: Edge[] = [];
  for (const edge of wanted) if (refusalOf(TASKS, edges, edge) === null) edges.push(edge);
  return edges;
});

describe('an arrow', () => {
  const edges: Edge[] = [
    ['extract', 'clean'],
    ['clean', 'load'],
  ];
  it.each([
    [['load', 'report'], null],
    [['extract', 'load'], null],
    [['load', 'load'], { kind: 'itself' }],
    [['clean', 'load'], { kind: 'twice' }],
    [['load', 'nothing'], { kind: 'unknown' }],
    [['load', 'extract'], { kind: 'circle', path: ['extract', 'clean', 'load'] }],
  ] as const)('%s', (edge, expected) => {
    expect(refusalOf(TASKS, edges, edge)).toEqual(expected);
  });

  it('can be drawn exactly if no way leads back', () => {
    fc.assert(
      fc.property(drawn, (all) => {
        // Whatever was drawn can be put in an order: there is no circle.
        const order: string[] = [];
        while (order.length < TASKS.length) {
          const next = TASKS.find(
            (task) => !order.includes(task) && all.every(([from, to]) => to !== task || order.includes(from)),
          );
          expect(next).toBeDefined();
          order.push(next!);
        }
      }),
    );
  });
});

describe('arrows as short text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(drawn, (edges) => {
        expect(parseEdges(TASKS, edgesText(TASKS, edges))).toEqual(edges);
      }),
    );
  });

  it.each([
    '',
    '0',
    '0-',
    '0-9',
    '0-0',
    '0-1.1-0',
    '0-1.0-1',
    '0-1.',
    'none.0-1',
    '0-1 ',
    '-1-2',
    '0-1<script>',
  ])('are none where it says %j', (text) => {
    expect(parseEdges(TASKS, text)).toBeNull();
  });

  it('cannot double or turn around one that is always there', () => {
    expect(parseEdges(TASKS, '0-1', [['extract', 'clean']])).toBeNull();
    expect(parseEdges(TASKS, '1-0', [['extract', 'clean']])).toBeNull();
    expect(parseEdges(TASKS, '1-2', [['extract', 'clean']])).toEqual([['clean', 'load']]);
  });
});
