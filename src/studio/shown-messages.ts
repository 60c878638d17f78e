/** What the studio and the learner's page in its frame say to each other. Both are pages of the same site. */
import type { Lesson } from '../lesson';

/** Where a learner is. */
export interface Place {
  readonly scenario: string;
  readonly step: number;
  readonly mode: string;
}

/** To the page in the frame: what to show, or where to go. */
export type ToShown =
  | { readonly type: 'studio:lesson'; readonly lesson: Lesson }
  | { readonly type: 'studio:go'; readonly place: Partial<Place> }
  | { readonly type: 'studio:theme'; readonly theme: string };

/** From the page in the frame: it is there, and where it is. */
export type FromShown =
  { readonly type: 'studio:ready' } | { readonly type: 'studio:at'; readonly place: Place };
