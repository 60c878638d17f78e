/** What a learner tells about the run of what they built: some of its steps, each with words of their own. */
import type { Json } from '../../../engine';
import { chooseSteps } from '../../runs/informative';
import type { StepRef } from '../../lesson';
import { resolveStep } from '../../runs/step-ref';
import type { Track } from '../../runs/track';

export interface TalkMoment {
  /** By what happens there, where that can be said: so that it is found again when the arrows have changed. */
  readonly step: StepRef;
  /** Plain text; empty where the run speaks for itself. */
  readonly text: string;
}

/** So many steps are offered at first. */
const OFFERED = 5;
const MOST_MOMENTS = 40;
const MOST_LETTERS = 2000;

/** The steps from which one learns the most, and the end; nothing said yet. */
export function offeredTalk(track: Track): readonly TalkMoment[] {
  const last = track.steps.length - 1;
  const steps = chooseSteps(track, { most: OFFERED, include: [], exclude: [last] });
  return [...steps, last].map((step) => ({ step: refOf(track, step), text: '' }));
}

/** The step as a lesson would name it. */
export function refOf(track: Track, number: number): StepRef {
  const step = track.steps[number]!;
  if (step.kind === 'start' || step.kind === 'final') return step.kind;
  const change = step.change === null ? null : track.trace.change(step.change);
  if (change?.kind !== 'task' || change.to === 'absent') return number;
  const row = track.trace.tasks[change.instance]!;
  const runs = track.trace.runs.filter(({ dagId }) => dagId === row.dagId);
  const run = runs.findIndex(({ index }) => index === row.run) + 1;
  const ref = {
    task: row.taskId,
    state: change.to ?? ('none' as const),
    ...(run > 1 && { run }),
    ...(row.mapIndex >= 0 && { map_index: row.mapIndex }),
  };
  for (let nth = 1; nth <= track.steps.length; nth++) {
    const found = { ...ref, ...(nth > 1 && { nth }) };
    const place = resolveStep(track, found);
    if (place === number) return found;
    if (place === null) break;
  }
  return number;
}

export interface Slide {
  readonly step: number;
  readonly text: string;
}

/** The moments that this run has, in its order. */
export function slidesOf(track: Track, talk: readonly TalkMoment[]): readonly Slide[] {
  const slides = new Map<number, Slide>();
  for (const { step, text } of talk) {
    const number = resolveStep(track, step);
    if (number !== null && !slides.has(number)) slides.set(number, { step: number, text });
  }
  return [...slides.values()].sort((a, b) => a.step - b.step);
}

/** The talk with other words at a step; with `null` without it. */
export function withMoment(
  track: Track,
  talk: readonly TalkMoment[],
  step: number,
  text: string | null,
): readonly TalkMoment[] {
  const place = talk.findIndex((one) => resolveStep(track, one.step) === step);
  if (text === null) return talk.filter((_, at) => at !== place);
  const moment = { step: refOf(track, step), text: text.slice(0, MOST_LETTERS) };
  return place < 0 ? [...talk, moment] : talk.map((one, at) => (at === place ? moment : one));
}

/** A talk out of what was kept; null for anything else, whatever it is. */
export function readTalk(kept: Json | undefined): readonly TalkMoment[] | null {
  if (!Array.isArray(kept)) return null;
  return kept.slice(0, MOST_MOMENTS).flatMap((one: Json): TalkMoment[] => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return [];
    const { step, text } = one;
    return isStepRef(step) && typeof text === 'string' ? [{ step, text: text.slice(0, MOST_LETTERS) }] : [];
  });
}

function isStepRef(value: Json | undefined): value is Extract<StepRef, Json> {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0;
  if (value === 'start' || value === 'final') return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { task, state, run, nth, map_index: mapIndex, ...rest } = value;
  const isCount = (one: Json | undefined) => one === undefined || Number.isInteger(one);
  return (
    typeof task === 'string' &&
    typeof state === 'string' &&
    [run, nth, mapIndex].every(isCount) &&
    Object.keys(rest).length === 0
  );
}
