/** A claim about a run, part by part: what it asks, whether the run has it so, and how it is instead. */
import type { Trace } from '../../engine';
import { holds } from './claims';
import { runSeconds } from '../runs/run-seconds';
import type { TrackOf } from './claims';
import { findInstances, findRun, runStateWord, taskStates } from '../runs/find';
import type { TaskRef } from '../runs/find';
import type { Claim, StepRef } from '../lesson';
import type { Message } from '../message';
import type { ClaimDates, ClaimMessages, ClaimMoment, ClaimRun } from '../messages';
import type { LeafClaim } from '../schema/refs';
import { resolveStep, secondsAt } from '../runs/step-ref';
import { stepAtPosition, stepSeeing } from '../runs/track';
import type { Track } from '../runs/track';

/** A clause about a run. */
export type ClaimMessage = Message<keyof ClaimMessages>;

export interface ClaimPart {
  /** What must be true, as a clause: "`report` is skipped at the end". */
  readonly asks: ClaimMessage;
  readonly holds: boolean;
  /** How it is instead; null where it holds. */
  readonly found: ClaimMessage | null;
  /** The step of the track at which one sees it; null where it is about another run. */
  readonly step: number | null;
}

/** The parts that must all be true, in the order of the claim. It holds exactly if all of them do. */
export function explainClaim(claim: Claim, track: Track, trackOf: TrackOf): ClaimPart[] {
  if (claim.type === 'all') return claim.claims.flatMap((part) => explainClaim(part, track, trackOf));
  const isTrue = holds(claim, track, trackOf);
  const look = isTrue ? null : lookAt(claim, track, trackOf);
  return [
    {
      asks: whatItAsks(claim),
      holds: isTrue,
      found: look?.found ?? null,
      step: look?.step ?? null,
    },
  ];
}

/** The step at which one sees that a claim holds; null where none shows it by itself. */
export function stepOfClaim(claim: Claim, track: Track, trackOf: TrackOf): number | null {
  switch (claim.type) {
    case 'all':
      return stepOfClaim(claim.claims.at(-1)!, track, trackOf);
    case 'any':
      return stepOfClaim(
        claim.claims.find((part) => holds(part, track, trackOf))!,
        track,
        trackOf,
      );
    case 'not':
      return stepOfClaim(claim.claim, track, trackOf);
    case 'in_scenario':
      return null;
    default:
      return lookAtLeaf(claim, track).step;
  }
}

function whatItAsks(claim: Claim): ClaimMessage {
  switch (claim.type) {
    case 'all':
      return { code: 'claim.all', parts: claim.claims.map(whatItAsks) };
    case 'any':
      return { code: 'claim.any', parts: claim.claims.map(whatItAsks) };
    case 'not':
      return { code: 'claim.not', part: whatItAsks(claim.claim) };
    case 'in_scenario':
      return { code: 'claim.in_scenario', scenario: claim.scenario, part: whatItAsks(claim.claim) };
    case 'task_is': {
      const is = Array.isArray(claim.is) ? claim.is : [claim.is];
      return { code: 'claim.task_is', task: nameOf(claim), is, at: moment(claim.at) };
    }
    case 'task_reaches': {
      const { state, times = null } = claim;
      return { code: 'claim.task_reaches', task: nameOf(claim), state, times };
    }
    case 'task_never':
      return { code: 'claim.task_never', task: nameOf(claim), state: claim.state };
    case 'task_tries':
      return { code: 'claim.task_tries', task: nameOf(claim), tries: claim.tries };
    case 'task_blocked':
      return { code: 'claim.task_blocked', task: nameOf(claim), check: claim.by, at: moment(claim.at) };
    case 'task_before':
      return { code: 'claim.task_before', task: nameOf(claim), before: claim.before };
    case 'run_is':
      return { code: 'claim.run_is', run: runOf(claim), is: claim.is, at: moment(claim.at) };
    case 'run_takes':
      return { code: 'claim.run_takes', run: runOf(claim), seconds: claim.seconds };
    case 'seconds_between': {
      const { from, to, seconds } = claim;
      return { code: 'claim.seconds_between', from: moment(from), to: moment(to), seconds };
    }
    case 'run_dates': {
      const dates = datesOf(claim.logical_date, claim.data_interval, claim.run_after);
      return { code: 'claim.run_dates', run: runOf(claim), dates };
    }
    case 'runs': {
      const { dag = null, count, state = null } = claim;
      return { code: 'claim.runs', dag, count, state, at: moment(claim.at) };
    }
    case 'xcom_is': {
      const { key = 'return_value', equals } = claim;
      const value = JSON.stringify(equals);
      return { code: 'claim.xcom_is', task: nameOf(claim), key, value, at: moment(claim.at) };
    }
    case 'pool_peak':
      return { code: 'claim.pool_peak', pool: claim.pool, slots: claim.slots };
    case 'pool_used':
      return { code: 'claim.pool_used', pool: claim.pool, slots: claim.slots, at: moment(claim.at) };
  }
}

