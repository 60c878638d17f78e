/** Every code has its sentence, and the sentences say what a learner needs. */
import { expect, test } from 'vitest';
import {
  CAUSE_CODES,
  PROBLEM_CODES,
  REASON_CODES,
  simulate,
  type CauseCode,
  type Change,
  type Trace,
} from '../../src/engine';
import { describeAnswer, describeCaseProblem, describeCause } from '../../src/text';
import { smallCase } from '../engine/small-cases';

const FIGURES = {
  rule: 'all_success',
  total: 2,
  success: 1,
  skipped: 0,
  failed: 1,
  upstream_failed: 0,
  removed: 0,
};
/** Something for every name that any code takes. */
const VALUES = {
  ...FIGURES,
  running: 0,
  waiting: ['b'],
  tasks: ['a', 'b'],
  setups: ['a'],
  sources: ['a'],
  states: ['failed'],
  assets: ['x'],
  chosen: ['b'],
  parent: 'a',
  task: 'a',
  dag: 'd',
  pool: 'default_pool',
  run: 'r',
  state: 'failed',
  why: 'error',
  option: 'soft_fail',
  date: '2026-01-01T00:00:00Z',
  start: '2026-01-02T00:00:00Z',
  end: '2026-01-02T00:00:00Z',
  at: '2026-01-01T00:00:10Z',
  seconds: 1,
  delay: 5,
  timeout: 60,
  poke: 2,
  attempts: 3,
  count: 2,
  ordinal: 1,
  limit: 16,
  active: 16,
  ahead: 3,
  busy: 1,
  parallelism: 32,
  slots: 1,
  open: 0,
  setup: 'a',
  group: 'g',
  id: 'a',
  near: 'b',
  name: 'q',
  key: 'k',
  expected: 'g.a',
  expression: '* *',
  text: '*',
  field: 0,
  zone: 'Nowhere',
  length: 251,
  most: 250,
  part: 'prints',
  operator: 'empty',
  setting: 'core.parallelism',
  kind: 'number',
};

/** One or more whole sentences, with every id marked and nothing left unsaid. */
const SENTENCES = /^(?:[A-Z0-9`]|[a-z]+[_.][a-z]).*[.?!]$/;

function isWellSaid(text: string): boolean {
  return (
    SENTENCES.test(text) && !/undefined|NaN|null|\$\{| {2}|``/.test(text) && text.split('`').length % 2 === 1
  );
}

const trace = simulate(smallCase(['a', 'b'], ['a > b'], { a: [{ returns: [1, 2] }] }));
const changes = Array.from({ length: trace.length }, (_, position) => trace.change(position));

const KINDS: readonly [Change['kind'], readonly string[]][] = [
  ['xcom', ['returned', 'pushed', 'decision_recorded', 'operator_note', 'new_attempt']],
  ['pause', ['switched', 'failed_in_a_row']],
  ['run', ['schedule_due', 'triggered', 'triggered_by_operator', 'assets_updated', 'backfill']],
  ['run', ['run_slot_free', 'leaves_succeeded', 'leaves_failed', 'deadlocked']],
];

/** A change of the kind that a cause is of. */
function changeBy(code: CauseCode): Change {
  const kind = KINDS.find(([, codes]) => codes.includes(code))?.[0] ?? 'task';
  const found = changes.find((change) => change.kind === kind) ?? changes[0]!;
  const change = kind === 'pause' ? { ...found, kind, dagId: 'd', paused: true } : found;
  return { ...change, cause: { code, values: VALUES } } as Change;
}

test.each(CAUSE_CODES)('the cause %s has a sentence, and one that says why', (code) => {
  const { line, why } = describeCause(changeBy(code), trace);
  expect(line).toSatisfy(isWellSaid);
  expect(why).toSatisfy(isWellSaid);
});

test.each(REASON_CODES)('the reason %s has a sentence', (code) => {
  expect(describeAnswer({ reason: { code, values: VALUES } })).toSatisfy(isWellSaid);
});

test.each(PROBLEM_CODES)('the problem %s has a sentence', (code) => {
  expect(describeCaseProblem({ code, values: VALUES })).toSatisfy(isWellSaid);
});

