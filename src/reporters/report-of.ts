/**
 * What a learner's record amounts to, for whoever is told of it: a host page, a learning management system, a store of
 * statements. Pure: the same lesson and record give the same report, before and after a reload.
 */
import { ACTIVITIES } from '../lesson';
import type { Detail, Lesson } from '../lesson';
import { allAnswers, lessonTrack, scoreOf } from '../player';
import type { Answer, PlayerMode, Progress } from '../player';

/** Share of the items that must be right to have passed, unless the page or the package says otherwise. */
export const USUAL_MASTERY = 0.8;
/** Not all is done as long as something is missing, even where nothing that can be counted is. */
const MOST_BEFORE_COMPLETED = 0.99;

/** What counts. */
export interface Counting {
  /** The modes that have to be done; what is asked in them makes the score. A frame that shows one mode counts one. */
  readonly modes: readonly PlayerMode[];
  /** Share of the score from which on it is passed: 0 to 1. */
  readonly mastery: number;
}

export interface Report {
  readonly completion: 'not attempted' | 'incomplete' | 'completed';
  /** Known once all is done; of a lesson with nothing to be right about, whoever completes it has passed. */
  readonly success: 'unknown' | 'passed' | 'failed';
  readonly score: {
    /** 0 to 1: of the items that there are to be right about, those answered right at last. */
    readonly scaled: number;
    readonly right: number;
    readonly of: number;
  };
  readonly progress: {
    /** 0 to 1; 1 only when it is completed. */
    readonly scaled: number;
    /** Items settled; where nothing is asked, steps of the lesson's first run that were seen. */
    readonly done: number;
    readonly of: number;
  };
  readonly place: Place;
  /** Everything that was tried or shown, by activity, in the order in which it was first answered. */
  readonly answers: readonly ReportedAnswer[];
}

/** Where the learner is. */
export interface Place {
  readonly mode: string;
  readonly scenario: string;
  readonly detail: Detail;
  readonly step: number;
}

export interface ReportedAnswer extends Omit<Answer, 'name'> {
  readonly activity: string;
  readonly set: string;
  /** What the item is called. */
  readonly item: string;
  /** What it asks; null in a record of a time in which items were known by their names alone. */
  readonly key: string | null;
}

/** What is to be told of a record. */
export function reportOf(lesson: Lesson, progress: Progress, { modes, mastery }: Counting): Report {
  const outlines = countedActivities(modes);
  const { right, of, settled } = scoreOf(lesson, progress, outlines).lesson;
  const isCompleted = modes.length > 0 && modes.every((mode) => mode.isDone(lesson, progress));
  const answers = outlines.flatMap((outline) => answersOf(progress, outline.kind));
  const steps = { done: stepsSeen(lesson, progress), of: lessonTrack(lesson).steps.length };
  const counted = of > 0 ? { done: settled, of } : steps;
  const share = Math.min(counted.done / counted.of, MOST_BEFORE_COMPLETED);
  const scaled = of > 0 ? right / of : Number(isCompleted);
  const { mode, scenario, detail, cursor } = progress;
  return {
    completion: isCompleted
      ? 'completed'
      : answers.length > 0 || steps.done > 1
        ? 'incomplete'
        : 'not attempted',
    success: !isCompleted ? 'unknown' : scaled >= mastery ? 'passed' : 'failed',
    score: { scaled, right, of },
    progress: { scaled: isCompleted ? 1 : share, ...counted },
    place: { mode, scenario, detail, step: cursor },
    answers,
  };
}

/** What is asked in these modes and counts. What holds nobody and is passed over, such as a foresight, does not. */
function countedActivities(modes: readonly PlayerMode[]) {
  const asked = modes.flatMap(({ activities }) => activities);
  return ACTIVITIES.filter((outline) => asked.includes(outline));
}

function answersOf(progress: Progress, kind: string): readonly ReportedAnswer[] {
  return allAnswers(progress, { kind }).map(({ set, key, answer: { name, ...answer } }) => ({
    activity: kind,
    set,
    item: name,
    key,
    ...answer,
  }));
}

/** How many steps of the lesson's first run were seen. */
function stepsSeen(lesson: Lesson, { seen }: Progress): number {
  const [{ id }] = lesson.scenarios;
  return Object.hasOwn(seen, id) ? seen[id]!.steps.length : 0;
}
