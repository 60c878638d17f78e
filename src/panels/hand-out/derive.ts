/** What of a run stands on a sheet of paper: its steps, each with a picture, and how it ended. */
import { whenIn } from '../../lesson';
import type { Step, Track } from '../../lesson';
import type { Words } from '../../text';
import { narrate } from '../narration/derive';
import { stepName, timeOf } from '../step-events';

export interface PrintedStep {
  readonly step: Step;
  /** What it is, in a few words. */
  readonly name: string;
  /** When, as it is said (`whenIn`). */
  readonly at: number | string;
  /** What happened and why; `backticks` mark ids. */
  readonly text: string;
}

/** More pictures than this nobody follows on paper. */
export const MOST_PICTURES = 24;

/** The steps at which something changed, in order. */
export function printedSteps(track: Track, dictionary: Words): readonly PrintedStep[] {
  return track.steps
    .filter(({ kind, wait }) => kind !== 'start' && kind !== 'final' && !wait)
    .map((step) => printedStep(track, step, dictionary));
}

/** How the run ended. */
export function printedEnd(track: Track, dictionary: Words): PrintedStep {
  return printedStep(track, track.steps.at(-1)!, dictionary);
}

function printedStep(track: Track, step: Step, dictionary: Words): PrintedStep {
  const { line, why, parts } = narrate(track, step.number, dictionary);
  return {
    step,
    name: stepName(track, step, dictionary),
    at: whenIn(track.trace, timeOf(track, step)),
    text: [line, why, ...parts.map((part) => part.line)].filter(Boolean).join(' '),
  };
}
