/** "What happens next?": which task or run changes, and to what; sometimes nothing does. */
import { isFinished } from '../../../engine';
import type { Change, RunState, TaskState } from '../../../engine';
import type { Message } from '../../message';
import { dagOfRun, instancesOfRun } from '../../runs/run-structure';
import { storyOf } from '../../runs/told-change';
import { hintsTo, hintsToNothing } from './hints';
import { newsOf, noNews } from './news';
import { makeBlank } from './prompt';
import type { Option, Prompt } from './prompt';
import { comingToPass, outcomeId, outcomeOf, subjectOf } from './situation';
import type { Outcome, Situation } from './situation';
import { whyNot, whyNotMoving } from './why-not';

const OPTIONS = 4;

/** What else a task could be thought to come to, the most tempting first. */
const OTHER_STATES: Readonly<Record<string, readonly TaskState[]>> = {
  success: ['failed', 'up_for_retry', 'skipped'],
  failed: ['up_for_retry', 'success', 'upstream_failed'],
  up_for_retry: ['failed', 'running', 'success'],
  running: ['skipped', 'upstream_failed', 'success', 'failed'],
  skipped: ['upstream_failed', 'running', 'failed'],
  upstream_failed: ['failed', 'skipped', 'running'],
  up_for_reschedule: ['failed', 'deferred', 'success'],
  deferred: ['up_for_reschedule', 'success', 'failed'],
  removed: ['skipped', 'failed', 'upstream_failed'],
  scheduled: ['running', 'skipped', 'upstream_failed'],
  queued: ['running', 'skipped', 'failed'],
};
const OTHER_RUN_STATES: readonly RunState[] = ['failed', 'success', 'running', 'queued'];

/** Null where the step is no single change of a task or run. */
export function nextPrompt(situation: Situation): Prompt | null {
  const { change } = situation;
  const right = change && outcomeOf(change);
  if (!change || !right) return null;
  const seconds = idleSeconds(situation);
  return seconds === null ? changePrompt(situation, change, right) : idlePrompt(situation, change, seconds);
}

function changePrompt(situation: Situation, change: Change, right: Outcome): Prompt {
  const { track, step, random } = situation;
  const isRunEnd = right.kind === 'run' && step.kind === 'final';
  return {
    kind: 'next',
    news: newsOf(situation),
    question: { code: isRunEnd ? 'question.run' : 'question.next' },
    blanks: [
      makeBlank({
        id: 'next',
        label: null,
        right: option(situation, right, null),
        always: [nothing({ code: 'why_not.something_does' })],
        wrong: alternatives(situation).map((one) => option(situation, one, whyNot(situation, one))),
        most: OPTIONS,
        random,
      }),
    ],
    hints: hintsTo(situation, change),
    explanation: storyOf(change, track.trace),
    proof: step.number,
  };
}

/** The scheduler looks in between, and finds nothing to do. */
function idlePrompt(situation: Situation, change: Change, seconds: number): Prompt {
  const { track, before, random } = situation;
  const worked: Message = { code: 'hint.nothing_worked', seconds: change.at - before.at - seconds };
  const own = outcomeOf(change);
  const wrong = [...(own ? [own] : []), ...alternatives(situation)];
  return {
    kind: 'next',
    news: noNews(situation, seconds),
    question: { code: 'question.next' },
    blanks: [
      makeBlank({
        id: 'next',
        label: null,
        right: nothing(null),
        wrong: wrong.map((one) => option(situation, one, whyNotMoving(situation, one, seconds))),
        most: OPTIONS,
        random,
      }),
    ],
    hints: hintsToNothing(worked),
    explanation: worked,
    proof: track.steps[before.number + 1]!.number,
  };
}

/**
 * Of the time in which nothing at all changes before the next step, some part, if this question is to be about it:
 * about two in five are, where there is such time and the step is not what the lesson is about.
 */