interface Look {
  readonly found: ClaimMessage;
  readonly step: number | null;
}

/** How a claim that does not hold is instead, and where one sees that. */
function lookAt(claim: Claim, track: Track, trackOf: TrackOf): Look {
  switch (claim.type) {
    case 'all':
    case 'any': {
      const missing = claim.claims.filter((part) => !holds(part, track, trackOf));
      return missing[0] ? lookAt(missing[0], track, trackOf) : { found: { code: 'found.so' }, step: null };
    }
    case 'not':
      return { found: { code: 'found.so' }, step: null };
    case 'in_scenario':
      return { found: lookAt(claim.claim, trackOf(claim.scenario), trackOf).found, step: null };
    default:
      return lookAtLeaf(claim, track);
  }
}

function lookAtLeaf(claim: LeafClaim, track: Track): Look {
  const { trace, steps } = track;
  const last = steps.length - 1;
  const number = 'at' in claim ? resolveStep(track, claim.at ?? 'final') : last;
  if (number === null) return { found: { code: 'found.no_step' }, step: null };
  const { position } = steps[number]!;
  switch (claim.type) {
    case 'task_is':
      return { found: { code: 'found.is', states: stateWords(trace, claim, position) }, step: number };
    case 'task_reaches': {
      const reached = stepsReaching(track, claim, claim.state);
      return { found: { code: 'found.times', count: reached.length }, step: reached[0] ?? last };
    }
    case 'task_never': {
      const step = stepsReaching(track, claim, claim.state)[0] ?? last;
      return { found: { code: 'found.once', step }, step };
    }
    case 'task_tries': {
      const end = trace.at(trace.length);
      const instances = findInstances(trace, claim).filter((one) => end.taskState(one) !== 'absent');
      const tries = [...new Set(instances.map((one) => end.tryNumber(one)))];
      return { found: { code: 'found.tries', tries: tries.filter((one) => one > 0) }, step: last };
    }
    case 'task_blocked': {
      const at = trace.at(position);
      const checks = findInstances(trace, claim).flatMap((one) =>
        at.blocked(one).map((answer) => answer.check),
      );
      const found: ClaimMessage =
        checks.length === 0
          ? { code: 'found.not_blocked' }
          : { code: 'found.blocked_by', checks: [...new Set(checks)] };
      return { found, step: number };
    }
    case 'task_before': {
      const starts = stepsReaching(track, { ...claim, task: claim.before, map_index: undefined }, 'running');
      const ends = ['success', 'failed', 'skipped'].flatMap((state) => stepsReaching(track, claim, state));
      const step = starts[0] ?? last;
      const endAt = ends.length === 0 ? null : steps[Math.max(...ends)]!.at;
      const { before } = claim;
      const startAt = steps[step]!.at;
      return { found: { code: 'found.before', task: nameOf(claim), endAt, before, startAt }, step };
    }
    case 'run_is':
      return { found: { code: 'found.is', states: [runStateWord(trace, claim, position)] }, step: number };
    case 'run_takes': {
      const seconds = runSeconds(trace, findRun(trace, claim));
      return { found: { code: 'found.takes', seconds }, step: last };
    }
    case 'seconds_between': {
      const [from, to] = [secondsAt(track, claim.from), secondsAt(track, claim.to)];
      const step = resolveStep(track, claim.to) ?? last;
      const seconds = from === null || to === null ? null : to - from;
      return { found: { code: 'found.between', seconds }, step };
    }
    case 'run_dates': {
      const row = trace.runs[findRun(trace, claim) ?? -1];
      const [from, to] = row?.dataInterval ?? [null, null];
      const interval = from !== null && to !== null ? ([from, to] as const) : undefined;
      // Only what was asked for.
      const dates = datesOf(
        claim.logical_date && (row?.logicalDate ?? undefined),
        claim.data_interval && interval,
        claim.run_after && row?.runAfter,
      );
      return { found: { code: 'found.dates', dates: row ? dates : null }, step: last };
    }
    case 'runs': {
      const at = trace.at(position);
      const dagId = claim.dag ?? trace.dags[0]?.dagId;
      const states = trace.runs.filter((row) => row.dagId === dagId).map((row) => at.runState(row.index));
      const amount = states.filter(
        (state) => state !== 'absent' && (claim.state === undefined || state === claim.state),
      ).length;
      return { found: { code: 'found.amount', count: amount }, step: number };
    }
    case 'xcom_is': {
      const run = findRun(trace, claim);
      const value =
        run === null
          ? undefined
          : trace.at(position).xcom(run, claim.task, claim.map_index ?? -1, claim.key ?? 'return_value');
      const json = value === undefined ? null : JSON.stringify(value);
      return { found: { code: 'found.value', value: json }, step: number };
    }
    case 'pool_used': {
      const { used } = trace.at(position).pool(claim.pool);
      return { found: { code: 'found.amount', count: used }, step: number };
    }
    case 'pool_peak': {
      const uses = trace.ticks.map((tick) => ({ tick, used: trace.at(tick.to).pool(claim.pool).used }));
      const peak = uses.reduce((most, one) => (one.used > most.used ? one : most), uses[0] ?? null!);
      if (!uses.length) return { found: { code: 'found.amount', count: 0 }, step: last };
      return { found: { code: 'found.amount', count: peak.used }, step: stepAtPosition(steps, peak.tick.to) };
    }
  }
}

