/** Myths about single tasks: how they come to run, fail and are skipped. Well-known misconceptions (semantics §15, §18). */
import { isFinished, ruleVerdict, TASK_STATES } from '../../../engine';
import type { TaskState } from '../../../engine';
import type { Claim, StepRef } from '../../lesson';
import { resolveStep } from '../../runs/step-ref';
import { stepSeeing } from '../../runs/track';
import { comesTo, runRef, whenTo } from './facts';
import type { Fact, Facts } from './facts';
import { allOf } from './myth-template';
import type { UndecidedMyth, Template } from './myth-template';

const OVER = TASK_STATES.filter(isFinished);
/** With more tasks before it than this, what one sees is a list too long to read. */
const MOST_UPSTREAM = 6;

const straight: Template = ({ facts }) => {
  const fact = facts.find((one) => comesTo(one, 'running') && comesTo(one, 'scheduled'));
  if (!fact) return null;
  const { ref } = fact;
  return {
    about: { id: 'straight', task: ref.task },
    says: { type: 'task_never', ...ref, state: 'scheduled' },
    step: whenTo(fact, 'running'),
    no: allOf(
      { type: 'task_reaches', ...ref, state: 'scheduled' },
      { type: 'task_reaches', ...ref, state: 'queued' },
    ),
  };
};

const emptyWorker: Template = ({ facts }) => {
  const fact = facts.find(({ task, end }) => task.operator === 'empty' && end === 'success');
  if (!fact) return null;
  return {
    about: { id: 'empty-worker', task: fact.ref.task },
    says: { type: 'task_reaches', ...fact.ref, state: 'running' },
    step: { ...fact.ref, state: 'success' },
    no: allOf(
      { type: 'task_is', ...fact.ref, is: 'success' },
      { type: 'task_never', ...fact.ref, state: 'running' },
    ),
  };
};

const codeOrder: Template = ({ facts }) => {
  for (const second of facts) {
    const start = comesTo(second, 'running');
    if (!start) continue;
    for (const first of facts) {
      const later = comesTo(first, 'running');
      if (first.run !== second.run || first.task.index >= second.task.index) continue;
      if (!later || later.at <= start.at) continue;
      const [from, to] = [whenTo(second, 'running'), whenTo(first, 'running')];
      return {
        about: { id: 'code-order', first: first.ref.task, second: second.ref.task },
        says: { type: 'seconds_between', from: to, to: from, seconds: { at_least: 0 } },
        step: from,
        no: { type: 'seconds_between', from, to, seconds: later.at - start.at },
      };
    }
  }
  return null;
};

const atOnce: Template = (run) =>
  firstUnborne(run, (fact) => {
    const start = comesTo(fact, 'running');
    if (!start || fact.task.triggerRule !== 'all_success') return null;
    const ends = fact.upstream.map((one) => {
      const up = run.byIndex(one)!;
      return { up, end: comesTo(up, 'success') };
    });
    const last = ends.reduce<(typeof ends)[number] | null>(
      (a, b) => (a && (a.end?.position ?? 0) >= (b.end?.position ?? 0) ? a : b),
      null,
    );
    if (!last || ends.some(({ end }) => !end || end.position > start.position)) return null;
    const [from, to]: [StepRef, StepRef] = [{ ...last.up.ref, state: 'success' }, whenTo(fact, 'running')];
    return {
      about: { id: 'at-once', upstream: last.up.ref.task, task: fact.ref.task },
      says: { type: 'seconds_between', from, to, seconds: 0 },
      step: to,
      no: { type: 'seconds_between', from, to, seconds: start.at - last.end!.at },
    };
  });

/** A task that has been scheduled, and still stands waiting for room at the next step. */
const waitsQueued: Template = ({ track, facts }) => {
  const { trace, steps } = track;
  for (const { index, ref, changes } of facts) {
    for (const [at, change] of changes.entries()) {
      if (change.to !== 'scheduled') continue;
      const step = stepSeeing(steps, change.position);
      const { position } = steps[step]!;
      const next = changes[at + 1];
      if (position <= change.position || (next && next.position < position)) continue;
      const [answer] = trace.at(position).blocked(index);
      if (!answer) continue;
      return {
        about: { id: 'waits-queued', task: ref.task },
        says: { type: 'task_is', ...ref, is: 'queued', at: step },
        step,
        no: allOf(
          { type: 'task_is', ...ref, is: 'scheduled', at: step },
          { type: 'task_blocked', ...ref, by: answer.check, at: step },
        ),
      };
    }
  }
  return null;
};

