/** Questions made from a run: what comes next, who waits and why, and blank cells of the tables. */
import type { Lesson } from '../../lesson';
import { centralSteps, lessonGates } from './gates';
import { createRandom } from '../../random';
import type { Random } from '../../random';
import type { Track } from '../../runs/track';
import { watchOf } from '../../runs/watch';
import { blockedPrompt } from './blocked-prompt';
import { nextPrompt } from './next-prompt';
import type { Prompt, PromptKind } from './prompt';
import { seedOf } from '../seed';
import { rowPrompt } from './row-prompt';
import { situationAt } from './situation';
import type { Situation } from './situation';
import { trackerPrompt } from './tracker-prompt';

export { isRight, readChosen, sayPrompt } from './prompt';
export type { Blank, Chosen, Option as PromptOption, Prompt, PromptKind } from './prompt';

/** A question that is asked before a step. */
export interface PromptBefore {
  readonly step: number;
  readonly prompt: Prompt;
}

/** How often each kind is asked, beside the others. */
const SHARES: readonly (readonly [PromptKind, number])[] = [
  ['next', 4],
  ['row', 3],
  ['blocked', 3],
  ['tracker', 2],
];

/**
 * The questions of a run of a lesson, one for each of its gates, no two of a kind in a row; at the steps that the lesson
 * is about it is asked what happens in them. The seed is the lesson's
 * hash, the run and the learner's variant: another variant asks otherwise, with the options in another order.
 */
export function promptsOf(
  lesson: Lesson,
  scenarioId: string,
  track: Track,
  variant: number,
): readonly PromptBefore[] {
  const made: PromptBefore[] = [];
  const central = centralSteps(lesson, scenarioId, track);
  for (const step of lessonGates(lesson, scenarioId, track)) {
    const seed = `${seedOf(lesson)}/${scenarioId}/${track.detail}/${step}/${variant}`;
    const isCentral = central.has(step);
    made.push({
      step,
      prompt: askBefore(lesson, { track, step, isCentral }, made.at(-1)?.prompt.kind, seed),
    });
  }
  return made;
}

/** Of the kinds that can be asked here, one that was not asked last, if there is another. */
function askBefore(
  lesson: Lesson,
  place: { readonly track: Track; readonly step: number; readonly isCentral: boolean },
  last: PromptKind | undefined,
  seed: string,
): Prompt {
  const { track, step, isCentral } = place;
  const kinds = inRandomOrder(createRandom(`${seed}/kind`)).filter((kind) => kind !== last);
  for (const kind of last === undefined ? kinds : [...kinds, last]) {
    const situation = situationAt(track, step, createRandom(`${seed}/${kind}`), isCentral);
    const prompt = makePrompt(kind, lesson, situation);
    if (prompt) return prompt;
  }
  // Of a tick in which much happens, no single thing may be what can be asked.
  if (isCentral) return askBefore(lesson, { ...place, isCentral: false }, last, seed);
  throw new Error(`Step ${step} was chosen to be asked about, but there is nothing to ask.`);
}

/** The question of a kind; null where it cannot be asked. */
function makePrompt(kind: PromptKind, lesson: Lesson, situation: Situation): Prompt | null {
  switch (kind) {
    case 'next':
      return nextPrompt(situation);
    case 'blocked':
      return blockedPrompt(situation);
    case 'row':
      return rowPrompt(situation);
    default:
      return trackerPrompt(situation, watchOf(lesson, situation.track.input));
  }
}

function inRandomOrder(random: Random): readonly PromptKind[] {
  const left = [...SHARES];
  const order: PromptKind[] = [];
  while (left.length > 0) {
    let drawn = random(left.reduce((sum, [, share]) => sum + share, 0));
    const place = left.findIndex(([, share]) => (drawn -= share) < 0);
    order.push(left.splice(place, 1)[0]![0]);
  }
  return order;
}