function stateWords(trace: Trace, ref: TaskRef, position: number): string[] {
  const words = new Set(taskStates(trace, ref, position).map((state) => state ?? 'none'));
  return words.size === 0 ? ['none'] : [...words];
}

/** The steps at which the task comes to a state, ascending. */
function stepsReaching(track: Track, ref: TaskRef, state: string): number[] {
  const wanted = state === 'none' ? null : state;
  return findInstances(track.trace, ref)
    .flatMap((instance) => track.trace.changesOfTask(instance))
    .filter((position) => {
      const change = track.trace.change(position);
      return change.kind === 'task' && change.from !== change.to && change.to === wanted;
    })
    .sort((a, b) => a - b)
    .map((position) => stepSeeing(track.steps, position));
}

function nameOf({ task, map_index: mapIndex }: TaskRef): string {
  return mapIndex === undefined ? task : `${task}[${mapIndex}]`;
}

function runOf({
  dag = null,
  run = null,
}: {
  readonly dag?: string | null | undefined;
  readonly run?: number | null | undefined;
}): ClaimRun {
  return { dag, nth: run };
}

function moment(ref: StepRef | undefined): ClaimMoment {
  if (ref === undefined || ref === 'final') return { kind: 'final' };
  if (ref === 'start') return { kind: 'start' };
  if (typeof ref === 'number') return { kind: 'step', step: ref };
  const run = ref.run === undefined && ref.dag === undefined ? null : runOf(ref);
  if ('task' in ref) return { kind: 'task', task: nameOf(ref), state: ref.state, run };
  return { kind: 'run', state: ref.run_state, run };
}

function datesOf(
  logical: string | undefined,
  interval: readonly [string, string] | undefined,
  after: string | undefined,
): ClaimDates {
  return {
    ...(logical !== undefined && { logical }),
    ...(interval !== undefined && { interval }),
    ...(after !== undefined && { after }),
  };
}