/** What is said of the changes of one kind of cause. */
function told(of: Trace, code: string): string[] {
  return Array.from({ length: of.length }, (_, position) => of.change(position))
    .filter((change) => change.cause.code === code)
    .map((change) => Object.values(describeCause(change, of)).join(' '));
}

test('why a task starts is that what it waited for is done, and how long it waited for a slot', () => {
  const busy = simulate(
    smallCase(['a', 'b', 'c'], ['a > b', 'a > c'], {}, { settings: { 'core.parallelism': 1 } }),
  );
  expect(told(busy, 'worker_started')).toEqual([
    '`a` starts. It waits for no other task.',
    '`b` starts. Its only upstream task has succeeded. It had to wait 1 s for a free slot.',
    '`c` starts. Its only upstream task has succeeded. It had to wait 3 s for a free slot.',
  ]);
});

test('a run of a backfill starts by the limit of its backfill, whatever its DAG allows', () => {
  const backfill = { at: 1, do: 'backfill', dag_id: 'd', from_date: '2025-12-30T00:00:00Z' } as const;
  const beside = simulate({
    case: 'beside',
    clock: '2026-01-01T00:00:00Z',
    dags: [{ dag_id: 'd', schedule: '@daily', max_active_runs: 1, tasks: [{ task_id: 'a' }] }],
    actions: [{ ...backfill, to_date: '2025-12-31T00:00:00Z', max_active_runs: 5 }],
    until: { seconds: 10 },
  });
  expect(told(beside, 'run_slot_free')).toEqual([
    'Run 1 starts. Fewer runs are running than may run at once: 0 of 1.',
    'Run 2 starts. Fewer runs of its backfill are running than the backfill may have at once: 0 of 5.',
    'Run 3 starts. Fewer runs of its backfill are running than the backfill may have at once: 1 of 5.',
  ]);
});

test('a failure, its retry and what it does to those downstream', () => {
  const input = smallCase(
    [
      { task_id: 'load', retries: 1, retry_delay: 60 },
      'train',
      { task_id: 'report', trigger_rule: 'all_done' },
    ],
    ['load > train', 'load > report', 'train > report'],
    { load: [{ outcome: 'fail', seconds: 3 }] },
  );
  const failed = simulate(input);
  expect(told(failed, 'failed_with_retry')).toEqual([
    '`load` fails and is up for retry. Its code raised an error. This was try 1 of 2; the next may start in 60 s.',
  ]);
  expect(told(failed, 'failed_finally')).toEqual([
    '`load` fails. Its code raised an error. This was try 2 of 2, so none is left.',
  ]);
  expect(told(failed, 'set_by_rule')).toEqual([
    '`train` will not run: upstream_failed. `load` failed, so its trigger rule all_success cannot be met any more: it needs its upstream task to succeed.',
  ]);
  expect(told(failed, 'dependencies_met')).toContain(
    '`report` is scheduled. Its trigger rule all_done needs both upstream tasks to end, in any state: 1 failed, 1 upstream_failed.',
  );
  const waiting = failed.at(failed.ticks[1]?.to ?? 0);
  expect(waiting.blocked(1).map(describeAnswer)).toEqual([
    'all_success needs its upstream task to succeed: 1 not over yet. It waits for `load`.',
  ]);
});

test('where there are several runs a sentence says which one it is about', () => {
  const input = smallCase(['a']);
  const again = { ...input.actions![0]!, run_id: 'r2', logical_date: '2026-01-02T00:00:00Z' };
  const two = simulate({ ...input, actions: [...input.actions!, again], clock: '2026-01-03T00:00:00Z' });
  expect(told(two, 'succeeded')).toEqual([
    '`a` in run 1 succeeds. Its code returned after 1 s.',
    '`a` in run 2 succeeds. Its code returned after 1 s.',
  ]);
  expect(told(two, 'leaves_succeeded')[1]).toBe(
    'Run 2 succeeds. No task is left to run, and none of the last ones failed: `a`.',
  );
});
