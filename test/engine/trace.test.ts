/** A trace and the look-ups into it, over small runs that can be followed by hand. */
import { expect, test } from 'vitest';
import { compileDag, isCutOff, simulate, type Change, type Trace } from '../../src/engine';
import { smallCase } from './small-cases';

function changesOf(trace: Trace): Change[] {
  return Array.from({ length: trace.length }, (_, position) => trace.change(position));
}

/** "5 s decide b: none > scheduled", one a line. */
function story(trace: Trace): string[] {
  return changesOf(trace).map((change) => {
    const when = `${change.at} s ${change.phase}`;
    if (change.kind === 'xcom') return `${when} ${trace.tasks[change.instance]?.taskId} ${change.key}`;
    if (change.kind === 'pause') return `${when} ${change.dagId} ${change.paused ? 'paused' : 'unpaused'}`;
    const name = change.kind === 'run' ? 'run' : trace.tasks[change.instance]?.taskId;
    return `${when} ${name}: ${change.from ?? 'none'} > ${change.to ?? 'none'}`;
  });
}

test('two tasks one after the other, phase by phase', () => {
  const trace = simulate(smallCase(['a', 'b'], ['a > b'], { a: [{ returns: 1 }] }));
  expect(story(trace)).toEqual([
    '0 s actions run: absent > queued',
    '0 s actions a: absent > none',
    '0 s actions b: absent > none',
    '0 s start_runs run: queued > running',
    '0 s decide a: none > scheduled',
    '0 s queue a: scheduled > queued',
    '0 s launch a: queued > running',
    '1 s outcomes a return_value',
    '1 s outcomes a: running > success',
    '1 s decide b: none > scheduled',
    '1 s queue b: scheduled > queued',
    '1 s launch b: queued > running',
    '2 s outcomes b: running > success',
    '2 s decide run: running > success',
  ]);
  expect(trace.end).toEqual({ reason: 'quiet', at: 2, tick: 2 });
  expect(trace.ticks.map(({ at, from, to }) => [at, from, to])).toEqual([
    [0, 0, 7],
    [1, 7, 12],
    [2, 12, 14],
  ]);
});

test('a moment tells states, tries, XComs, output and slots as they were', () => {
  const trace = simulate(
    smallCase(
      [{ task_id: 'a', retries: 1, retry_delay: 5, pool: 'small', pool_slots: 2 }, 'b'],
      ['a > b'],
      {
        a: [
          { outcome: 'fail', prints: 'no luck' },
          { returns: { rows: 3 }, prints: 'done' },
        ],
      },
      { pools: { small: 3 } },
    ),
  );
  const [first, last] = [trace.at(trace.ticks[0]!.to), trace.at(trace.length)];
  expect([first.taskState(0), first.tryNumber(0), first.maxTries(0)]).toEqual(['running', 1, 1]);
  expect(first.pool('small')).toEqual({ used: 2, total: 3 });
  expect(first.executor()).toEqual({ used: 1, total: 32 });
  expect([first.output(0), first.output(1)]).toEqual(['no luck', undefined]);
  expect([last.output(0), last.tryNumber(0)]).toEqual(['done', 2]);
  expect(last.xcom(0, 'a', -1, 'return_value')).toEqual({ rows: 3 });
  expect(first.xcom(0, 'a', -1, 'return_value')).toBeUndefined();
  expect(last.pool('small').used).toBe(0);
  expect(last.instances(0, 'b')).toEqual([1]);
  expect([first.runState(0), last.runState(0), trace.at(0).runState(0)]).toEqual([
    'running',
    'success',
    'absent',
  ]);
  expect(trace.at(0).taskState(0)).toBe('absent');
  const retry = trace.at(trace.ticks[1]!.to);
  expect(retry.blocked(0).map(({ check, reason }) => [check, reason.code, reason.values['seconds']])).toEqual(
    [['Not In Retry Period', 'retry_later', 5]],
  );
});

