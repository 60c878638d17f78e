/** What a goal asks of a run, and how the run is instead, in sentences. `backticks` mark ids. */
import { count, duration, mono } from './phrases';

/** A figure to keep to. */
type Bound = number | { readonly at_least?: number | undefined; readonly at_most?: number | undefined };

/** A moment of a run, as lessons name them. */
export interface MomentWords {
  readonly kind: 'start' | 'final' | 'step' | 'task' | 'run';
  readonly step?: number;
  readonly task?: string;
  readonly state?: string;
  /** "run 2", where it matters which. */
  readonly run?: string | null;
}

function bound(value: Bound, say: (n: number) => string): string {
  if (typeof value === 'number') return `exactly ${say(value)}`;
  const { at_least: least, at_most: most } = value;
  if (least !== undefined && most !== undefined)
    return least === most ? `exactly ${say(least)}` : `${say(least)} to ${say(most)}`;
  if (least !== undefined) return `at least ${say(least)}`;
  return most === undefined ? 'any number of' : `at most ${say(most)}`;
}

const figure = (n: number) => n.toLocaleString('en');
const times = (n: number) => count(n, 'time');
const states = (list: readonly string[]) => list.join(' or ');

function when(moment: MomentWords): string {
  switch (moment.kind) {
    case 'start':
      return 'at the start';
    case 'final':
      return 'at the end';
    case 'step':
      return `at step ${moment.step ?? 0}`;
    case 'task':
      return `when ${mono(moment.task ?? '')}${ofRun(moment)} comes to ${moment.state ?? ''}`;
    case 'run':
      return `when ${moment.run ?? 'the run'} comes to ${moment.state ?? ''}`;
  }
}

function ofRun({ run }: MomentWords): string {
  return run ? ` of ${run}` : '';
}

function since(moment: MomentWords): string {
  switch (moment.kind) {
    case 'start':
      return 'the start';
    case 'final':
      return 'the end';
    case 'step':
      return `step ${moment.step ?? 0}`;
    case 'task':
      return `${mono(moment.task ?? '')}${ofRun(moment)} ${moment.state ?? ''}`;
    case 'run':
      return `${moment.run ?? 'the run'} ${moment.state ?? ''}`;
  }
}

export const claimWords = {
  /** What must be true. */
  asks: {
    taskIs: (task: string, is: readonly string[], at: MomentWords) =>
      `${mono(task)} is ${states(is)} ${when(at)}`,
    taskReaches: (task: string, state: string, often: Bound | null) =>
      often === null
        ? `${mono(task)} comes to ${state} at some time`
        : `${mono(task)} comes to ${state} ${bound(often, times)}`,
    taskNever: (task: string, state: string) => `${mono(task)} is never ${state}`,
    taskTries: (task: string, tries: Bound) =>
      `${mono(task)} takes ${bound(tries, (n) => count(n, 'try', 'tries'))}`,
    taskBlocked: (task: string, check: string | null, at: MomentWords) =>
      check === null
        ? `${mono(task)} waits ${when(at)}, though no check holds it back`
        : `${mono(task)} is held back by “${check}” ${when(at)}`,
    taskBefore: (task: string, before: string) => `${mono(task)} has ended before ${mono(before)} first runs`,
    runIs: (run: string, is: string, at: MomentWords) => `${run} is ${is} ${when(at)}`,
    runTakes: (run: string, seconds: Bound) => `${run} takes ${bound(seconds, duration)}`,
    secondsBetween: (from: MomentWords, to: MomentWords, seconds: Bound) =>
      seconds === 0
        ? `no time passes from ${since(from)} to ${since(to)}`
        : typeof seconds === 'object' && seconds.at_least === 0 && seconds.at_most === undefined
          ? `${since(to)} comes no earlier than ${since(from)}`
          : `${bound(seconds, duration)} from ${since(from)} to ${since(to)}`,
    runDates: (run: string, dates: readonly string[]) => `${run} has ${dates.join(', ')}`,
    runs: (dag: string | null, amount: Bound, state: string | null, at: MomentWords) =>
      `the number of runs${dag === null ? '' : ` of ${mono(dag)}`}${
        state === null ? '' : ` in state ${state}`
      } is ${bound(amount, figure)} ${when(at)}`,
    xcomIs: (task: string, key: string, value: string, at: MomentWords) =>
      `the XCom ${mono(key)} of ${mono(task)} is ${mono(value)} ${when(at)}`,
    poolPeak: (pool: string, slots: Bound) =>
      `the most slots of pool ${mono(pool)} in use at once are ${bound(slots, figure)}`,
    poolUsed: (pool: string, slots: Bound, at: MomentWords) =>
      `${bound(slots, (n) => count(n, 'slot'))} of pool ${mono(pool)} are in use ${when(at)}`,
    either: (parts: readonly string[]) => parts.join(', or '),
    not: (part: string) => `not so: ${part}`,
    inScenario: (scenario: string, part: string) => `in “${scenario}”: ${part}`,
  },

  /** How it is instead. */
  found: {
    is: (found: readonly string[]) => `it is ${found.join(' and ')}`,
    never: 'it never does',
    times: (n: number) => (n === 0 ? 'it never does' : `it does ${times(n)}`),
    once: (step: number) => `it is, at step ${step}`,
    tries: (tries: readonly number[]) =>
      tries.length === 0 ? 'it never runs' : `it takes ${tries.map(figure).join(', ')}`,
    notBlocked: 'no check holds it back',
    blockedBy: (checks: readonly string[]) =>
      `it is held back by ${checks.map((one) => `“${one}”`).join(' and ')}`,
    before: (task: string, endAt: number | null, before: string, startAt: number) =>
      endAt === null
        ? `${mono(before)} runs, and ${mono(task)} never ends`
        : `${mono(before)} runs after ${duration(startAt)}, and ${mono(task)} ends after ${duration(endAt)}`,
    takes: (seconds: number | null) =>
      seconds === null ? 'it does not end' : `it takes ${duration(seconds)}`,
    between: (seconds: number | null) =>
      seconds === null
        ? 'one of the two never comes'
        : seconds < 0
          ? `it comes ${duration(-seconds)} earlier`
          : `it is ${duration(seconds)}`,
    amount: (n: number) => `it is ${figure(n)}`,
    dates: (dates: readonly string[]) =>
      dates.length === 0 ? 'there is no such run' : `it has ${dates.join(', ')}`,
    value: (value: string | null) => (value === null ? 'there is none' : `it is ${mono(value)}`),
    noStep: 'the run does not come to that',
    so: 'it is so',
  },

  /** `nth` is null where nobody says which. */
  run: (dag: string | null, nth: number | null) =>
    `${nth === null ? 'the run' : `run ${nth}`}${dag === null ? '' : ` of ${mono(dag)}`}`,
  dates: {
    logical: (date: string) => `the logical date ${date}`,
    interval: (from: string, to: string) => `the data interval ${from} to ${to}`,
    after: (date: string) => `run_after ${date}`,
  },
} as const;
