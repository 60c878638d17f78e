/**
 * Where a run asks the learner something, and how far one may look: in the mode Try nobody sees beyond a question that
 * is still open, by whichever way of moving.
 */
import { lessonGates } from '../lesson';
import type { Progress } from './progress';
import type { PlayerState } from './player';

/** The run on screen, as far as it matters here. */
export type RunOnScreen = Pick<PlayerState, 'lesson' | 'scenario' | 'track' | 'original'>;

/**
 * Under which the answers of a mode to questions about a run are kept: those of the lesson's own run, of the same run
 * cut into other steps, and of each what-if apart.
 */
export function answersOf(mode: 'try', { lesson, scenario, track, original }: RunOnScreen): string {
  const cut = track.detail === lesson.detail ? '' : `@${track.detail}`;
  const own = original ? `~${hashOf(JSON.stringify(track.input))}` : '';
  return `${mode}/${scenario.id}${cut}${own}/`;
}

const NO_GATES: readonly number[] = [];

/** The steps before which the learner is asked in the mode on screen. */
export function gatesOnScreen(state: RunOnScreen & Pick<PlayerState, 'mode'>): readonly number[] {
  return state.mode === 'try' ? lessonGates(state.lesson, state.scenario.id, state.track) : NO_GATES;
}

/** The first step before which a question is still open; null if none is. */
export function openGate(
  state: RunOnScreen & Pick<PlayerState, 'mode'>,
  answers: Progress['answers'],
): number | null {
  const gates = gatesOnScreen(state);
  if (gates.length === 0) return null;
  const prefix = answersOf('try', state);
  return gates.find((step) => !answers[prefix + step]?.settled) ?? null;
}

/** Number of the last step that may be looked at. */
export function furthestStep(
  state: RunOnScreen & Pick<PlayerState, 'mode'>,
  answers: Progress['answers'],
): number {
  const gate = openGate(state, answers);
  return gate === null ? state.track.steps.length - 1 : gate - 1;
}

/** Whether no question is open that hides what comes. */
export function seesToTheEnd({ furthest, track }: Pick<PlayerState, 'furthest' | 'track'>): boolean {
  return furthest === track.steps.length - 1;
}

/** FNV-1a: enough to keep the answers to different runs apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
