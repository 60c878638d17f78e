/**
 * What is kept of a learner's way through one lesson: one versioned, plain record. Answers, drafts and reviews stand
 * apart in it. Scores and "done" are computed from it and from the lesson, never kept beside it.
 */
import { memo } from '../../engine';
import type { Case, Json } from '../../engine';
import type { CardStates, Detail, Identity, Lesson, ReviewSession } from '../../lesson';

/** Records of an earlier version are brought to this one (see `migrations/`). */
export const VERSION = 2;

/** Something that was chosen, with its grade. */
export interface Try {
  readonly choice: Json;
  /** Null where there was nothing to be right about, or where it has not been graded yet (see `AnswerSet.named`). */
  readonly isRight: boolean | null;
}

/** What a learner answered to one item. */
export interface Answer {
  /** What the item was called. */
  readonly name: string;
  /** Every try, in order. */
  readonly tries: readonly Try[];
  /** Whether it was answered, or the answer has been shown. */
  readonly isSettled: boolean;
  /** How many hints were opened. */
  readonly hints: number;
}

/** The answers to items that are asked again together. */
export interface AnswerSet {
  /** How often they were asked again. */
  readonly variant: number;
  /** By the items' keys: an item whose content has changed has no answer. */
  readonly answers: Readonly<Record<string, Answer>>;
  /**
   * Answers of a time in which items were known by their names alone. They count, and are graded and put under their
   * keys when their activity is next begun.
   */
  readonly named: Readonly<Record<string, Answer>>;
}

/** Which steps of a run were seen, in the lesson's own detail. */
export interface Seen {
  /** What happens in that run (see `runKey`); null in a record of a time that did not keep it. */
  readonly run: string | null;
  /** Ascending. */
  readonly steps: readonly number[];
}

export interface Progress {
  readonly version: typeof VERSION;
  /** Id of the mode; empty before any was chosen. */
  readonly mode: string;
  readonly scenario: string;
  readonly detail: Detail;
  readonly cursor: number;
  /** Whether tables grow with the cursor, or show the whole run. */
  readonly grow: boolean;
  /** The learner's own run, if there is one. In storage it has a place of its own. */
  readonly whatIf: Case | null;
  /** Whether it is beside the lesson's run, which is on screen. */
  readonly aside: boolean;
  /** By scenario. */
  readonly seen: Readonly<Record<string, Seen>>;
  /** Answers by kind of activity and set. */
  readonly activities: Readonly<Record<string, Readonly<Record<string, AnswerSet>>>>;
  /** By kind of activity, what it asked when it was last begun; only of those of which the lesson itself does not tell. */
  readonly asked: Readonly<Record<string, readonly Identity[]>>;
  /** What is written or put together and never graded, by draft (see `Draft`) and by what it belongs to. */
  readonly drafts: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly review: {
    /** The cards that are being asked, or were asked last; null before the first review. */
    readonly session: ReviewSession | null;
    /** When each card comes back. */
    readonly cards: CardStates;
  };
  readonly vote: 'like' | 'dislike' | null;
}

/** What a learner has done, whatever step is looked at: of the record, that which moving through a run leaves alone. */
export type Learned = Pick<Progress, 'activities' | 'asked' | 'drafts' | 'review' | 'vote'>;

/** The same object as long as nothing of it changes, so that who shows it is not drawn again at each step. */
export function learnedIn({ activities, asked, drafts, review, vote }: Progress): Learned {
  return learned(activities, asked, drafts, review, vote);
}

const learned = memo(
  (
    activities: Learned['activities'],
    asked: Learned['asked'],
    drafts: Learned['drafts'],
    review: Learned['review'],
    vote: Learned['vote'],
  ): Learned => ({ activities, asked, drafts, review, vote }),
);

export function freshProgress(lesson: Lesson): Progress {
  return {
    version: VERSION,
    mode: '',
    scenario: lesson.scenarios[0].id,
    detail: lesson.detail,
    cursor: 0,
    grow: false,
    whatIf: null,
    aside: false,
    seen: {},
    activities: {},
    asked: {},
    drafts: {},
    review: { session: null, cards: {} },
    vote: null,
  };
}
