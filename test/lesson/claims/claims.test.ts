import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/engine';
import { createTrack, holds } from '../../../src/lesson';
import type { Claim, Track } from '../../../src/lesson';

/** `fetch` fails once and is retried after 10 s; `load` follows it, `report` needs the only slot of a pool. */
const retried: Case = {
  case: 'claims/retried',
  clock: '2024-01-01T00:00:00Z',
  until: { seconds: 100 },
  pools: { office: 1 },
  dags: [
    {
      dag_id: 'demo',
      schedule: '@daily',
      start_date: '2024-01-01T00:00:00Z',
      tasks: [
        { task_id: 'fetch', retries: 1, retry_delay: 10 },
        { task_id: 'load' },
        { task_id: 'print', pool: 'office', priority_weight: 2 },
        { task_id: 'report', pool: 'office' },
      ],
      edges: [['fetch', 'load']],
      behaviour: {
        fetch: [
          { seconds: 4, outcome: 'fail' },
          { seconds: 2, returns: { rows: 3 } },
        ],
        print: [{ seconds: 3 }],
        report: [{ seconds: 3 }],
      },
    },
  ],
};
/** The same with one worker, so that tasks wait though nothing holds them back. */
const oneWorker: Case = {
  ...retried,
  case: 'claims/one-worker',
  settings: { 'core.parallelism': 1 },
  pools: { office: 2 },
};

const tracks: Readonly<Record<string, Track>> = {
  retried: createTrack(retried, 'essential'),
  'one-worker': createTrack(oneWorker, 'essential'),
};
const trackOf = (scenario: string): Track => {
  const track = tracks[scenario];
  if (!track) throw new Error(scenario);
  return track;
};
const waits = { task: 'fetch', state: 'up_for_retry' } as const;
const again = { task: 'fetch', state: 'running', nth: 2 } as const;

describe('a claim is what the run says it is', () => {
  test.each<[Claim, boolean]>([
    [{ type: 'task_is', task: 'fetch', is: 'success' }, true],
    [{ type: 'task_is', task: 'fetch', is: ['failed', 'up_for_retry'], at: waits }, true],
    [{ type: 'task_is', task: 'load', is: 'none', at: waits }, true],
    [{ type: 'task_is', task: 'load', is: 'running', at: waits }, false],
    [{ type: 'task_reaches', task: 'fetch', state: 'running' }, true],
    [{ type: 'task_reaches', task: 'fetch', state: 'running', times: 2 }, true],
    [{ type: 'task_reaches', task: 'fetch', state: 'running', times: { at_most: 1 } }, false],
    [{ type: 'task_never', task: 'fetch', state: 'failed' }, true],
    [{ type: 'task_never', task: 'fetch', state: 'up_for_retry' }, false],
    [{ type: 'task_tries', task: 'fetch', tries: 2 }, true],
    [{ type: 'task_tries', task: 'load', tries: { at_least: 2 } }, false],
    [{ type: 'task_blocked', task: 'fetch', by: 'Not In Retry Period', at: waits }, true],
    [{ type: 'task_blocked', task: 'load', by: 'Trigger Rule', at: waits }, true],
    [
      {
        type: 'task_blocked',
        task: 'report',
        by: 'Pool Slots Available',
        at: { task: 'print', state: 'running' },
      },
      true,
    ],
    [{ type: 'task_blocked', task: 'report', by: null, at: { task: 'print', state: 'running' } }, false],
    [{ type: 'task_before', task: 'fetch', before: 'load' }, true],
    [{ type: 'task_before', task: 'load', before: 'fetch' }, false],
    [{ type: 'run_is', is: 'success' }, true],
    [{ type: 'run_is', is: 'running', at: waits }, true],
    [{ type: 'run_takes', seconds: { at_most: 20 } }, true],
    [{ type: 'run_takes', seconds: 5 }, false],
    [{ type: 'seconds_between', from: waits, to: again, seconds: 11 }, true],
    [{ type: 'seconds_between', from: 'start', to: waits, seconds: 4 }, true],
    [{ type: 'seconds_between', from: waits, to: { task: 'fetch', state: 'failed' }, seconds: 0 }, false],
    [
      {
        type: 'seconds_between',
        from: { run_state: 'running' },
        to: { run_state: 'success' },
        seconds: { at_least: 17 },
      },
      true,
    ],
    [
      { type: 'run_dates', logical_date: '2024-01-01T00:00:00Z', run_after: '2024-01-01T00:00:00.000Z' },
      true,
    ],
    [{ type: 'run_dates', data_interval: ['2024-01-01T00:00:00Z', '2024-01-02T00:00:00Z'] }, false],
    [{ type: 'run_dates', run: 2 }, false],
    [{ type: 'runs', count: 1 }, true],
    [{ type: 'runs', count: 1, state: 'failed' }, false],
    [{ type: 'xcom_is', task: 'fetch', equals: { rows: 3 } }, true],
    [{ type: 'xcom_is', task: 'fetch', equals: { rows: 3 }, at: waits }, false],
    [{ type: 'pool_peak', pool: 'office', slots: 1 }, true],
    [{ type: 'pool_used', pool: 'office', slots: 1, at: { task: 'print', state: 'running' } }, true],
    [{ type: 'pool_used', pool: 'office', slots: 0 }, true],
    [{ type: 'not', claim: { type: 'run_is', is: 'failed' } }, true],
    [
      {
        type: 'all',
        claims: [
          { type: 'run_is', is: 'success' },
          { type: 'run_is', is: 'failed' },
        ],
      },
      false,
    ],
    [
      {
        type: 'any',
        claims: [
          { type: 'run_is', is: 'success' },
          { type: 'run_is', is: 'failed' },
        ],
      },
      true,
    ],
    [
      {
        type: 'in_scenario',
        scenario: 'one-worker',
        claim: { type: 'task_blocked', task: 'print', by: 'Executor Slots', at: 1 },
      },
      true,
    ],
  ])('%j is %j', (claim, expected) => {
    expect(holds(claim, trackOf('retried'), trackOf)).toBe(expected);
  });
});
