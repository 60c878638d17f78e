/** "Who waits, and what holds it back?": a task, a dependency check, and its figures. */
import { isFinished } from '../../../engine';
import type { Answer, CheckName, TriggerRule } from '../../../engine';
import { messageKey } from '../../message';
import type { Message } from '../../message';
import { hintsToCheck } from './hints';
import { shuffle } from '../../random';
import { makeBlank } from './prompt';
import type { Option, Prompt } from './prompt';
import { nameOf } from './situation';
import type { Situation } from './situation';

const OPTIONS = 4;
/** Of a large DAG only so many instances are looked at. */
const MOST_LOOKED_AT = 60;

/** A task and a check that holds it back. */
export interface Held {
  readonly instance: number;
  readonly answer: Answer;
}

/** Everything that is held back where the learner stands, what is rarer first. */
export function heldBack({ track: { trace }, now }: Situation): readonly Held[] {
  const active = new Set(
    trace.runs.filter((run) => now.runState(run.index) === 'running').map((run) => run.index),
  );
  const held = trace.tasks
    .filter(({ index, run }) => {
      const state = now.taskState(index);
      return active.has(run) && state !== 'absent' && !isFinished(state) && state !== 'running';
    })
    .slice(0, MOST_LOOKED_AT)
    .flatMap(({ index }) => now.blocked(index).map((answer): Held => ({ instance: index, answer })));
  return [...held.filter((one) => !isTriggerRule(one)), ...held.filter(isTriggerRule)];
}

function isTriggerRule({ answer }: Held): boolean {
  return answer.check === 'Trigger Rule';
}

/** Null where nothing is held back, and where something else is to be asked. */
export function blockedPrompt(situation: Situation): Prompt | null {
  if (situation.isCentral) return null;
  const held = heldBack(situation);
  if (held.length === 0) return null;
  // Of the same kind any will do; what is rarer is asked for rather than a trigger rule.
  const kind = held.filter((one) => isTriggerRule(one) === isTriggerRule(held[0]!));
  return promptAbout(situation, kind[situation.random(kind.length)]!, held);
}

/** What holds this task back. */
function promptAbout(situation: Situation, asked: Held, held: readonly Held[]): Prompt {
  const { before, random } = situation;
  const { instance, answer } = asked;
  const explanation = said(situation, instance, answer);
  const truths = new Set(held.map((one) => messageKey(said(situation, one.instance, one.answer))));
  const wrong = falseAnswers(situation, asked)
    .map(({ instance: other, answer: claimed }): Option => ({
      id: idOf(other, claimed),
      text: said(situation, other, claimed),
      feedback: whyFalse(situation, other, claimed),
    }))
    .filter((option) => !truths.has(messageKey(option.text)));
  return {
    kind: 'blocked',
    news: null,
    question: { code: 'question.blocked' },
    blanks: [
      makeBlank({
        id: 'blocked',
        label: null,
        right: { id: idOf(instance, answer), text: explanation, feedback: null },
        wrong,
        most: OPTIONS,
        random,
      }),
    ],
    hints: hintsToCheck(answer.check, explanation),
    explanation,
    proof: before.number,
  };
}

function idOf(instance: number, { check, reason }: Answer): string {
  return `${instance} ${check} ${reason.code} ${JSON.stringify(reason.values)}`;
}

function said({ track }: Situation, instance: number, { check, reason }: Answer): Message {
  return { code: 'option.held', name: nameOf(track, instance), check, reason };
}

/** Answers that could be thought to hold, and do not, the most tempting first. */
function falseAnswers(situation: Situation, { instance, answer }: Held): readonly Held[] {
  const { track, now, random } = situation;
  const { trace } = track;
  const waitsFor = answer.reason.values['waiting'];
  const others = trace.tasks.filter(
    ({ index, run, taskId }) =>
      run === trace.tasks[instance]!.run &&
      index !== instance &&
      now.taskState(index) !== 'absent' &&
      // No task waits for itself.
      !(Array.isArray(waitsFor) && waitsFor.includes(taskId)),
  );
  const invented = inventedAnswers(situation, instance).filter((one) => one.check !== answer.check);
  const figures = shuffle(otherFigures(answer), random);
  const ofSame = (answers: readonly Answer[]) => answers.map((one): Held => ({ instance, answer: one }));
  const ofOthers = shuffle(others, random).map(({ index }): Held => ({ instance: index, answer }));
  return [
    ...ofOthers.slice(0, 1),
    ...ofSame(figures.slice(0, 1)),
    ...ofSame(invented.slice(0, 2)),
    ...ofOthers.slice(1, 3),
    ...ofSame([...figures.slice(1), ...invented.slice(2)]),
  ];
}

