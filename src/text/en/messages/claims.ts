/** What a claim asks of a run, and how the run is instead. `backticks` mark ids. */
import type {
  ClaimBound,
  ClaimDates,
  ClaimMessage,
  ClaimMessages,
  ClaimMoment,
  ClaimRun,
} from '../../../lesson';
import type { Sayings } from '../../sayings';
import { count, duration, mono, number } from '../phrases';

function bound(value: ClaimBound, say: (n: number) => string): string {
  if (typeof value === 'number') return `exactly ${say(value)}`;
  const { at_least: least, at_most: most } = value;
  if (least !== undefined && most !== undefined)
    return least === most ? `exactly ${say(least)}` : `${say(least)} to ${say(most)}`;
  if (least !== undefined) return `at least ${say(least)}`;
  return most === undefined ? 'any number of' : `at most ${say(most)}`;
}

const figure = number;
const times = (n: number) => count(n, 'time');
const states = (list: readonly string[]) => list.join(' or ');

function when(moment: ClaimMoment): string {
  switch (moment.kind) {
    case 'start':
      return 'at the start';
    case 'final':
      return 'at the end';
    case 'step':
      return `at step ${moment.step}`;
    case 'task':
      return `when ${mono(moment.task)}${ofRun(moment.run)} comes to ${moment.state}`;
    case 'run':
      return `when ${runName(moment.run)} comes to ${moment.state}`;
  }
}

function ofRun(run: ClaimRun | null): string {
  return run === null ? '' : ` of ${runName(run)}`;
}

function since(moment: ClaimMoment): string {
  switch (moment.kind) {
    case 'start':
      return 'the start';
    case 'final':
      return 'the end';
    case 'step':
      return `step ${moment.step}`;
    case 'task':
      return `${mono(moment.task)}${ofRun(moment.run)} ${moment.state}`;
    case 'run':
      return `${runName(moment.run)} ${moment.state}`;
  }
}

/** "run 2 of `etl`", "the run" where nobody says which. */
function runName(run: ClaimRun | null): string {
  const { dag, nth } = run ?? { dag: null, nth: null };
  return `${nth === null ? 'the run' : `run ${nth}`}${dag === null ? '' : ` of ${mono(dag)}`}`;
}

function dateList({ logical, interval, after }: ClaimDates): string {
  return [
    logical === undefined ? [] : `the logical date ${logical}`,
    interval === undefined ? [] : `the data interval ${interval[0]} to ${interval[1]}`,
    after === undefined ? [] : `run_after ${after}`,
  ]
    .flat()
    .join(', ');
}

export const claimMessages: Sayings<ClaimMessages> = {
  'claim.all': ({ parts }, say) => parts.map(say).join(', and '),
  'claim.any': ({ parts }, say) => parts.map(say).join(', or '),
  'claim.not': ({ part }, say) => `not so: ${say(part)}`,
  'claim.in_scenario': ({ scenario, part }, say) => `in “${scenario}”: ${say(part)}`,
  'claim.task_is': ({ task, is, at }) => `${mono(task)} is ${states(is)} ${when(at)}`,
  'claim.task_reaches': ({ task, state, times: often }) =>
    often === null
      ? `${mono(task)} comes to ${state} at some time`
      : `${mono(task)} comes to ${state} ${bound(often, times)}`,
  'claim.task_never': ({ task, state }) => `${mono(task)} is never ${state}`,
  'claim.task_tries': ({ task, tries }) =>
    `${mono(task)} takes ${bound(tries, (n) => count(n, 'try', 'tries'))}`,
  'claim.task_blocked': ({ task, check, at }) =>
    check === null
      ? `${mono(task)} waits ${when(at)}, though no check holds it back`
      : `${mono(task)} is held back by “${check}” ${when(at)}`,
  'claim.task_before': ({ task, before }) => `${mono(task)} has ended before ${mono(before)} first runs`,
  'claim.run_is': ({ run, is, at }) => `${runName(run)} is ${is} ${when(at)}`,
  'claim.run_takes': ({ run, seconds }) => `${runName(run)} takes ${bound(seconds, duration)}`,
  'claim.seconds_between': ({ from, to, seconds }) =>
    seconds === 0
      ? `no time passes from ${since(from)} to ${since(to)}`
      : typeof seconds === 'object' && seconds.at_least === 0 && seconds.at_most === undefined
        ? `${since(to)} comes no earlier than ${since(from)}`
        : `${bound(seconds, duration)} from ${since(from)} to ${since(to)}`,
  'claim.run_dates': ({ run, dates }) => `${runName(run)} has ${dateList(dates)}`,
  'claim.runs': ({ dag, count: amount, state, at }) =>
    `the number of runs${dag === null ? '' : ` of ${mono(dag)}`}${
      state === null ? '' : ` in state ${state}`
    } is ${bound(amount, figure)} ${when(at)}`,
  'claim.xcom_is': ({ task, key, value, at }) =>
    `the XCom ${mono(key)} of ${mono(task)} is ${mono(value)} ${when(at)}`,
  'claim.pool_peak': ({ pool, slots }) =>
    `the most slots of pool ${mono(pool)} in use at once are ${bound(slots, figure)}`,
  'claim.pool_used': ({ pool, slots, at }) =>
    `${bound(slots, (n) => count(n, 'slot'))} of pool ${mono(pool)} are in use ${when(at)}`,

  'found.is': ({ states: found }) => `it is ${found.join(' and ')}`,
  'found.times': ({ count: n }) => (n === 0 ? 'it never does' : `it does ${times(n)}`),
  'found.once': ({ step }) => `it is, at step ${step}`,
  'found.tries': ({ tries }) =>
    tries.length === 0 ? 'it never runs' : `it takes ${tries.map(figure).join(', ')}`,
  'found.not_blocked': () => 'no check holds it back',
  'found.blocked_by': ({ checks }) => `it is held back by ${checks.map((one) => `“${one}”`).join(' and ')}`,
  'found.before': ({ task, endAt, before, startAt }) =>
    endAt === null
      ? `${mono(before)} runs, and ${mono(task)} never ends`
      : `${mono(before)} runs after ${duration(startAt)}, and ${mono(task)} ends after ${duration(endAt)}`,
  'found.takes': ({ seconds }) => (seconds === null ? 'it does not end' : `it takes ${duration(seconds)}`),
  'found.between': ({ seconds }) =>
    seconds === null
      ? 'one of the two never comes'
      : seconds < 0
        ? `it comes ${duration(-seconds)} earlier`
        : `it is ${duration(seconds)}`,
  'found.amount': ({ count: n }) => `it is ${figure(n)}`,
  'found.dates': ({ dates }) => (dates === null ? 'there is no such run' : `it has ${dateList(dates)}`),
  'found.value': ({ value }) => (value === null ? 'there is none' : `it is ${mono(value)}`),
  'found.no_step': () => 'the run does not come to that',
  'found.so': () => 'it is so',
  'found.luck': ({ task, before }) =>
    `only because ${mono(task)} is quick; if it took longer, ${mono(before)} would not wait for it`,
};

/** A clause by itself: it has no other messages in it than clauses. */
export function sayClaim(message: ClaimMessage): string {
  return (claimMessages[message.code] as (values: ClaimMessage, say: typeof sayClaim) => string)(
    message,
    sayClaim,
  );
}
