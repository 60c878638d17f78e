/** The engine's budgets: what a simulation costs in time and memory, and a look into its trace. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Trace } from '../../src/engine';
import { builtEngine } from './built-engine';
import type { Engine } from './built-engine';
import { layeredCase } from './layered-dag';
import { timesOf, type Row } from './report';

const SIZES = [
  { size: 1_000, runs: 200, budget: 8 },
  { size: 10_000, runs: 9, budget: 100 },
  { size: 100_000, runs: 3, budget: 1_500 },
];

export async function benchEngine(): Promise<Row[]> {
  const engine = await builtEngine();
  return [
    ...SIZES.flatMap((size) => simulations(engine, size)),
    ...growth(engine, 1_000, 100_000),
    ...memoryOfTrace(engine, 10_000),
    ...looks(engine),
  ];
}

/**
 * A whole simulation, from the case to the trace: checks, plan, every tick with its causes. Beside the time that
 * passes stands that of the processors, which also counts the collector's and the compiler's threads.
 */
function simulations({ simulate }: Engine, { size, runs, budget }: (typeof SIZES)[number]): Row[] {
  const input = layeredCase(size);
  const what = `simulate ${size} tasks, ${countTransitions(simulate(input))} transitions`;
  const { wall, cpu } = timesOf(runs, () => simulate(input));
  return [
    { what, values: wall, unit: 'ms', budget },
    { what: '  processor time', values: cpu, unit: 'ms' },
  ];
}

/**
 * What a transition costs in processor time, in many small DAGs and in one as large as all of them: the same work, and
 * each pays for its own garbage. They take turns, and the ratio is that of neighbours, which other programs disturb alike.
 */
function growth({ simulate }: Engine, small: number, large: number): Row[] {
  const costOf = (size: number) => {
    const input = layeredCase(size);
    const times = large / size;
    const transitions = countTransitions(simulate(input)) * times;
    return () => {
      const before = process.cpuUsage();
      for (let count = 0; count < times; count += 1) simulate(input);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / transitions;
    };
  };
  const [inSmall, inLarge] = [costOf(small), costOf(large)];
  const rounds = Array.from({ length: 7 }, () => [inSmall(), inLarge()] as const);
  return [
    {
      what: `cost of a transition, ${small} tasks`,
      values: rounds.map(([cost]) => cost),
      unit: 'µs',
    },
    {
      what: `cost of a transition, ${large} tasks`,
      values: rounds.map(([, cost]) => cost),
      unit: 'µs',
    },
    {
      what: `cost of a transition, ${large} against ${small} tasks`,
      values: rounds.map(([inSmallOnes, inLargeOnes]) => inLargeOnes / inSmallOnes),
      unit: '×',
      budget: 1.3,
      isHeld: true,
    },
  ];
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
function memoryOfTrace({ compileDag, simulate }: Engine, size: number): Row[] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // Until nothing more goes: buffers are let go of only some time after what held them.
  const used = () => {
    for (let last = Infinity; ;) {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      const now = heapUsed + arrayBuffers;
      if (now >= last) return last;
      last = now;
    }
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
function looks({ simulate }: Engine): Row[] {
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
    { what: 'frame of 1000 tasks, step 10', values: timesOf(200, frame(10)).wall, unit: 'ms', budget: 0.2 },
    {
      what: `frame of 1000 tasks, step ${late}`,
      values: timesOf(200, frame(late)).wall,
      unit: 'ms',
      budget: 0.2,
    },
    {
      what: 'what blocks a task, and why',
      values: timesOf(200, () => trace.at(late).blocked(waiting)).wall,
      unit: 'ms',
    },
  ];
}