/** Checks that pass here, said as if they did not, with figures that fit this run. */
export function inventedAnswers({ track, now }: Situation, instance: number): readonly Answer[] {
  const { trace } = track;
  const { run, dagId, taskId } = trace.tasks[instance]!;
  const dag = trace.dags.find((one) => one.dagId === dagId)!;
  const { options } = dag.task(taskId);
  const pool = now.pool(options.pool);
  const limit = dag.spec.max_active_tasks ?? 16;
  const earlier = trace.runs.filter((row) => row.dagId === dagId && row.index < run).slice(-1);
  const no = (
    check: CheckName,
    code: Answer['reason']['code'],
    values: Answer['reason']['values'],
  ): Answer => ({
    check,
    passed: false,
    reason: { code, values },
  });
  const passing = new Set(
    now
      .checks(instance)
      .filter((one) => one.passed)
      .map((one) => one.check),
  );
  return [
    no('Pool Slots Available', 'pool_full', {
      pool: options.pool,
      open: 0,
      slots: options.pool_slots,
      total: pool.total,
    }),
    no('Task Instance Slots Available', 'dag_slots_full', { running: limit, limit }),
    no('Not In Retry Period', 'retry_later', { at: secondsOn(track.input.clock, now.at + 30), seconds: 30 }),
    no('Task Concurrency', 'task_run_limit_reached', { active: 1, limit: 1 }),
    no('Dagrun Running', 'run_not_running', { state: 'queued' }),
    ...earlier.map((row) =>
      no('Previous Dagrun State', 'previous_unsuccessful', { run: row.runId, count: 1, states: ['failed'] }),
    ),
  ].filter((answer) => passing.has(answer.check));
}

function secondsOn(clock: string, seconds: number): string {
  return new Date(Date.parse(clock) + seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** The same check with another rule, or with figures that are not so. */
export function otherFigures({ check, reason: { code, values } }: Answer): readonly Answer[] {
  const change = (changed: Answer['reason']['values']): Answer => ({
    check,
    passed: false,
    reason: { code, values: { ...values, ...changed } },
  });
  if (code === 'rule_not_met') {
    const rules: readonly TriggerRule[] = [
      'all_success',
      'all_done',
      'none_failed',
      'one_success',
      'all_failed',
    ];
    return rules.filter((rule) => rule !== values['rule']).map((rule) => change({ rule }));
  }
  // Of a wait until a moment a second more is no other answer: twice as long is, and the moment goes with it.
  const { at, seconds } = values;
  if (typeof at === 'string' && typeof seconds === 'number')
    return [change({ at: secondsOn(at, seconds), seconds: 2 * seconds })];
  const shifted = (['open', 'running', 'active', 'seconds'] as const).filter(
    (key) => typeof values[key] === 'number' && code !== 'pool_full',
  );
  return shifted.map((key) => change({ [key]: Number(values[key]) + 1 }));
}

function whyFalse({ track, now }: Situation, instance: number, { check }: Answer): Message {
  const name = nameOf(track, instance);
  const state = now.taskState(instance);
  if (state === 'running' || state === 'absent' || isFinished(state))
    return { code: 'why_not.does_not_wait', name, state: state ?? 'none' };
  return checkInstead(now, instance, check) ?? { code: 'why_not.not_in_this_look', name };
}

/** How a check stands that somebody took to say something else; null where it is not asked here. */
export function checkInstead(now: Situation['now'], instance: number, check: CheckName): Message | null {
  const real = now.checks(instance).find((one) => one.check === check);
  if (!real) return null;
  const { passed, reason } = real;
  return passed ? { code: 'why_not.holds', check, reason } : { code: 'why_not.other_figures', check, reason };
}
