/** The engine's budgets: what a simulation costs in time and memory, and a look into its trace. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compileDag, simulate, type Trace } from '../../src/engine';
import { layeredCase } from './layered-dag';
import { spread, timesOf, type Row } from './report';

const SIZES = [
  { size: 1_000, runs: 40, budget: 15 },
  { size: 10_000, runs: 9, budget: 200 },
  { size: 100_000, runs: 3, budget: undefined },
];

export function benchEngine(): Row[] {
  const rows: Row[] = [];
  const costs: number[] = [];
  for (const { size, runs, budget } of SIZES) {
    const input = layeredCase(size);
    const trace = simulate(input);
    const times = timesOf(runs, () => simulate(input));
    const transitions = countTransitions(trace);
    costs.push((spread(times).min * 1000) / transitions);
    rows.push({
      what: `simulate ${size} tasks, ${transitions} transitions`,
      values: times,
      unit: 'ms',
      ...(budget !== undefined && { budget }),
    });
  }
  const [small = NaN, , large = NaN] = costs;
  rows.push({ what: 'cost of a transition, 1000 tasks', values: [small], unit: 'µs' });
  rows.push({
    what: 'cost of a transition, 100000 against 1000 tasks',
    values: [large / small],
    unit: '×',
    budget: 1.3,
    isHeld: true,
  });
  rows.push(...memoryOfTrace(10_000), ...looks());
  return rows;
}

function countTransitions(trace: Trace): number {
  let count = 0;
  for (let position = 0; position < trace.length; position += 1) {
    const { kind } = trace.change(position);
    if (kind === 'task' || kind === 'run') count += 1;
  }
  return count;
}

/** What a trace keeps in memory: the DAG as it was read, and beyond it what happened. */
function memoryOfTrace(size: number): Row[] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const kept: unknown[] = [];
  const bytesOf = (make: () => unknown) => {
    make();
    const before = used();
    for (let count = 0; count < 3; count += 1) kept.push(make());
    return (used() - before) / 3;
  };
  const input = layeredCase(size);
  const transitions = countTransitions(simulate(input));
  const dag = bytesOf(() => input.dags.map((spec) => compileDag(spec)));
  const all = bytesOf(() => simulate(input));
  return [
    { what: `memory of a DAG of ${size} tasks`, values: [dag / size], unit: 'bytes a task' },
    {
      what: 'memory of a trace of it',
      values: [(all - dag) / transitions],
      unit: 'bytes a transition',
      budget: 100,
      isHeld: true,
    },
  ];
}

/** Reading all that a page with 1,000 tasks shows, early and late in a long trace, and why a task waits. */
function looks(): Row[] {
  const trace = simulate(layeredCase(10_000));
  const late = Math.min(40_000, trace.length - 1);
  const frame = (position: number) => () => {
    const moment = trace.at(position);
    moment.runState(0);
    moment.executor();
    moment.pool('small');
    for (let instance = 0; instance < 1_000; instance += 1) {
      moment.taskState(instance);
      moment.tryNumber(instance);
    }
  };
  const waiting = trace.tasks.findIndex((row) => trace.at(late).blocked(row.index).length > 0);
  return [
    { what: 'frame of 1000 tasks, step 10', values: timesOf(200, frame(10)), unit: 'ms', budget: 0.2 },
    { what: `frame of 1000 tasks, step ${late}`, values: timesOf(200, frame(late)), unit: 'ms', budget: 0.2 },
    {
      what: 'what blocks a task, and why',
      values: timesOf(200, () => trace.at(late).blocked(waiting)),
      unit: 'ms',
    },
  ];
}
