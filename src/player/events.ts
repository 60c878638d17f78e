/**
 * What happens in a lesson, told in the past tense to whoever listens: what keeps progress, a page around a frame, a
 * learning management system, an author's own analytics. docs/events.md is their reference.
 */
import type { Json } from '../engine';
import type { Score } from './score';

/** Raised when a field changes its meaning or goes; new fields and new types of events raise it not. */
export const EVENTS_VERSION = 1;

/** The item of an activity that an event is about. */
export interface ItemOfEvent {
  /** The kind of activity. */
  readonly activity: string;
  readonly set: string;
  /** What the item is called. */
  readonly item: string;
  /** What it asks, as a short text that changes with it. */
  readonly key: string;
}

/** What has happened, by type. */
export type Happening =
  | { readonly type: 'opened' }
  /** A record that somebody else keeps was put in the place of the one here. */
  | { readonly type: 'resumed' }
  | { readonly type: 'stepped'; readonly from: number }
  | { readonly type: 'mode_chosen' }
  /** Another run is on screen: a scenario's, or the learner's own beside it. */
  | { readonly type: 'run_shown'; readonly isOwn: boolean }
  | { readonly type: 'detail_chosen'; readonly detail: string }
  | { readonly type: 'table_chosen'; readonly grows: boolean }
  /** The learner's own run was made, of changes or by an action in the run; or was dropped. */
  | { readonly type: 'what_if_made'; readonly by: 'changes' | 'action' }
  | { readonly type: 'what_if_dropped' }
  | { readonly type: 'activity_begun'; readonly activity: string; readonly items: number }
  | (ItemOfEvent & {
      readonly type: 'submitted';
      readonly choice: Json;
      readonly isRight: boolean | null;
      readonly isSettled: boolean;
      /** How often it was tried, this time included. */
      readonly tries: number;
      /** Of the activity, and of the whole lesson, after it. */
      readonly score: { readonly activity: Score; readonly lesson: Score };
    })
  | (ItemOfEvent & { readonly type: 'answer_shown' })
  | (ItemOfEvent & { readonly type: 'hinted'; readonly hints: number })
  | { readonly type: 'asked_again'; readonly activity: string; readonly set: string }
  | { readonly type: 'drafted'; readonly draft: string; readonly of: string }
  | { readonly type: 'review_begun'; readonly cards: number; readonly isPractice: boolean }
  | { readonly type: 'review_ended' }
  | { readonly type: 'card_scheduled'; readonly card: string; readonly dueDay: number }
  | { readonly type: 'voted'; readonly vote: 'like' | 'dislike' | null }
  /** A mode is done, or all of them are. */
  | { readonly type: 'completed'; readonly what: 'mode'; readonly completed: string }
  | { readonly type: 'completed'; readonly what: 'lesson' };

/** What every event says. */
export interface EventBase {
  readonly version: typeof EVENTS_VERSION;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly lesson: { readonly course: string; readonly id: string };
  /** Where the learner is after it: the mode, the scenario, the step on screen. */
  readonly mode: string;
  readonly scenario: string;
  readonly step: number;
}

export type LearningEvent = EventBase & Happening;

export interface Events {
  /** `opened` at once, then what happens, in order; returns how to stop. A listener that throws harms nobody. */
  subscribe(listener: (event: LearningEvent) => void): () => void;
}

type Listener = (event: LearningEvent) => void;

export interface EventStream {
  /** @param first what this listener alone hears at once */
  subscribe(listener: Listener, first?: LearningEvent): () => void;
  emit(event: LearningEvent): void;
}

export function createEvents(): EventStream {
  const listeners = new Set<Listener>();
  return {
    subscribe(listener, first) {
      // The same function may listen twice.
      const own: Listener = (event) => listener(event);
      listeners.add(own);
      if (first) tell(own, first);
      return () => void listeners.delete(own);
    },
    emit(event) {
      for (const listener of [...listeners]) tell(listener, event);
    },
  };
}

/** What a listener throws is its own affair, but whoever wrote it should see it. */
function tell(listener: Listener, event: LearningEvent): void {
  try {
    listener(event);
  } catch (error) {
    console.error(error);
  }
}
