/**
 * Where a run asks the learner something, and how far one may look: in the mode Try nobody sees beyond a question that
 * is still open, by whichever way of moving.
 */
import { lessonGates, lessonTrack, markedSteps, stepAtPosition } from '../lesson';
import type { Lesson, MarkedStep, Track } from '../lesson';
import type { Progress } from './progress';
import type { PlayerState } from './state';

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

/** The steps before which, in Try, the learner is asked. */
export function gatesOnScreen(state: RunOnScreen & Pick<PlayerState, 'mode'>): readonly number[] {
  return state.mode === 'try' ? lessonGates(state.lesson, state.scenario.id, state.track) : NO_GATES;
}

/** The steps to be marked on the bar: those before which one is asked what comes, or at which one is asked why. */
export function questionsOnScreen(state: RunOnScreen & Pick<PlayerState, 'mode'>): readonly number[] {
  return state.mode === 'why' ? whysOnScreen(state).steps : gatesOnScreen(state);
}

const whysOfLesson = new WeakMap<Lesson, readonly MarkedStep[]>();

/** The steps of the lesson's own runs at which the learner says why. */
export function lessonWhys(lesson: Lesson): readonly MarkedStep[] {
  const known = whysOfLesson.get(lesson);
  if (known) return known;
  const made = markedSteps(lesson, (scenario) => lessonTrack(lesson, scenario));
  whysOfLesson.set(lesson, made);
  return made;
}

/** Under which the answer to a marked step is kept. */
export function whyKey({ id }: Pick<MarkedStep, 'id'>): string {
  return `why/${id}`;
}

interface WhysOnScreen {
  /** Their numbers in the run on screen, ascending. */
  readonly steps: readonly number[];
  readonly byStep: ReadonlyMap<number, readonly MarkedStep[]>;
}
const NO_WHYS: WhysOnScreen = { steps: [], byStep: new Map() };
const whysOfTrack = new WeakMap<Track, WhysOnScreen>();

/** The marked steps of the run on screen; a learner's own run has none. */
function whysOnScreen({ lesson, scenario, track, original }: RunOnScreen): WhysOnScreen {
  if (original) return NO_WHYS;
  const known = whysOfTrack.get(track);
  if (known) return known;
  const own = lessonTrack(lesson, scenario.id);
  const byStep = new Map<number, MarkedStep[]>();
  for (const marked of lessonWhys(lesson)) {
    if (marked.scenario !== scenario.id) continue;
    const { kind, position } = own.steps[marked.step]!;
    const step = kind === 'final' ? track.steps.length - 1 : stepAtPosition(track.steps, position);
    byStep.set(step, [...(byStep.get(step) ?? []), marked]);
  }
  const made = { steps: [...byStep.keys()].sort((a, b) => a - b), byStep };
  whysOfTrack.set(track, made);
  return made;
}

/** Whether the reason of a step is kept back, because in Why the learner is to say it first. */
export function hidesWhy(state: RunOnScreen & Pick<PlayerState, 'mode' | 'progress'>, step: number): boolean {
  if (state.mode !== 'why') return false;
  const marked = whysOnScreen(state).byStep.get(step) ?? [];
  return marked.some((one) => !state.progress.answers[whyKey(one)]?.settled);
}

/** Whether at the step looked at it is kept back what holds tasks back, because just that may be asked. */
export function hidesReasons(
  state: RunOnScreen & Pick<PlayerState, 'mode' | 'progress' | 'cursor' | 'furthest'>,
): boolean {
  return !seesToTheEnd(state) || hidesWhy(state, state.cursor);
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
