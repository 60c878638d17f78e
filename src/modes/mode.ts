/** What a mode is: one of nine ways through the same lesson. It never runs anything of its own. */
import type { ComponentType, ReactNode } from 'react';
import { resolveStep, runKey } from '../lesson';
import type { ActivityOutline, Lesson } from '../lesson';
import { identitiesOf, isActivityDone, lessonTrack } from '../player';
import type { PlayerMode, Progress } from '../player';
import type { Words } from '../text';

/** What a page can leave out. The title, the pictures of the run, the narration, the process table and the player bar are always there. */
export type PanelId =
  | 'guide'
  | 'flow'
  | 'code'
  | 'waiting'
  | 'tracker'
  | 'moments'
  | 'quiz'
  | 'snapshot'
  | 'transcript'
  | 'sayWhy'
  | 'taskLife'
  | 'triggerRules'
  | 'internals';

/** A mode has words: without them its id is a type error. */
export type ModeId = keyof Words['words']['modes'];

export interface Mode extends PlayerMode {
  /** Its name and what one does in it are in the room `text`, under this id. */
  readonly id: ModeId;
  /** About how long it takes. */
  readonly minutes: (lesson: Lesson) => number;
  readonly panels: ReadonlySet<PanelId>;
  /** What the learner works at, in a column of its own beside the run. In a chunk of its own, too. */
  readonly panel?: ComponentType;
  /** Whether it stands before the run on a screen with one column: nothing can be done until it has been read. */
  readonly asksFirst?: true;
  /** Whether the code stands beside that, because what is done there changes it, and not beneath the run. */
  readonly codeBeside?: true;
  /** What the learner works at, alone on the page: it shows the run when the time has come. */
  readonly solo?: ComponentType<{ readonly run: ReactNode }>;
  /** Whether the process table always grows with the step, or the learner chooses. */
  readonly table: 'always' | 'choice';
  /** Whether the process table has a column that says why. */
  readonly causes: boolean;
  /** Id of the mode that is proposed when it is done. */
  readonly next: ModeId;
}

/** Whether every step that the lesson requires has been seen: by default, all of its first scenario. */
export function hasSeenRequired(lesson: Lesson, progress: Progress): boolean {
  const track = lessonTrack(lesson);
  const { run = null, steps = [] } = progress.seen[lesson.scenarios[0].id] ?? {};
  const seen = run === null || run === runKey(track) ? steps : [];
  if (lesson.required === null) return seen.length >= track.steps.length;
  const required = lesson.required.map((ref) => resolveStep(track, ref));
  return required.every((step) => step === null || seen.includes(step));
}

/**
 * Whether an activity is done; where a lesson has nothing to ask in it, whether every step that the lesson requires has
 * been seen.
 */
export function isDoneOrSeen(lesson: Lesson, progress: Progress, activity: ActivityOutline): boolean {
  const asks = identitiesOf(lesson, progress, activity);
  return asks?.length === 0 ? hasSeenRequired(lesson, progress) : isActivityDone(lesson, progress, activity);
}