test('what moves has the checks that let it, and what waits those that do not', () => {
  const trace = simulate(smallCase(['a', 'b'], ['a > b']));
  const scheduled = changesOf(trace).filter((change) => change.cause.code === 'dependencies_met');
  expect(scheduled.map(({ cause }) => cause.checks?.every(({ passed }) => passed))).toEqual([true, true]);
  expect(scheduled[1]?.cause.checks?.find(({ check }) => check === 'Trigger Rule')?.reason).toMatchObject({
    code: 'rule_met',
    values: { rule: 'all_success', total: 1, success: 1, running: 0 },
  });
  const moment = trace.at(trace.ticks[0]!.to);
  expect(moment.blocked(0)).toEqual([]);
  expect(moment.blocked(1)).toMatchObject([
    { check: 'Trigger Rule', passed: false, reason: { code: 'rule_not_met', values: { waiting: ['a'] } } },
  ]);
});

test('full workers and a place too far back hold a scheduled task back too', () => {
  const settings = { 'core.parallelism': 1 };
  const busy = simulate(smallCase(['a', 'b'], [], {}, { settings }));
  const waits = (trace: Trace) =>
    trace
      .at(trace.ticks[0]!.to)
      .blocked(1)
      .map(({ reason }) => reason);
  expect(waits(busy)).toEqual([{ code: 'workers_busy', values: { busy: 1, parallelism: 1 } }]);
  // The first in line needs more slots than its pool has, and the scheduler looks no further.
  const stuck = smallCase(
    [{ task_id: 'big', pool: 'one', pool_slots: 2, priority_weight: 9 }, 'small'],
    [],
    {},
    {
      pools: { one: 1 },
      dag: { max_active_tasks: 1 },
    },
  );
  expect(waits(simulate(stuck))).toEqual([{ code: 'behind_in_run', values: { ahead: 1, limit: 1 } }]);
});

test('what never ends is stopped: by the case, and else by a bound of the engine’s own', () => {
  const daily = smallCase(
    ['a'],
    [],
    {},
    {
      actions: [],
      dag: { schedule: '@daily', start_date: '2026-01-01T00:00:00Z' },
    },
  );
  expect(simulate({ ...daily, until: { ticks: 3 } }).end.reason).toBe('until');
  expect(simulate({ ...daily, until: { seconds: 100 } }).end).toEqual({ reason: 'until', at: 100, tick: 1 });
  const endless = simulate(daily);
  expect(endless.end.reason).toBe('most_ticks');
  expect(isCutOff(endless)).toBe(true);
  expect(endless.runs.length).toBeGreaterThan(500);
});

test('a position that does not exist has no change, and the nearest moment', () => {
  const trace = simulate(smallCase(['a']));
  expect(() => trace.change(trace.length)).toThrow(RangeError);
  expect(() => trace.change(-1)).toThrow(RangeError);
  expect(trace.at(1e9).position).toBe(trace.length);
  expect(trace.at(-5).position).toBe(0);
});

test('a DAG is drawn without running it, also one with a circle', () => {
  const dag = compileDag(smallCase(['a', 'b', 'c'], ['a > b', 'b > c']).dags[0]!);
  expect(dag.edges).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect(dag.task('b').upstream).toEqual([0]);
  expect(dag.tasks.map((task) => task.priorityWeight)).toEqual([3, 2, 1]);
  const circle = compileDag(smallCase(['a', 'b'], ['a > b', 'b > a']).dags[0]!);
  expect(circle.edges).toHaveLength(2);
  expect(circle.order).toEqual([]);
  expect(() => dag.task('nobody')).toThrow('There is no task nobody in d.');
});

test('an attempt that is ended from outside shows nothing that it would have printed', () => {
  const ends = (task: object, attempt: object) => {
    const trace = simulate(
      smallCase([{ task_id: 'a', ...task }], [], { a: [{ seconds: 9, prints: 'done', ...attempt }] }),
    );
    return [trace.at(trace.ticks[0]!.to).output(0), trace.at(trace.length).output(0)];
  };
  expect(ends({}, {})).toEqual(['done', 'done']);
  expect(ends({}, { outcome: 'fail' })).toEqual(['done', 'done']);
  expect(ends({ execution_timeout: 5 }, {})).toEqual([undefined, undefined]);
});
