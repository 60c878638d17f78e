/** A claim about a run, part by part: what it asks, whether the run has it so, and how it is instead. */
import type { Trace } from '../../engine';
import { claimWords } from '../../text';
import type { MomentWords } from '../../text';
import { holds, runSeconds } from './claims';
import type { TrackOf } from './claims';
import { findInstances, findRun, runStateWord, taskStates } from '../runs/find';
import type { TaskRef } from '../runs/find';
import type { Claim, StepRef } from '../lesson';
import type { LeafClaim } from '../schema/refs';
import { resolveStep, secondsAt } from '../runs/step-ref';
import { stepAtPosition } from '../runs/track';
import type { Track } from '../runs/track';

export interface ClaimPart {
  /** What must be true, as a clause: "`report` is skipped at the end". */
  readonly asks: string;
  readonly holds: boolean;
  /** How it is instead; null where it holds. */
  readonly found: string | null;
  /** The step of the track at which one sees it; null where it is about another run. */
  readonly step: number | null;
}

const { asks, found } = claimWords;

/** The parts that must all be true, in the order of the claim. It holds exactly if all of them do. */
export function explainClaim(claim: Claim, track: Track, trackOf: TrackOf): ClaimPart[] {
  if (claim.type === 'all') return claim.claims.flatMap((part) => explainClaim(part, track, trackOf));
  const isTrue = holds(claim, track, trackOf);
  const look = isTrue ? null : lookAt(claim, track, trackOf);
  return [
    {
      asks: whatItAsks(claim, trackOf),
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

function whatItAsks(claim: Claim, trackOf: TrackOf): string {
  switch (claim.type) {
    case 'all':
      return claim.claims.map((part) => whatItAsks(part, trackOf)).join(', and ');
    case 'any':
      return asks.either(claim.claims.map((part) => whatItAsks(part, trackOf)));
    case 'not':
      return asks.not(whatItAsks(claim.claim, trackOf));
    case 'in_scenario':
      return asks.inScenario(claim.scenario, whatItAsks(claim.claim, trackOf));
    case 'task_is':
      return asks.taskIs(nameOf(claim), Array.isArray(claim.is) ? claim.is : [claim.is], moment(claim.at));
    case 'task_reaches':
      return asks.taskReaches(nameOf(claim), claim.state, claim.times ?? null);
    case 'task_never':
      return asks.taskNever(nameOf(claim), claim.state);
    case 'task_tries':
      return asks.taskTries(nameOf(claim), claim.tries);
    case 'task_blocked':
      return asks.taskBlocked(nameOf(claim), claim.by, moment(claim.at));
    case 'task_before':
      return asks.taskBefore(nameOf(claim), claim.before);
    case 'run_is':
      return asks.runIs(runName(claim), claim.is, moment(claim.at));
    case 'run_takes':
      return asks.runTakes(runName(claim), claim.seconds);
    case 'seconds_between':
      return asks.secondsBetween(moment(claim.from), moment(claim.to), claim.seconds);
    case 'run_dates':
      return asks.runDates(
        runName(claim),
        dateWords(claim.logical_date, claim.data_interval, claim.run_after),
      );
    case 'runs':
      return asks.runs(claim.dag ?? null, claim.count, claim.state ?? null, moment(claim.at));
    case 'xcom_is':
      return asks.xcomIs(
        nameOf(claim),
        claim.key ?? 'return_value',
        JSON.stringify(claim.equals),
        moment(claim.at),
      );
    case 'pool_peak':
      return asks.poolPeak(claim.pool, claim.slots);
    case 'pool_used':
      return asks.poolUsed(claim.pool, claim.slots, moment(claim.at));
  }
}

interface Look {
  readonly found: string;
  readonly step: number | null;
}

/** How a claim that does not hold is instead, and where one sees that. */
function lookAt(claim: Claim, track: Track, trackOf: TrackOf): Look {
  switch (claim.type) {
    case 'all':
    case 'any': {
      const missing = claim.claims.filter((part) => !holds(part, track, trackOf));
      return missing[0] ? lookAt(missing[0], track, trackOf) : { found: found.so, step: null };
    }
    case 'not':
      return { found: found.so, step: null };
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
  if (number === null) return { found: found.noStep, step: null };
  const { position } = steps[number]!;
  switch (claim.type) {
    case 'task_is':
      return { found: found.is(stateWords(trace, claim, position)), step: number };
    case 'task_reaches': {
      const reached = stepsReaching(track, claim, claim.state);
      return { found: found.times(reached.length), step: reached[0] ?? last };
    }
    case 'task_never': {
      const step = stepsReaching(track, claim, claim.state)[0] ?? last;
      return { found: found.once(step), step };
    }
    case 'task_tries': {
      const end = trace.at(trace.length);
      const instances = findInstances(trace, claim).filter((one) => end.taskState(one) !== 'absent');
      const tries = [...new Set(instances.map((one) => end.tryNumber(one)))];
      return { found: found.tries(tries.filter((one) => one > 0)), step: last };
    }
    case 'task_blocked': {
      const at = trace.at(position);
      const checks = findInstances(trace, claim).flatMap((one) =>
        at.blocked(one).map((answer) => answer.check),
      );
      const words = checks.length === 0 ? found.notBlocked : found.blockedBy([...new Set(checks)]);
      return { found: words, step: number };
    }
    case 'task_before': {
      const starts = stepsReaching(track, { ...claim, task: claim.before, map_index: undefined }, 'running');
      const ends = ['success', 'failed', 'skipped'].flatMap((state) => stepsReaching(track, claim, state));
      const step = starts[0] ?? last;
      const endAt = ends.length === 0 ? null : steps[Math.max(...ends)]!.at;
      return { found: found.before(nameOf(claim), endAt, claim.before, steps[step]!.at), step };
    }
    case 'run_is':
      return { found: found.is([runStateWord(trace, claim, position)]), step: number };
    case 'run_takes':
      return { found: found.takes(runSeconds(trace, findRun(trace, claim))), step: last };
    case 'seconds_between': {
      const [from, to] = [secondsAt(track, claim.from), secondsAt(track, claim.to)];
      const step = resolveStep(track, claim.to) ?? last;
      return { found: found.between(from === null || to === null ? null : to - from), step };
    }
    case 'run_dates': {
      const row = trace.runs[findRun(trace, claim) ?? -1];
      const [from, to] = row?.dataInterval ?? [null, null];
      const interval = from !== null && to !== null ? ([from, to] as const) : undefined;
      // Only what was asked for.
      const dates = dateWords(
        claim.logical_date && (row?.logicalDate ?? undefined),
        claim.data_interval && interval,
        claim.run_after && row?.runAfter,
      );
      return { found: found.dates(row ? dates : []), step: last };
    }
    case 'runs': {
      const at = trace.at(position);
      const dagId = claim.dag ?? trace.dags[0]?.dagId;
      const states = trace.runs.filter((row) => row.dagId === dagId).map((row) => at.runState(row.index));
      const amount = states.filter(
        (state) => state !== 'absent' && (claim.state === undefined || state === claim.state),
      ).length;
      return { found: found.amount(amount), step: number };
    }
    case 'xcom_is': {
      const run = findRun(trace, claim);
      const value =
        run === null
          ? undefined
          : trace.at(position).xcom(run, claim.task, claim.map_index ?? -1, claim.key ?? 'return_value');
      return { found: found.value(value === undefined ? null : JSON.stringify(value)), step: number };
    }
    case 'pool_used':
      return { found: found.amount(trace.at(position).pool(claim.pool).used), step: number };
    case 'pool_peak': {
      const uses = trace.ticks.map((tick) => ({ tick, used: trace.at(tick.to).pool(claim.pool).used }));
      const peak = uses.reduce((most, one) => (one.used > most.used ? one : most), uses[0] ?? null!);
      if (!uses.length) return { found: found.amount(0), step: last };
      return { found: found.amount(peak.used), step: stepAtPosition(steps, peak.tick.to) };
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
    .map((position) => Math.min(stepAtPosition(track.steps, position) + 1, track.steps.length - 1));
}

function nameOf({ task, map_index: mapIndex }: TaskRef): string {
  return mapIndex === undefined ? task : `${task}[${mapIndex}]`;
}

function runName({
  dag,
  run,
}: {
  readonly dag?: string | undefined;
  readonly run?: number | undefined;
}): string {
  return claimWords.run(dag ?? null, run ?? null);
}

function moment(ref: StepRef | undefined): MomentWords {
  if (ref === undefined || ref === 'final') return { kind: 'final' };
  if (ref === 'start') return { kind: 'start' };
  if (typeof ref === 'number') return { kind: 'step', step: ref };
  const run = ref.run === undefined && ref.dag === undefined ? null : runName(ref);
  if ('task' in ref) return { kind: 'task', task: nameOf(ref), state: ref.state, run };
  return { kind: 'run', state: ref.run_state, run };
}

function dateWords(
  logical: string | undefined,
  interval: readonly [string, string] | undefined,
  after: string | undefined,
): string[] {
  const { dates } = claimWords;
  return [
    ...(logical === undefined ? [] : [dates.logical(logical)]),
    ...(interval === undefined ? [] : [dates.interval(...interval)]),
    ...(after === undefined ? [] : [dates.after(after)]),
  ];
}
