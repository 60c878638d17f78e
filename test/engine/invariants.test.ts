/** The invariants hold of every trace, and each of them notices what it is there for. */
import { expect, test, vi } from 'vitest';
import { brokenInvariants, CaseError, invariants, simulate, type Change, type Trace } from '../../src/engine';
import { KINDS, makeCase } from '../conformance/generate/kinds';
import { seeds } from './seeds';
import { smallCase } from './small-cases';

const SEEDS = seeds(12);

// Each goes through many cases, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

test.each(KINDS)('invariants hold of random cases: %s', (kind) => {
  for (const seed of SEEDS) {
    const broken = tracesOf(() => simulate(makeCase(kind, seed))).flatMap(brokenInvariants);
    expect(broken, `${kind}, seed ${seed}`).toEqual([]);
  }
});

/** None for the few cases that Airflow would refuse. */
function tracesOf(run: () => Trace): Trace[] {
  try {
    return [run()];
  } catch (problem) {
    if (problem instanceof CaseError) return [];
    throw problem;
  }
}

const input = smallCase(['a', 'b', 'c'], ['a > b', 'b > c'], {}, { pools: { one: 1 } });
const trace = simulate(input);

/** The trace with some changes told otherwise. */
function told(tell: (change: Change) => Partial<Change> | null, base: Trace = trace): Trace {
  return Object.create(base, {
    history: { value: undefined },
    change: {
      value: (position: number) => {
        const change = base.change(position);
        return { ...change, ...tell(change) };
      },
    },
    at: { value: (position: number) => base.at(position) },
    length: { get: () => base.length },
    ticks: { get: () => base.ticks },
    tasks: { get: () => base.tasks },
    runs: { get: () => base.runs },
    dags: { get: () => base.dags },
    input: { get: () => base.input },
    end: { value: base.end },
  }) as Trace;
}

function mappedCase(limit: number) {
  return smallCase([{ task_id: 'm', expand: { x: [1, 2] }, max_active_tis_per_dag: limit }]);
}

const lies: Record<string, () => Trace> = {
  'changes fit together': () =>
    told((change) => (change.kind === 'task' && change.to === 'queued' ? { from: null } : null)),
  'step by step': () =>
    told((change) => (change.kind === 'task' && change.to === 'running' ? { from: 'scheduled' } : null)),
  'finished stays finished': () =>
    told((change) => (change.kind === 'task' && change.to === 'scheduled' ? { from: 'success' } : null)),
  'tries count up': () =>
    told((change) => (change.kind === 'task' && change.to === 'success' ? { try: 0 } : null)),
  'rules are kept': () =>
    told((change) =>
      change.kind === 'task' && change.cause.code === 'created' && change.instance === 1
        ? { cause: { code: 'dependencies_met', values: {} } }
        : null,
    ),
  'slots within limits': () => {
    const crowded = told(() => null);
    return Object.create(crowded, {
      at: {
        value: (position: number) =>
          Object.create(trace.at(position), {
            pool: { value: () => ({ used: 2, total: 1 }) },
            executor: { value: () => ({ used: 0, total: 1 }) },
          }) as unknown,
      },
    }) as Trace;
  },
  'runs within limits': () =>
    told(
      (change) =>
        change.kind === 'run' && change.to === 'success'
          ? { from: 'queued' as const, to: 'running' as const }
          : null,
      simulate({ ...input, dags: input.dags.map((dag) => ({ ...dag, max_active_runs: 1 })) }),
    ),
  'tasks within limits': () => {
    const twoAtATime = told(() => null, simulate(mappedCase(2)));
    return Object.create(twoAtATime, { dags: { value: simulate(mappedCase(1)).dags } }) as Trace;
  },
  'runs end or wait': () => {
    const scheduled = (change: Change) =>
      change.kind === 'task' && change.to === 'scheduled' && change.instance === 1;
    const changes = Array.from({ length: trace.length }, (_, position) => trace.change(position));
    const middle = changes.findIndex(scheduled);
    return Object.create(
      told(() => null),
      { at: { value: () => trace.at(middle) } },
    ) as Trace;
  },
};

test.each(invariants)('$name: a trace that breaks it is noticed', ({ name, find }) => {
  expect(find(trace)).toEqual([]);
  expect(find(lies[name]?.() ?? trace)).not.toEqual([]);
});