const firstFailure: Template = ({ facts }) => {
  const fact = facts.find((one) => comesTo(one, 'up_for_retry'));
  if (!fact) return null;
  const at = whenTo(fact, 'up_for_retry');
  return {
    about: { id: 'first-failure', task: fact.ref.task },
    says: { type: 'task_is', ...fact.ref, is: 'failed', at },
    step: at,
    no: { type: 'task_is', ...fact.ref, is: 'up_for_retry', at },
  };
};

const retriesTotal: Template = ({ facts, end }) => {
  const fact = facts.find(
    ({ index, task, end: state, changes }) =>
      task.options.retries > 0 &&
      state === 'failed' &&
      end.tryNumber(index) === task.options.retries + 1 &&
      !changes.some(({ cause }) => cause.code === 'cleared'),
  );
  if (!fact) return null;
  const { retries } = fact.task.options;
  const starts = fact.changes.filter(({ to }) => to === 'running');
  const nth = starts.findIndex((start) => start.try === retries + 1) + 1;
  if (nth === 0) return null;
  return {
    about: { id: 'retries-total', task: fact.ref.task, retries },
    says: { type: 'task_tries', ...fact.ref, tries: { at_most: retries } },
    step: { ...fact.ref, state: 'running', nth },
    no: { type: 'task_tries', ...fact.ref, tries: retries + 1 },
  };
};

const upstreamFailedRan: Template = ({ facts }) => {
  const fact = facts.find(({ end }) => end === 'upstream_failed');
  if (!fact) return null;
  const { ref } = fact;
  return {
    about: { id: 'upstream-failed-ran', task: ref.task },
    says: { type: 'task_reaches', ...ref, state: 'running' },
    step: { ...ref, state: 'upstream_failed' },
    no: allOf(
      { type: 'task_is', ...ref, is: 'upstream_failed' },
      { type: 'task_never', ...ref, state: 'running' },
    ),
  };
};

const waitsForAll: Template = (run) =>
  firstUnborne(run, (fact) => {
    if (!comesTo(fact, 'running')) return null;
    return aboutUpstream(run, fact, 'waits-for-all', whenTo(fact, 'running'));
  });

const givenUpLate: Template = (run) =>
  firstUnborne(run, (fact) => {
    const change = fact.changes.findLast(({ cause }) => cause.code === 'set_by_rule');
    if (!change || (change.to !== 'upstream_failed' && change.to !== 'skipped')) return null;
    return aboutUpstream(run, fact, 'given-up-late', { ...fact.ref, state: change.to });
  });

/**
 * That everything right before a task is over at a moment; or which of them is not. Where they only happen to be over,
 * because the rule would not have waited for each of them, the run settles nothing.
 */
function aboutUpstream(
  { track, holds, byIndex }: Facts,
  { task, ref: { task: taskId }, upstream }: Fact,
  id: 'waits-for-all' | 'given-up-late',
  at: StepRef,
): UndecidedMyth | null {
  const step = resolveStep(track, at);
  if (step === null || upstream.length < 2 || upstream.length > MOST_UPSTREAM) return null;
  const moment = track.trace.at(track.steps[step]!.position);
  const parents = upstream.map((one) => ({
    ref: byIndex(one)!.ref,
    state: moment.taskState(one) as TaskState,
    isSetup: byIndex(one)!.task.isSetup,
  }));
  const is = ({ ref, state }: (typeof parents)[number]): Claim => ({
    type: 'task_is',
    ...ref,
    is: state ?? 'none',
    at,
  });
  const says = allOf(...parents.map(({ ref }): Claim => ({ type: 'task_is', ...ref, is: [...OVER], at })));
  const open = parents.find(({ state }) => !isFinished(state));
  if (!open) {
    const waitsForEach = parents.every((one) => {
      const others = parents.map((other) => (other === one ? { ...other, state: null } : other));
      return ruleVerdict(task.triggerRule, others).outcome === 'waits';
    });
    if (!waitsForEach || !holds(says)) return null;
  }
  const about = { id, task: taskId, rule: task.triggerRule, many: upstream.length };
  return { about, says, step: at, yes: allOf(...parents.map(is)), ...(open && { no: is(open) }) };
}

