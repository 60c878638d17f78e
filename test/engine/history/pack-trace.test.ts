/** A packed run, written as JSON or handed to another thread, answers every question as the simulated one does. */
import { isDeepStrictEqual } from 'node:util';
import { expect, test, vi } from 'vitest';
import { listLessons, readLesson } from '../../../src/cli/read-lessons';
import {
  asJson,
  buffersOf,
  CaseError,
  packTrace,
  simulate,
  toRecording,
  unpackTrace,
} from '../../../src/engine';
import type { Case, PackedTrace, Trace } from '../../../src/engine';
import { KINDS, makeCase } from '../../conformance/generate/kinds';
import { Random } from '../../conformance/generate/random';

const SEEDS = Array.from({ length: 8 }, (_, index) => index + 5000);

/** What stands in a trace by itself. */
function listed({ runs, tasks, ticks, end, length }: Trace) {
  return { runs, tasks, ticks, end, length };
}

/** The DAGs as panels draw them. */
function drawn({ dags }: Trace) {
  return dags.map(({ dagId, tasks, groups, edges, order, spec }) => ({
    ...{ dagId, groups, edges, order, spec },
    tasks: tasks.map((task) => ({
      ...{ index: task.index, taskId: task.taskId, label: task.label, groupId: task.groupId },
      ...{ operator: task.operator, triggerRule: task.triggerRule, options: task.options, spec: task.spec },
      ...{ upstream: task.upstream, downstream: task.downstream, priorityWeight: task.priorityWeight },
      ...{ isSetup: task.isSetup, isTeardown: task.isTeardown },
      ...{ isMapped: task.isMapped, hasMapIndexes: task.hasMapIndexes },
    })),
  }));
}

/** A change with its cause, and the checks behind it. */
function changeAt(trace: Trace, position: number) {
  const { cause, ...change } = trace.change(position);
  return { ...change, cause: { code: cause.code, values: cause.values, checks: cause.checks } };
}

function momentAt(trace: Trace, position: number) {
  const moment = trace.at(position);
  return {
    ...{ at: moment.at, tick: moment.tick, executor: moment.executor() },
    pools: ['default_pool', ...Object.keys(trace.input.pools ?? {})].map((name) => moment.pool(name)),
    paused: trace.dags.map(({ dagId }) => moment.isPaused(dagId)),
    runs: trace.runs.map(({ index }) => moment.runState(index)),
    tasks: trace.tasks.map(({ index, run, taskId, mapIndex }) => ({
      ...{ state: moment.taskState(index), tries: [moment.tryNumber(index), moment.maxTries(index)] },
      ...{ output: moment.output(index), instances: moment.instances(run, taskId) },
      xcom: moment.xcom(run, taskId, mapIndex, 'return_value'),
      ...{ checks: moment.checks(index), blocked: moment.blocked(index) },
    })),
  };
}

/** Whatever can be asked of a trace; of moments in between, some. */
function answersOf(trace: Trace, name: string) {
  const random = new Random(name);
  const picked = Array.from({ length: 10 }, () => random.int(0, trace.length));
  return {
    listed: listed(trace),
    drawn: drawn(trace),
    recording: toRecording(trace),
    changes: Array.from({ length: trace.length }, (_, position) => changeAt(trace, position)),
    moments: [0, ...picked, trace.length].map((position) => momentAt(trace, position)),
  };
}

function expectSame(input: Case, name: string): void {
  const trace = simulate(input);
  const answers = answersOf(trace, name);
  const packed = packTrace(trace);
  const written = JSON.parse(JSON.stringify(asJson(packed))) as PackedTrace;
  const handedOver = structuredClone(packed, { transfer: buffersOf(packed) });
  for (const sent of [written, handedOver]) {
    const again = answersOf(unpackTrace(sent, trace.input), name);
    // Says the same in a tenth of the time; where it does not hold, the other says what differs.
    if (!isDeepStrictEqual(again, answers)) expect(again, name).toEqual(answers);
  }
}

test.each(KINDS)('a random run: %s', (kind) => {
  for (const seed of SEEDS) {
    try {
      expectSame(makeCase(kind, seed), `${kind}, seed ${seed}`);
    } catch (problem) {
      if (!(problem instanceof CaseError)) throw problem;
    }
  }
});

test.each(listLessons('lessons'))('every run of the lesson $course/$name', ({ path }) => {
  const checked = readLesson(path);
  if (!('lesson' in checked)) throw new Error(`${path} is no lesson`);
  for (const scenario of checked.lesson.scenarios) expectSame(scenario.case, scenario.id);
});

test('a packed run is there before what explains it, and then explains itself as the simulated one does', async () => {
  const checked = readLesson(listLessons('lessons')[0]!.path);
  if (!('lesson' in checked)) throw new Error('The first lesson has faults.');
  const trace = simulate(checked.lesson.scenarios[0].case);
  const packed = packTrace(trace);
  vi.resetModules();
  const { unpackTrace: unpack } = await import('../../../src/engine/history/unpack-trace');
  const { explainer, loadExplainer } = await import('../../../src/engine/history/explainer');
  const again = unpack(packed, trace.input);
  expect(explainer).toThrow();
  for (const { index } of again.tasks) {
    expect(again.at(0).taskState(index)).toBe('absent');
    expect(again.at(0).blocked(index)).toEqual([]);
  }
  const codes = (of: Trace) => Array.from({ length: of.length }, (_, at) => of.change(at).cause.code);
  expect(codes(again)).toEqual(codes(trace));
  await loadExplainer();
  for (let position = 0; position <= trace.length; position += 1)
    expect(momentAt(again, position)).toEqual(momentAt(trace, position));
});
