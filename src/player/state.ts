/** What the player holds: everything that a panel can be a view of. */
import type { SimulationProgress } from '../engine';
import type { ActivityOutline, Detail, Lesson, Scenario, Track } from '../lesson';
import type { KindGate } from './gating';
import type { Progress } from './records/progress';

export const SPEEDS = [0.5, 1, 2, 4] as const;
/** Steps a second when playing, relative to one step every 1.2 seconds. */
export type Speed = (typeof SPEEDS)[number];

/** What a player must know of a mode. Which modes there are it is told by whoever makes it. */
export interface PlayerMode {
  readonly id: string;
  /** Whether a lesson opens in it. */
  readonly isFirst?: boolean;
  /** What is asked in it. Their gates hold the run. */
  readonly activities: readonly ActivityOutline[];
  /** Whether a run, by its scenario's id, belongs to this mode alone: it stays in it, and is there when one comes back. */
  readonly owns?: (scenarioId: string) => boolean;
  /**
   * Where it opens for whoever comes to it from another mode or by a link that names neither run nor step; null where
   * one stays where one is. The step is numbered as the lesson counts.
   */
  readonly opensAt?: (
    lesson: Lesson,
    progress: Progress,
  ) => { readonly scenario: string; readonly step: number } | null;
  /** Pure: the same lesson and progress give the same answer. */
  readonly isDone: (lesson: Lesson, progress: Progress) => boolean;
}

export interface PlayerState {
  readonly lesson: Lesson;
  readonly scenario: Scenario;
  /** The run on screen: the scenario's, or the learner's what-if. */
  readonly track: Track;
  /** The scenario's own run while a what-if is on screen, else null. */
  readonly original: Track | null;
  /** The learner's own run, on screen or beside it; null if there is none. */
  readonly whatIf: Track | null;
  /** Number of the step looked at: an index into `track.steps`. */
  readonly cursor: number;
  /** Number of the last step that may be looked at: the last one, or the one before a question that is still open. */
  readonly furthest: number;
  /** Id of the mode. */
  readonly mode: string;
  /** Where the mode asks something in the run on screen, by step. */
  readonly gates: readonly KindGate[];
  readonly playing: boolean;
  readonly speed: Speed;
  readonly progress: Progress;
  readonly notice: Notice;
  /** What is being worked at; null if nothing is. */
  readonly working: Working | null;
}

/** Something that takes a while, and can be given up. */
export interface Working {
  /** A run that was asked for, one that a link holds, or one that was left on an earlier visit. */
  readonly at: 'run' | 'link' | 'kept';
  /** How far the simulation is; null before the first is heard of it. */
  readonly progress: SimulationProgress | null;
}

/** What the learner should be told once: about what was kept, or cannot be, or about a link. */
export type Notice =
  | 'unreadable'
  | 'lesson-changed'
  | 'not-kept'
  | 'link-opened'
  | 'link-unreadable'
  | 'link-too-large'
  | UnknownInLink
  | null;

/** All that a link names and there is not, as it names it: the lesson is shown without it. */
export interface UnknownInLink {
  readonly unknown: Partial<Readonly<Record<PlaceInLink, string>>>;
}

/** What a link says of the place at which it wants to begin, in the order in which it is told of. */
export const PLACE_IN_LINK = ['scenario', 'mode', 'step', 'detail'] as const;
export type PlaceInLink = (typeof PLACE_IN_LINK)[number];

/** Where a link or an embed wants to begin; null where it does not say. */
export interface StartAt {
  /** Id of a mode; one that there is not counts as none. */
  readonly mode: string | null;
  readonly scenario: string | null;
  readonly step: number | null;
  /** In which steps it counts; null: in those of the lesson. */
  readonly detail?: Detail | null;
  /** Whether it holds a run of its own, which is yet to come: then the step is one of that run. */
  readonly hasRun?: boolean;
  /** What it says that nobody can mean, whatever the lesson. */
  readonly unknown?: UnknownInLink['unknown'] | null;
}

/** The run beside the one on screen: the lesson's beside a what-if, or the other way round; null if there is only one. */
export function otherTrack({ track, original, whatIf }: PlayerState): Track | null {
  return original ?? (whatIf === track ? null : whatIf);
}