const betweenPokes: Template = ({ facts }) => {
  const fact = facts.find(
    (one) =>
      one.task.operator === 'sensor' &&
      (comesTo(one, 'up_for_reschedule') || (one.task.spec.mode ?? 'poke') === 'poke') &&
      one.changes.some(
        ({ cause }) => cause.code === 'waits_for_next_poke' || Number(cause.values['poke'] ?? 1) > 1,
      ),
  );
  if (!fact) return null;
  const isPoke = !comesTo(fact, 'up_for_reschedule');
  return {
    about: { id: 'between-pokes', task: fact.ref.task },
    says: { type: 'task_never', ...fact.ref, state: 'up_for_reschedule' },
    step: whenTo(fact, isPoke ? 'running' : 'up_for_reschedule'),
    no: { type: 'task_reaches', ...fact.ref, state: 'up_for_reschedule' },
  };
};

const prints: Template = ({ facts, end }) => {
  const fact = facts.find(({ index, end: state }) => state === 'success' && end.output(index));
  if (!fact) return null;
  const says: Claim = { type: 'xcom_is', ...fact.ref, equals: end.output(fact.index)! };
  return {
    about: { id: 'prints', task: fact.ref.task },
    says,
    step: { ...fact.ref, state: 'success' },
    no: { type: 'not', claim: says },
  };
};

const spread: Template = (run) => {
  const pairs = run.facts.flatMap((fact) =>
    fact.end === 'skipped' ? fact.downstream.map((below) => [fact, run.byIndex(below)!] as const) : [],
  );
  const isSettled = ([, below]: (typeof pairs)[number]) =>
    below.end === 'skipped' && below.changes.at(-1)?.cause.code === 'set_by_rule';
  const pair = pairs.find(([, below]) => comesTo(below, 'running')) ?? pairs.find(isSettled);
  if (!pair) return null;
  const [fact, below] = pair;
  return {
    about: { id: 'spread', task: fact.ref.task, below: below.ref.task, rule: below.task.triggerRule },
    says: { type: 'task_is', ...below.ref, is: 'skipped' },
    step: below.end === 'skipped' ? { ...below.ref, state: 'skipped' } : whenTo(below, 'running'),
    no: { type: 'task_reaches', ...below.ref, state: 'running' },
  };
};

const mappedInTurn: Template = ({ track }) => {
  const { trace } = track;
  const running = new Map<string, number[]>();
  for (let position = 0; position < trace.length; position++) {
    const change = trace.change(position);
    if (change.kind !== 'task') continue;
    const row = trace.tasks[change.instance]!;
    if (row.mapIndex < 0) continue;
    const key = `${row.run} ${row.taskId}`;
    const others = (running.get(key) ?? []).filter((one) => one !== change.instance);
    running.set(key, change.to === 'running' ? [...others, change.instance] : others);
    const [other] = others;
    if (change.to !== 'running' || other === undefined) continue;
    const refOf = (instance: number) => ({
      task: row.taskId,
      ...runRef(track, row.run),
      map_index: trace.tasks[instance]!.mapIndex,
    });
    const at: StepRef = { ...refOf(change.instance), state: 'running' };
    const together = allOf(
      { type: 'task_is', ...refOf(other), is: 'running', at },
      { type: 'task_is', ...refOf(change.instance), is: 'running', at },
    );
    return {
      about: { id: 'mapped-in-turn', task: row.taskId },
      says: { type: 'not', claim: together },
      step: at,
      no: together,
    };
  }
  return null;
};

export const ABOUT_TASKS: readonly Template[] = [
  straight,
  emptyWorker,
  codeOrder,
  atOnce,
  waitsQueued,
  firstFailure,
  retriesTotal,
  upstreamFailedRan,
  waitsForAll,
  givenUpLate,
  betweenPokes,
  prints,
  spread,
  mappedInTurn,
];

/** The first myth that the run refutes, else the first one that it bears out. */
function firstUnborne(
  { facts, holds }: Facts,
  make: (fact: Fact) => UndecidedMyth | null,
): UndecidedMyth | null {
  const myths = facts.flatMap((fact) => make(fact) ?? []);
  return myths.find(({ says }) => !holds(says)) ?? myths[0] ?? null;
}
