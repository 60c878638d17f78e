/** "Why?": the cause that the engine knows, among others that sound plausible. */
import type { Change, Trace } from '../../../engine';
import { askingWords, describeAnswer, describeCause, whyWords } from '../../../text';
import type { WrongCause } from '../../../text';
import { findInstances } from '../../runs/find';
import { decidingChange, endOfOnlyRun } from '../../runs/informative';
import { inventedAnswers, otherFigures } from '../prompts/blocked-prompt';
import { hintsTo, hintsToCheck } from '../prompts/hints';
import { makeBlank } from '../prompts/prompt';
import type { Option, Prompt } from '../prompts/prompt';
import { nameOf, nameOfRun, situationAt } from '../prompts/situation';
import type { Situation } from '../prompts/situation';
import { createRandom } from '../../random';
import { changesOf } from '../../runs/step-changes';
import type { Track } from '../../runs/track';
import { wrongCausesOf } from './wrong-causes';
import type { MarkedStep } from './marked-steps';

const OPTIONS = 4;

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
  if (right === '') return null;
  const { line, why } = describeCause(change, track.trace);
  const wrong = wrongCausesOf(track, change)
    .filter((one) => one.text !== right)
    .map(optionOf);
  if (wrong.length < 2) return null;
  return {
    kind: 'cause',
    news: null,
    question: marked.prompt ?? questionAbout(track, change),
    blanks: [
      makeBlank({
        id: 'cause',
        label: '',
        right: { id: 'right', text: right, feedback: '' },
        wrong,
        size: OPTIONS,
        random,
      }),
    ],
    hints: hintsTo({ ...situation, change }, change),
    explanation: askingWords.answer(line, why || right),
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
    const said = (one: typeof answer) => whyWords.check(one.check, describeAnswer(one));
    const truths = new Set(answers.map(said));
    const wrong = [...inventedAnswers(here, instance), ...otherFigures(answer)]
      .map((one, place): Option => ({
        id: `wrong ${place}`,
        text: said(one),
        feedback: whyFalse(here, instance, one.check),
      }))
      .filter((option) => !truths.has(option.text));
    return {
      kind: 'cause',
      news: null,
      question: marked.prompt ?? whyWords.waits(nameOf(track, instance)),
      blanks: [
        makeBlank({
          id: 'cause',
          label: '',
          right: { id: 'right', text: said(answer), feedback: '' },
          wrong,
          size: OPTIONS,
          random,
        }),
      ],
      hints: hintsToCheck(answer.check, said(answer)),
      explanation: askingWords.blockedOption(nameOf(track, instance), answer.check, describeAnswer(answer)),
      proof: marked.step,
    };
  }
  return null;
}

function whyFalse({ now }: Situation, instance: number, check: string): string {
  const real = now.checks(instance).find((one) => one.check === check);
  const words = askingWords.whyNot;
  if (!real) return '';
  return real.passed
    ? words.holds(check, describeAnswer(real))
    : words.otherFigures(check, describeAnswer(real));
}

function optionOf({ id, text, answer }: WrongCause): Option {
  return { id, text, feedback: answer };
}

function questionAbout(track: Track, change: Change): string {
  if (change.kind === 'run') {
    const name = nameOfRun(track, change.run);
    if (change.to === 'queued') return whyWords.isCreated(name);
    return change.to === 'running' ? whyWords.starts(name) : whyWords.endsAs(name, String(change.to));
  }
  if (change.kind !== 'task') return '';
  const name = nameOf(track, change.instance);
  return change.to === 'running' ? whyWords.starts(name) : whyWords.comesTo(name, change.to ?? 'none');
}

/** The cause in one short sentence: of a start, what it was that had been missing. */
function reasonOf(trace: Trace, change: Change): string {
  const deciding = decidingChange(trace, change);
  const { code, values } = deciding.cause;
  switch (code) {
    case 'failed_with_retry':
    case 'failed_finally':
      return change.kind === 'task' ? whyWords.tryOf(change.try, Number(values['attempts'])) : '';
    case 'failed_without_retry':
      return whyWords.notRetried;
    case 'set_by_rule':
      return whyWords.ruleOver(String(values['rule']));
    case 'waits_for_next_poke':
      return whyWords.pokesAgain;
    case 'deferred':
      return whyWords.defers;
    case 'leaves_succeeded':
      return whyWords.leavesWell;
    case 'leaves_failed':
      return whyWords.leavesFailed;
    case 'schedule_due':
      return whyWords.scheduleDue;
    case 'run_slot_free':
      return whyWords.runSlot;
    case 'worker_started':
      return whyWords.workerFreed;
    case 'slot_free':
      return change.kind === 'task' ? limitFreed(trace, deciding, change.instance) : '';
    default:
      return describeCause(deciding, trace).why;
  }
}

/** What held it back is to be seen at the beginning of the look in which it was queued. */
function limitFreed(trace: Trace, queued: Change, instance: number): string {
  switch (trace.at(trace.ticks[queued.tick]!.from).blocked(instance)[0]?.check) {
    case 'Task Instance Slots Available':
      return whyWords.dagFreed;
    case 'Task Concurrency':
      return whyWords.taskFreed;
    case 'Pool Slots Available':
      return whyWords.poolFreed(String(queued.cause.values['pool']));
    default:
      return whyWords.workerFreed;
  }
}
