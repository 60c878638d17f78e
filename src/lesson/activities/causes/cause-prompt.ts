/** "Why?": the cause that the engine knows, among others that sound plausible. */
import type { Answer, Change, Trace } from '../../../engine';
import { literal, messageKey } from '../../message';
import type { Message } from '../../message';
import { findInstances } from '../../runs/find';
import { decidingChange, endOfOnlyRun } from '../../runs/informative';
import { checkInstead, inventedAnswers, otherFigures } from '../prompts/blocked-prompt';
import { hintsTo, hintsToCheck } from '../prompts/hints';
import { makeBlank } from '../prompts/prompt';
import type { Option, Prompt } from '../prompts/prompt';
import { nameOf, nameOfRun, situationAt } from '../prompts/situation';
import type { Situation } from '../prompts/situation';
import { createRandom } from '../../random';
import { changesOf } from '../../runs/step-changes';
import type { Track } from '../../runs/track';
import { storyOf, whyOf } from '../../runs/told-change';
import { wrongCausesOf } from './wrong-causes';
import type { WrongCause } from './wrong-causes';
import type { MarkedStep } from './marked-steps';

const OPTIONS = 4;
type TaskChange = Extract<Change, { kind: 'task' }>;
type RunChange = Extract<Change, { kind: 'run' }>;

/**
 * The question at a marked step of the run; null where the engine has no cause to choose (then it can only be
 * written about).
 */
export function causePrompt(track: Track, marked: MarkedStep, seed: string): Prompt | null {
  const random = createRandom(`${seed}/${marked.id}`);
  if (marked.step === 0) return null;
  const situation = situationAt(track, marked.step, random);
  return marked.waiting ? waitPrompt(situation, marked) : changePrompt(situation, marked);
}

function changePrompt(situation: Situation, marked: MarkedStep): Prompt | null {
  const { track, step, random } = situation;
  const change = step.kind === 'final' ? endOfOnlyRun(track) : (changesOf(track, step)[0] ?? null);
  if (!change || (change.kind !== 'task' && change.kind !== 'run')) return null;
  const right = reasonOf(track.trace, change);
  if (!right) return null;
  const isRight = messageKey(right);
  const wrong = wrongCausesOf(track, change)
    .filter((one) => messageKey(one.text) !== isRight)
    .map(optionOf);
  if (wrong.length < 2) return null;
  return {
    kind: 'cause',
    news: null,
    question: authored(marked) ?? questionAbout(track, change),
    blanks: [
      makeBlank({
        id: 'cause',
        label: null,
        right: { id: 'right', text: right, feedback: null },
        wrong,
        most: OPTIONS,
        random,
      }),
    ],
    hints: hintsTo({ ...situation, change }, change),
    explanation: storyOf(change, track.trace),
    proof: marked.step,
  };
}

function waitPrompt(situation: Situation, marked: MarkedStep): Prompt | null {
  const { track, step, random } = situation;
  const { waiting } = marked;
  const here = { ...situation, now: track.trace.at(step.position) };
  for (const instance of waiting ? findInstances(track.trace, waiting) : []) {
    const answers = here.now.blocked(instance);
    const answer = answers.find((one) => one.check === waiting?.check);
    if (!answer) continue;
    const said = ({ check, reason }: Answer): Message => ({ code: 'reason.check', check, reason });
    const truths = new Set(answers.map((one) => messageKey(said(one))));
    const name = nameOf(track, instance);
    const wrong = [...inventedAnswers(here, instance), ...otherFigures(answer)]
      .map((one, place): Option => ({
        id: `wrong ${place}`,
        text: said(one),
        feedback: checkInstead(here.now, instance, one.check),
      }))
      .filter((option) => !truths.has(messageKey(option.text)));
    return {
      kind: 'cause',
      news: null,
      question: authored(marked) ?? { code: 'why.waits', name },
      blanks: [
        makeBlank({
          id: 'cause',
          label: null,
          right: { id: 'right', text: said(answer), feedback: null },
          wrong,
          most: OPTIONS,
          random,
        }),
      ],
      hints: hintsToCheck(answer.check, said(answer)),
      explanation: { code: 'option.held', name, check: answer.check, reason: answer.reason },
      proof: marked.step,
    };
  }
  return null;
}

/** The author's own question. */
function authored({ prompt }: MarkedStep): Message | null {
  return prompt === null ? null : literal(prompt);
}

function optionOf({ id, text, answer }: WrongCause): Option {
  return { id, text, feedback: answer };
}

function questionAbout(track: Track, change: TaskChange | RunChange): Message {
  if (change.kind === 'run') {
    const name = nameOfRun(track, change.run);
    if (change.to === 'queued') return { code: 'why.is_created', name };
    return change.to === 'running'
      ? { code: 'why.starts', name }
      : { code: 'why.ends_as', name, state: String(change.to) };
  }
  const name = nameOf(track, change.instance);
  return change.to === 'running'
    ? { code: 'why.starts', name }
    : { code: 'why.comes_to', name, state: change.to ?? 'none' };
}

/** The cause in one short sentence: of a start, what it was that had been missing. Null where it cannot be said so. */
function reasonOf(trace: Trace, change: Change): Message | null {
  const deciding = decidingChange(trace, change);
  const { code, values } = deciding.cause;
  switch (code) {
    case 'failed_with_retry':
    case 'failed_finally':
      return change.kind === 'task'
        ? { code: 'reason.try_of', attempt: change.try, of: Number(values['attempts']) }
        : null;
    case 'failed_without_retry':
      return { code: 'reason.not_retried' };
    case 'set_by_rule':
      return { code: 'reason.rule_over', rule: String(values['rule']) };
    case 'waits_for_next_poke':
      return { code: 'reason.pokes_again' };
    case 'deferred':
      return { code: 'reason.defers' };
    case 'leaves_succeeded':
      return { code: 'reason.leaves_well' };
    case 'leaves_failed':
      return { code: 'reason.leaves_failed' };
    case 'schedule_due':
      return { code: 'reason.schedule_due' };
    case 'run_slot_free':
      return { code: values['limit_of'] === 'backfill' ? 'reason.backfill_slot' : 'reason.run_slot' };
    case 'worker_started':
      return { code: 'reason.worker_freed' };
    case 'slot_free':
      return change.kind === 'task' ? limitFreed(trace, deciding, change.instance) : null;
    default:
      return whyOf(deciding, trace);
  }
}

/** What held it back is to be seen at the beginning of the look in which it was queued. */
function limitFreed(trace: Trace, queued: Change, instance: number): Message {
  switch (trace.at(trace.ticks[queued.tick]!.from).blocked(instance)[0]?.check) {
    case 'Task Instance Slots Available':
      return { code: 'reason.dag_freed' };
    case 'Task Concurrency':
      return { code: 'reason.task_freed' };
    case 'Pool Slots Available':
      return { code: 'reason.pool_freed', pool: String(queued.cause.values['pool']) };
    default:
      return { code: 'reason.worker_freed' };
  }
}
