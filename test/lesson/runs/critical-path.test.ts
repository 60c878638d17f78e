import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCase, simulate } from '../../../src/engine';
import type { Case, DagSpec } from '../../../src/engine';
import { criticalPath, runSeconds, secondsByKind } from '../../../src/lesson';
import { KINDS, makeCase } from '../../conformance/generate/kinds';

/** For properties over many runs, on a busy machine. */
const SLOW_MS = 60_000;

const made = (dag: Partial<DagSpec>, more: Partial<Case> = {}): Case => ({
  case: 'path',
  clock: '2024-01-01T00:00:00Z',
  dags: [{ dag_id: 'd', schedule: '@once', start_date: '2024-01-01T00:00:00Z', tasks: [], ...dag }],
  until: { seconds: 2000 },
  ...more,
});

/** `work a 0–4, slot b 4–9 Pool Slots Available`. */
function told(input: Case): string {
  const trace = simulate(input);
  return criticalPath(trace, 0)
    .map(({ kind, instance, from, to, answer }) =>
      [kind, instance === null ? 'run' : trace.tasks[instance]!.taskId, `${from}–${to}`, answer?.check]
        .filter(Boolean)
        .join(' '),
    )
    .join(', ');
}

describe('what the length of a run is made of', () => {
  const two = [{ task_id: 'a' }, { task_id: 'b' }];
  test.each<[string, Case, string]>([
    [
      'work after work',
      made({ tasks: two, edges: [['a', 'b']], behaviour: { a: [{ seconds: 4 }], b: [{ seconds: 3 }] } }),
      'work a 0–4, work b 4–7',
    ],
    [
      'the longer of two branches',
      made({
        tasks: [...two, { task_id: 'c' }],
        edges: [
          ['a', 'c'],
          ['b', 'c'],
        ],
        behaviour: { a: [{ seconds: 4 }], b: [{ seconds: 9 }] },
      }),
      'work b 0–9, work c 9–10',
    ],
    [
      'a wait for a slot of a pool',
      made(
        {
          tasks: [
            { task_id: 'a', pool: 'p', priority_weight: 9 },
            { task_id: 'b', pool: 'p' },
          ],
          behaviour: { a: [{ seconds: 6 }], b: [{ seconds: 2 }] },
        },
        { pools: { p: 1 } },
      ),
      'slot b 0–6 Pool Slots Available, work b 6–8',
    ],
    [
      'a wait for a worker, and for the look in which it is given',
      made(
        {
          tasks: [{ task_id: 'a', priority_weight: 9 }, { task_id: 'b' }],
          behaviour: { a: [{ seconds: 6 }], b: [{ seconds: 2 }] },
        },
        { settings: { 'core.parallelism': 1 } },
      ),
      'workers b 0–6 Executor Slots, tick b 6–7, work b 7–9',
    ],
    [
      'the delay after a failed try',
      made({
        tasks: [{ task_id: 'a', retries: 1, retry_delay: 10 }],
        behaviour: { a: [{ seconds: 2, outcome: 'fail' }, { seconds: 3 }] },
      }),
      'work a 0–2, retry a 2–13 Not In Retry Period, work a 13–16',
    ],
    [
      'a deferral',
      made({
        tasks: [{ task_id: 'a' }],
        behaviour: { a: [{ seconds: 1, defers: { seconds: 20 } }] },
      }),
      'work a 0–1, trigger a 1–21, work a 21–22',
    ],
  ])('%s', (_what, input, expected) => {
    expect(told(input)).toBe(expected);
  });

  test('a run that has not ended has no such chain', () => {
    const input = made(
      { tasks: [{ task_id: 'a' }], behaviour: { a: [{ seconds: 50 }] } },
      { until: { seconds: 5 } },
    );
    expect(criticalPath(simulate(input), 0)).toEqual([]);
  });
});

test(
  'the chain has no gap and lasts as long as the run: in any run',
  () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.nat(40), (kind, seed) => {
        const input = makeCase(kind, seed);
        fc.pre(checkCase(input).length === 0);
        const trace = simulate(input);
        for (const { index } of trace.runs) {
          const segments = criticalPath(trace, index);
          const seconds = runSeconds(trace, index);
          if (seconds === null) {
            expect(segments).toEqual([]);
            continue;
          }
          const sum = secondsByKind(segments).reduce((all, [, one]) => all + one, 0);
          expect(sum).toBeCloseTo(seconds, 6);
          for (const [at, segment] of segments.entries()) {
            expect(segment.to).toBeGreaterThan(segment.from);
            if (at > 0) expect(segment.from).toBe(segments[at - 1]!.to);
          }
        }
      }),
      { numRuns: 60 },
    );
  },
  SLOW_MS,
);
