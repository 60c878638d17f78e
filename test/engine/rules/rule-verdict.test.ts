import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ruleVerdict, simulate, TRIGGER_RULES } from '../../../src/engine';
import type { AttemptSpec, Case, RuleVerdict, TaskState, TriggerRule } from '../../../src/engine';

const COLUMNS: readonly TaskState[] = [
  'success',
  'failed',
  'upstream_failed',
  'skipped',
  'removed',
  'running',
];
const R = 'runs';
const W = 'waits';
const S = 'skipped';
const F = 'upstream_failed';

/** What becomes of a task with one parent: semantics §3.3. The parent is a task, and for the last row a setup. */
const ONE_PARENT: readonly (readonly [TriggerRule, readonly RuleVerdict['outcome'][], isSetup?: boolean])[] =
  [
    ['all_success', [R, F, F, S, R, W]],
    ['all_failed', [S, R, R, S, R, W]],
    ['all_done', [R, R, R, R, R, W]],
    ['all_done_min_one_success', [R, F, F, S, F, W]],
    ['one_success', [R, F, F, S, F, W]],
    ['one_failed', [S, R, R, S, S, W]],
    ['one_done', [R, R, S, S, S, W]],
    ['none_failed', [R, F, F, R, R, W]],
    ['none_failed_min_one_success', [R, F, F, S, F, W]],
    ['none_skipped', [R, R, R, S, R, W]],
    ['all_skipped', [S, S, S, R, 'stuck', W]],
    ['always', [R, R, R, R, R, R]],
    ['all_done_setup_success', [R, R, R, R, R, W]],
    ['all_done_setup_success', [R, F, F, S, F, W], true],
  ];

describe('a trigger rule and one parent, as in the fact sheet', () => {
  test.each(
    ONE_PARENT.flatMap(([rule, row, isSetup = false]) =>
      COLUMNS.map((state, at) => [rule, state, isSetup, row[at]!] as const),
    ),
  )('%s, parent %s (setup: %s): %s', (rule, state, isSetup, outcome) => {
    expect(ruleVerdict(rule, [{ state, isSetup }]).outcome).toBe(outcome);
  });

  it('has every rule', () => {
    expect(new Set(ONE_PARENT.map(([rule]) => rule))).toEqual(new Set(TRIGGER_RULES));
  });
});

it('says the same as a whole simulation in which the parents have ended like this', () => {
  const attempts: Readonly<Record<string, AttemptSpec>> = {
    success: {},
    failed: { outcome: 'fail' },
    skipped: { outcome: 'skip' },
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...TRIGGER_RULES),
      fc.array(fc.constantFrom('success', 'failed', 'skipped'), { minLength: 1, maxLength: 4 }),
      (rule, ends) => {
        const parents = ends.map((state, at) => ({ id: `p${at}`, state: state as TaskState }));
        const input: Case = {
          case: 'parents',
          clock: '2024-01-01T00:00:00Z',
          dags: [
            {
              dag_id: 'd',
              schedule: '@once',
              start_date: '2024-01-01T00:00:00Z',
              tasks: [
                ...parents.map(({ id }) => ({ task_id: id })),
                { task_id: 'child', trigger_rule: rule },
              ],
              edges: parents.map(({ id }): [string, string] => [id, 'child']),
              behaviour: Object.fromEntries(parents.map(({ id, state }) => [id, [attempts[state!]!]])),
            },
          ],
          until: { seconds: 60 },
        };
        const trace = simulate(input);
        const child = trace.tasks.find((row) => row.taskId === 'child')!;
        const end = trace.at(trace.length).taskState(child.index);
        const { outcome } = ruleVerdict(rule, parents);
        expect(outcome === 'runs' ? 'success' : outcome).toBe(end);
      },
    ),
  );
});
