/** Myths about DAG runs: how they begin and end, and what runs together. Well-known misconceptions (semantics §5, §15, §18). */
import type { Change } from '../../../engine';
import type { Claim, StepRef } from '../../lesson';
import { dagOfRun } from '../../runs/run-structure';
import { allOf } from './myth-template';
import type { Template } from './myth-template';
import { comesTo, runRef, whenTo } from './facts';
import type { Fact, Facts } from './facts';

type RunChange = Extract<Change, { kind: 'run' }>;

/** How a run came to its end, if it did so once; undefined else. */
function endOf({ track: { trace } }: Facts, run: number): RunChange | undefined {
  const ends = trace.changesOfRun(run).flatMap((position): RunChange[] => {
    const change = trace.change(position);
    return change.kind === 'run' && (change.to === 'success' || change.to === 'failed') ? [change] : [];
  });
  return ends.length === 1 ? ends[0] : undefined;
}

function runIs(
  { track }: Facts,
  run: number,
  is: 'success' | 'failed' | 'running',
): Extract<Claim, { type: 'run_is' }> {
  return { type: 'run_is', ...runRef(track, run), is };
}

const failedRun: Template = (run) => {
  const failed = run.facts.filter((fact) => fact.end === 'failed');
  const fact =
    failed.find((one) => endOf(run, one.run)?.to === 'success') ??
    failed.find((one) => one.downstream.length === 0 && endOf(run, one.run)?.to === 'failed');
  if (!fact) return null;
  return {
    about: { id: 'failed-run', task: fact.ref.task },
    says: runIs(run, fact.run, 'failed'),
    step: 'final',
    no: allOf({ type: 'task_is', ...fact.ref, is: 'failed' }, runIs(run, fact.run, 'success')),
  };
};

const skippedRun: Template = (run) => {
  const fact = run.facts.find((one) => one.end === 'skipped' && endOf(run, one.run)?.to === 'success');
  if (!fact) return null;
  return {
    about: { id: 'skipped-run', task: fact.ref.task },
    says: { type: 'not', claim: runIs(run, fact.run, 'success') },
    step: 'final',
    no: allOf({ type: 'task_is', ...fact.ref, is: 'skipped' }, runIs(run, fact.run, 'success')),
  };
};

const everyTaskRan: Template = (run) => {
  const fact = run.facts.find(
    (one) =>
      !comesTo(one, 'running') &&
      one.end !== 'none' &&
      one.end !== 'removed' &&
      endOf(run, one.run)?.to === 'success',
  );
  if (!fact) return null;
  return {
    about: { id: 'every-task-ran', task: fact.ref.task },
    says: { type: 'task_reaches', ...fact.ref, state: 'running' },
    step: 'final',
    no: allOf(runIs(run, fact.run, 'success'), { type: 'task_never', ...fact.ref, state: 'running' }),
  };
};

const runFirst: Template = (run) => {
  const starts = run.facts.flatMap((fact) => {
    const start = comesTo(fact, 'running');
    return start ? [{ fact, position: start.position }] : [];
  });
  const first = starts.sort((a, b) => a.position - b.position)[0];
  if (!first) return null;
  const at = whenTo(first.fact, 'running');
  return {
    about: { id: 'run-first', task: first.fact.ref.task },
    says: { ...runIs(run, first.fact.run, 'running'), at },
    step: at,
  };
};

const runLast: Template = (run) => {
  const { trace } = run.track;
  for (const { index } of trace.runs) {
    const end = endOf(run, index);
    if (!end || end.cause.code === 'run_marked') continue;
    const last = lastEndBefore(run, index, end.position);
    if (!last) continue;
    const { fact, state, nth, at } = last;
    const from: StepRef = { ...fact.ref, state, ...(nth > 1 && { nth }) };
    const to: StepRef = { ...runRef(run.track, index), run_state: end.to as 'success' | 'failed' };
    return {
      about: { id: 'run-last', task: fact.ref.task },
      says: { type: 'seconds_between', from, to, seconds: 0 },
      step: 'final',
      no: { type: 'seconds_between', from, to, seconds: end.at - at },
    };
  }
  return null;
};

const ENDS = ['success', 'failed', 'skipped', 'upstream_failed'] as const;
type End = (typeof ENDS)[number];