function idleSeconds({ track, before, change, random, isCentral }: Situation): number | null {
  if (isCentral || !change || change.tick !== before.tick + 1 || before.kind === 'start') return null;
  const tickSeconds = track.input.tick_seconds ?? 1;
  const looks = Math.ceil((change.at - before.at) / tickSeconds) - 1;
  if (looks < 1 || random(5) >= 2) return null;
  return (1 + random(looks)) * tickSeconds;
}

/** What could be thought to happen, the most tempting first; nothing of it does in this look. */
export function alternatives(situation: Situation): readonly Outcome[] {
  const happening = comingToPass(situation);
  const { own, others } = tempting(situation);
  const mixed = Array.from({ length: Math.max(own.length, others.length) }, (_, place) =>
    [own[place], others[place]].filter((one) => one !== undefined),
  ).flat();
  return mixed.filter((one) => !happening.has(outcomeId(one)) && !isAlready(situation, one));
}

function isAlready({ now }: Situation, outcome: Outcome): boolean {
  return outcome.kind === 'task'
    ? now.taskState(outcome.instance) === outcome.to
    : now.runState(outcome.run) === outcome.to;
}

/** So many other tasks are thought of at most. */
const MOST_OTHERS = 6;

function tempting(situation: Situation): { readonly own: Outcome[]; readonly others: Outcome[] } {
  const { track, change, judged } = situation;
  const { trace } = track;
  const own: Outcome[] = [];
  if (change?.kind === 'task')
    for (const to of OTHER_STATES[change.to ?? 'none'] ?? [])
      own.push({ kind: 'task', instance: change.instance, to });
  if (change?.kind === 'run')
    for (const to of OTHER_RUN_STATES) own.push({ kind: 'run', run: change.run, to });

  const runs = trace.runs.filter((run) => ['running', 'queued'].includes(judged.runState(run.index)));
  const downstream = downstreamOf(situation);
  const waiting: Outcome[] = [];
  const working: Outcome[] = [];
  for (const run of runs) {
    for (const instances of instancesOfRun(trace, run.index)) {
      const [instance] = instances;
      if (instance === undefined || (change?.kind === 'task' && instances.includes(change.instance)))
        continue;
      const state = judged.taskState(instance);
      if (state === 'running') working.push({ kind: 'task', instance, to: 'success' });
      else if (state !== 'absent' && !isFinished(state))
        waiting.push({ kind: 'task', instance, to: 'running' });
    }
  }
  const isNear = (one: Outcome) => one.kind === 'task' && downstream.has(one.instance);
  const near = waiting.filter(isNear);
  const settled =
    change?.kind === 'task' && change.to !== 'success' && change.to !== 'running'
      ? near.slice(0, 1).map((one): Outcome => ({ ...one, to: 'upstream_failed' }) as Outcome)
      : [];
  const others = [
    ...near.slice(0, 2),
    ...settled,
    ...working.slice(0, 2),
    ...waiting.filter((one) => !isNear(one)),
  ];
  return { own, others: others.slice(0, MOST_OTHERS) };
}

/** Instances of the tasks directly after the one that changes. */
function downstreamOf({ track: { trace }, change }: Situation): ReadonlySet<number> {
  if (change?.kind !== 'task') return new Set();
  const { run, taskId } = trace.tasks[change.instance]!;
  const instances = instancesOfRun(trace, run);
  return new Set(
    dagOfRun(trace, run)
      .task(taskId)
      .downstream.flatMap((index) => instances[index] ?? []),
  );
}

function option({ track }: Situation, outcome: Outcome, feedback: Message | null): Option {
  const state = outcome.to === 'absent' ? {} : { state: outcome.to };
  return { id: outcomeId(outcome), text: subjectOf(track, outcome), ...state, feedback };
}

function nothing(feedback: Message | null): Option {
  return { id: 'nothing', text: { code: 'option.nothing' }, feedback };
}
