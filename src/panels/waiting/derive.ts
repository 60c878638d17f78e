/** Who waits at a step, and for what. */
import { isFinished } from '../../engine';
import type { Moment, TaskState, Trace } from '../../engine';
import { dagOfRun, instanceName, instancesOfRun } from '../../lesson';
import type { Message, Track } from '../../lesson';
import type { Words } from '../../text';

export interface Reason {
  /** Airflow's name of the check; null where no check, but something else holds the task back. */
  readonly check: string | null;
  readonly text: string;
}

export interface Waiter {
  readonly instance: number;
  readonly name: Message;
  readonly state: TaskState;
}

export interface Waiting {
  /** Those nearest to moving first: on their way to a worker, then in the order of the DAG. */
  readonly waiters: readonly Waiter[];
  /** Where nothing waits: that, and what comes next. Null where something does. */
  readonly ending: { readonly nothing: string; readonly then: string } | null;
}

/** States in which a task instance is not at work and not over. */
const WAITS = new Set<TaskState | 'absent'>([
  'up_for_retry',
  'up_for_reschedule',
  'deferred',
  'queued',
  'scheduled',
  null,
]);

/** Everything that waits at a step. The reasons are asked for one by one (`reasonsOf`), because they cost more. */
export function deriveWaiting(track: Track, step: number, dictionary: Words): Waiting {
  const { trace } = track;
  const moment = trace.at(track.steps[step]!.position);
  const open = trace.runs.filter((run) => isOpen(moment.runState(run.index)));
  const found = open.flatMap((run) => waitersOf(trace, moment, run.index));
  const waiters = [
    ...found.filter((one) => one.state !== null),
    ...found.filter((one) => one.state === null),
  ];
  return { waiters, ending: waiters.length > 0 ? null : endingOf(trace, moment, open.length, dictionary) };
}

function waitersOf(trace: Trace, moment: Moment, run: number): Waiter[] {
  const instances = instancesOfRun(trace, run);
  return dagOfRun(trace, run).order.flatMap((task) =>
    (instances[task] ?? []).flatMap((instance): Waiter[] => {
      const state = moment.taskState(instance);
      if (state === 'absent' || !WAITS.has(state)) return [];
      return [{ instance, name: instanceName(trace, instance), state }];
    }),
  );
}

function isOpen(state: string): boolean {
  return state === 'running' || state === 'queued';
}

function endingOf(trace: Trace, moment: Moment, open: number, dictionary: Words): Waiting['ending'] {
  const words = dictionary.steppingWords.waiting;
  if (open === 0) {
    const begun = trace.runs.some((run) => moment.runState(run.index) !== 'absent');
    return begun
      ? { nothing: words.nothingInRuns, then: words.ended }
      : { nothing: words.noRunYet, then: words.created };
  }
  const isDone = trace.tasks.every(({ index, run }) => {
    const state = moment.taskState(index);
    return state === 'absent' || !isOpen(moment.runState(run)) || isFinished(state);
  });
  return {
    nothing: open === 1 ? words.nothing : words.nothingInRuns,
    then: isDone ? words.endsNext : words.endsWhenLast,
  };
}

/** What holds an instance back, with figures, in one text; null if it does not wait. */
export function whyNotYet(track: Track, step: number, instance: number, dictionary: Words): string | null {
  const state = track.trace.at(track.steps[step]!.position).taskState(instance);
  if (state === 'absent' || !WAITS.has(state)) return null;
  return reasonsOf(track, step, { instance, state }, dictionary)
    .map(({ check, text }) => (check === null ? text : `${check}: ${text}`))
    .join(' ');
}

/**
 * What holds an instance back, in a word: the first of the reasons, without names where it would take more than two lines.
 * Null where it does not wait, and where nothing holds it back.
 * @param lineLetters how many letters stand on a line
 */
export function waitWord(
  track: Track,
  step: number,
  instance: number,
  dictionary: Words,
  lineLetters: number,
): string | null {
  const moment = track.trace.at(track.steps[step]!.position);
  const state = moment.taskState(instance);
  if (state === 'absent' || !WAITS.has(state)) return null;
  for (const answer of moment.blocked(instance)) {
    const word = dictionary.describeWait(answer);
    if (word === null) continue;
    return linesOf(word, lineLetters) > 2 ? dictionary.describeWait(answer, true) : word;
  }
  return state === 'queued' || state === 'deferred' ? dictionary.panelWords.task.waitsIn(state) : null;
}

/** On how many lines a sentence stands that breaks after its spaces and its underscores. */
function linesOf(sentence: string, lineLetters: number): number {
  let [lines, left] = [0, 0];
  for (const { length } of sentence.match(/[^ _]+[ _]?/g) ?? []) {
    if (length > left) [lines, left] = [lines + Math.ceil(length / lineLetters), lineLetters];
    left -= length;
  }
  return lines;
}

/** What holds a waiting task back, with figures; never empty. */
export function reasonsOf(
  track: Track,
  step: number,
  { instance, state }: Pick<Waiter, 'instance' | 'state'>,
  dictionary: Words,
): readonly Reason[] {
  const { describeAnswer } = dictionary;
  const words = dictionary.steppingWords.waiting;
  const moment = track.trace.at(track.steps[step]!.position);
  const failed = moment.blocked(instance);
  if (failed.length > 0) {
    return failed.map((answer) => ({ check: answer.check, text: describeAnswer(answer) }));
  }
  if (state === 'queued') {
    const { used, total } = moment.executor();
    return [{ check: null, text: words.queued(used, total) }];
  }
  return [{ check: null, text: state === 'deferred' ? words.deferred : words.free }];
}