/** The last task of a run to come to its end; null if it is a mapped one, which has no name of its own. */
function lastEndBefore(
  { track: { trace }, byIndex }: Facts,
  run: number,
  before: number,
): { fact: Fact; state: End; nth: number; at: number } | null {
  for (let position = before - 1; position >= 0; position--) {
    const change = trace.change(position);
    if (change.kind !== 'task' || trace.tasks[change.instance]!.run !== run) continue;
    const state = ENDS.find((one) => one === change.to);
    if (!state || change.from === change.to) continue;
    const fact = byIndex(change.instance);
    if (!fact) return null;
    const nth = fact.changes.filter((one) => one.to === state && one.position <= position).length;
    return { fact, state, nth, at: change.at };
  }
  return null;
}

const oneAtATime: Template = (run) => {
  const { trace } = run.track;
  if (trace.runs.length === 0 || dagOfRun(trace, 0).tasks.length < 2) return null;
  const pair = firstTogether(run, (instance) => trace.tasks[instance]!.run === 0, 2);
  if (pair) {
    const facts = pair.map((one) => run.byIndex(one));
    if (!facts.every((fact) => fact !== undefined)) return null;
    const at = whenTo(facts.at(-1)!, 'running');
    const together = allOf(
      ...facts.map((fact): Claim => ({ type: 'task_is', ...fact.ref, is: 'running', at })),
    );
    return {
      about: { id: 'one-at-a-time', tasks: facts.map(({ ref }) => ref.task) },
      says: { type: 'not', claim: together },
      step: at,
      no: together,
    };
  }
  const isPlain = run.facts.every(
    ({ task }) => task.options.pool === 'default_pool' && task.options.pool_slots === 1,
  );
  if (!isPlain || trace.runs.length > 1) return null;
  return {
    about: { id: 'one-at-a-time', tasks: [] },
    says: { type: 'pool_peak', pool: 'default_pool', slots: { at_most: 1 } },
    step: 'final',
  };
};

const runsShareLimit: Template = (run) => {
  const { trace } = run.track;
  for (const dag of trace.dags) {
    const limit = dag.spec.max_active_tasks;
    if (limit === undefined || limit < 1) continue;
    const together = firstTogether(run, (one) => trace.tasks[one]!.dagId === dag.dagId, limit + 1);
    const facts = (together ?? []).map((one) => run.byIndex(one));
    if (!together || !facts.every((fact) => fact !== undefined)) continue;
    const at = whenTo(facts.at(-1)!, 'running');
    const seen = allOf(...facts.map((fact): Claim => ({ type: 'task_is', ...fact.ref, is: 'running', at })));
    return {
      about: { id: 'runs-share-limit', dag: dag.dagId, limit },
      says: { type: 'not', claim: seen },
      step: at,
      no: seen,
    };
  }
  return null;
};

/** The first so many instances of a kind that are running at one time, each for the first time; null if there never are. */
function firstTogether(
  { track: { trace } }: Facts,
  isMeant: (instance: number) => boolean,
  many: number,
): readonly number[] | null {
  const running = new Set<number>();
  const begun = new Set<number>();
  for (let position = 0; position < trace.length; position++) {
    const change = trace.change(position);
    if (change.kind !== 'task' || !isMeant(change.instance)) continue;
    const isFirst = change.to === 'running' && !begun.has(change.instance);
    running.delete(change.instance);
    if (change.to === 'running') {
      running.add(change.instance);
      begun.add(change.instance);
    }
    if (isFirst && running.size === many) return [...running];
  }
  return null;
}

/** A schedule whose runs are for a stretch of time. */
const STRETCHES = /^(@(hourly|daily|weekly|monthly|quarterly|yearly)|[\d*/,\-\s]+)$/;

const dayLate: Template = ({ track }) => {
  const row = track.trace.runs.find((one) => one.type === 'scheduled' && one.logicalDate !== null);
  if (!row) return null;
  const { schedule } = dagOfRun(track.trace, row.index).spec;
  const cron = typeof schedule === 'object' && schedule && 'cron_interval' in schedule ? '@daily' : schedule;
  if (typeof cron !== 'string' || !STRETCHES.test(cron)) return null;
  const ref = runRef(track, row.index);
  const date = row.logicalDate!;
  return {
    about: { id: 'day-late', date },
    says: { type: 'not', claim: { type: 'run_dates', ...ref, logical_date: date, run_after: date } },
    step: { ...ref, run_state: 'running' },
    no: { type: 'run_dates', ...ref, logical_date: date, run_after: date },
  };
};

export const ABOUT_RUNS: readonly Template[] = [
  failedRun,
  skippedRun,
  everyTaskRan,
  runFirst,
  runLast,
  oneAtATime,
  runsShareLimit,
  dayLate,
];
