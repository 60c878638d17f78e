/**
 * What an activity is: it asks things of the learner (its items), grades what is chosen, and says what of a run it keeps
 * back until then. Pure: the same lesson, runs and choices give the same items and grades. Components draw activities
 * and grade nothing; the player writes down what an activity says.
 */
import type { Json } from '../../engine';
import type { Lesson } from '../lesson';
import type { Detail, Track } from '../runs/track';

/** Gives the lesson's own run of a scenario; in the lesson's own detail, unless another is asked for. */
export type OwnTrack = (scenario: string, detail?: Detail) => Track;

/** What keeps an item apart from all others, now and after the lesson was edited. */
export interface Identity {
  /**
   * Items of a set are asked again together. Most activities have one set, `lesson`; those about a run on screen have
   * one for each run.
   */
  readonly set: string;
  /** What the item is called: the id that its author gave it, or its place. */
  readonly name: string;
  /** What it asks, as a short text (see `contentKey`): another content is another item, whatever it is called. */
  readonly key: string;
}

/** The set of an activity that has but one. */
export const ONE_SET = 'lesson';

/** What an activity says of a choice. */
export interface Grade {
  /** Null where there is nothing to be right about. */
  readonly isRight: boolean | null;
  /** Whether the item is answered with this: it was right, or there are no more tries. */
  readonly isSettled: boolean;
}

/** The run on screen. */
export interface RunShown {
  /** Id of its scenario. */
  readonly scenario: string;
  readonly track: Track;
  /** Whether it is the learner's own run beside the scenario's. */
  readonly isOwn: boolean;
}

/** A place of the run on screen at which an activity asks, and what it keeps back until its item is settled. */
export interface Gate extends Identity {
  /** Number of the step on screen. */
  readonly step: number;
  /**
   * `ahead`: this step and all that follow. `reason`: why it came to this step, and what holds tasks back there. `next`:
   * what comes, while one stands right before it; whoever goes on sees it.
   */
  readonly conceals: 'ahead' | 'reason' | 'next';
}

/** What is known of an activity without making its items: enough to hold a run at its gates, and to keep score. */
export interface ActivityOutline {
  readonly kind: string;
  /**
   * The items that the lesson itself asks: they decide whether the activity is done, and what the score is out of. Null
   * where they can only be told by making them; then they are taken to be those that were asked when it was last begun.
   */
  identities?(lesson: Lesson, trackOf: OwnTrack): readonly Identity[] | null;
  /** Where it asks in the run on screen, by step. */
  gates?(lesson: Lesson, run: RunShown, trackOf: OwnTrack): readonly Gate[];
  /**
   * Of an activity whose items a learner makes up, how many must be settled for it to be done. Left out, it is done when
   * each of its items is.
   */
  readonly itemsWanted?: number;
  /** Whether there is nothing to be right about, so that it counts for no score. */
  readonly isUngraded?: true;
}

/** What items are made from. */
export interface Given {
  readonly lesson: Lesson;
  readonly trackOf: OwnTrack;
  /** The run on screen. */
  readonly run: RunShown;
  /** How often a set was asked again: each time with other options, in another order. */
  readonly variantOf: (set: string) => number;
}

export interface Activity<Item, Choice extends Json = Json> extends ActivityOutline {
  /** The items to ask, in order; the same objects for the same lesson, run and variant. */
  items(given: Given): readonly Item[];
  identify(item: Item): Identity;
  /** A choice as it was kept; null for anything else, whatever it is. */
  read(kept: Json): Choice | null;
  /** @param tries how often something was chosen before */
  grade(item: Item, choice: Choice, tries: number): Grade;
}

/** A wrong choice may be followed by one more; then the answer is shown. */
export const MOST_TRIES = 2;

/** The grade of a choice that is right or wrong, with a second try. */
export function gradeInTwo(isRight: boolean, tries: number): Grade {
  return { isRight, isSettled: isRight || tries + 1 >= MOST_TRIES };
}
