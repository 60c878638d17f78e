/** Every cause and every reason that the engine can give is given: in the recorded cases, or in one of those here. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  CAUSE_CODES,
  CHECK_NAMES,
  FAILURE_REASONS,
  REASON_CODES,
  simulate,
  type Case,
} from '../../src/engine';
import { smallCase } from './small-cases';

const RECORDINGS = new URL('../conformance/recordings', import.meta.url).pathname;

function recordedCases(): Case[] {
  const names = readdirSync(RECORDINGS, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => (JSON.parse(readFileSync(path.join(RECORDINGS, name), 'utf8')) as { input: Case }).input);
}

const fine = { at: 0, do: 'trigger', dag_id: 'd' } as const;
const MORE: readonly Case[] = [
  // A source that was marked before it ran has returned nothing to map over.
  smallCase(
    ['source', { task_id: 'm', expand: { x: { xcom: 'source' } } }],
    [],
    {},
    {
      actions: [
        { ...fine, run_id: 'r', logical_date: null },
        { at: 0, do: 'mark_task', dag_id: 'd', run_id: 'r', task_id: 'source', new_state: 'success' },
      ],
    },
  ),
  // Pokes without time between them: the executor takes the next one for the one that has ended.
  ...[0, 1].map((retries) =>
    smallCase(
      [{ task_id: 's', operator: 'sensor', mode: 'reschedule', poke_interval: 0, retries, retry_delay: 1 }],
      [],
      { s: [{ pokes: [false] }, { pokes: [true] }] },
    ),
  ),
  // Dates: a run to come, one past the end, and a task that starts later than the earlier run.
  smallCase(
    ['a'],
    [],
    {},
    {
      actions: [{ ...fine, run_id: 'r', logical_date: '2026-01-01T00:00:09Z' }],
    },
  ),
  smallCase(
    ['a'],
    [],
    {},
    {
      dag: {
        schedule: '@daily',
        start_date: '2025-12-01T00:00:00Z',
        end_date: '2025-12-20T00:00:00Z',
        paused: true,
      },
      actions: [
        {
          at: 0,
          do: 'backfill',
          dag_id: 'd',
          from_date: '2025-12-30T00:00:00Z',
          to_date: '2025-12-31T00:00:00Z',
          max_active_runs: 1,
          run_backwards: false,
        },
      ],
    },
  ),
  smallCase(
    [{ task_id: 'a', depends_on_past: true, start_date: '2025-12-31T00:00:00Z' }],
    [],
    {},
    {
      dag: { schedule: '@daily', start_date: '2025-12-30T00:00:00Z', catchup: true },
      actions: [],
      until: { seconds: 20 },
    },
  ),
  smallCase([{ task_id: 'a', pool: 'nowhere' }]),
  smallCase(['a', 'b'], [], {}, { settings: { 'core.parallelism': 1 } }),
  smallCase(['a', 'b', 'c'], [], {}, { settings: { 'scheduler.max_tis_per_query': 1 } }),
  smallCase(
    [{ task_id: 'big', pool: 'one', pool_slots: 2, priority_weight: 9 }, 'small'],
    [],
    {},
    {
      pools: { one: 1 },
      dag: { max_active_tasks: 1 },
    },
  ),
  // How attempts fail.
  smallCase(
    [
      'long',
      'after',
      'text',
      { task_id: 'm1', expand: { x: { xcom: 'long' } } },
      { task_id: 'm2', expand: { x: { xcom: 'text' } } },
      { task_id: 'parts', multiple_outputs: true },
      { task_id: 'takes', x: { xcom: 'text', key: 'no such key' } },
      'keyed',
      { task_id: 'pick', operator: 'branch' },
      { task_id: 'calls', operator: 'trigger_dagrun', trigger_dag_id: 'nobody' },
      { task_id: 'poked', operator: 'sensor' },
    ],
    ['pick > after'],
    {
      long: [{ returns: Array.from({ length: 2000 }, (_, index) => index) }],
      text: [{ returns: 5 }],
      parts: [{ returns: 5 }],
      keyed: [{ pushes: { '#': 1 } }],
      pick: [{ chooses: 'nobody' }],
      poked: [{ pokes: ['fail'] }],
    },
  ),
];

test('every cause, every reason and every kind of failure occurs', () => {
  const causes = new Set<string>();
  const reasons = new Set<string>();
  const checks = new Set<string>();
  const failures = new Set<unknown>();
  for (const input of [...recordedCases(), ...MORE]) {
    const trace = simulate(input);
    for (let position = 0; position < trace.length; position += 1) {
      const { cause } = trace.change(position);
      causes.add(cause.code);
      if (cause.values['why'] !== undefined) failures.add(cause.values['why']);
      for (const { reason } of cause.checks ?? []) reasons.add(reason.code);
    }
    for (const { to } of trace.ticks) {
      const moment = trace.at(to);
      for (const { index } of trace.tasks)
        for (const { check, reason } of [...moment.checks(index), ...moment.blocked(index)]) {
          reasons.add(reason.code);
          checks.add(check);
        }
    }
  }
  expect(CAUSE_CODES.filter((code) => !causes.has(code))).toEqual([]);
  expect(CHECK_NAMES.filter((name) => !checks.has(name))).toEqual([]);
  expect(FAILURE_REASONS.filter((why) => !failures.has(why))).toEqual([]);
  // Airflow's own passing answers of these two are never shown: they are asked only where a task waits.
  const shown = REASON_CODES.filter((code) => code !== 'workers_free' && code !== 'looked_at');
  expect(shown.filter((code) => !reasons.has(code))).toEqual([]);
}, 120_000);
