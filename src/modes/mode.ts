/** What a mode is: one of nine ways through the same lesson. It never runs anything of its own. */
import type { ComponentType, ReactNode } from 'react';
import { resolveStep } from '../lesson';
import type { Lesson, ModeId } from '../lesson';
import { lessonTrack } from '../player';
import type { Progress } from '../player';

/** What a page can leave out. The title, the pictures of the run, the narration, the process table and the player bar are always there. */
export type PanelId =
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

export interface Mode {
  /** Its name and what one does in it are in the room `text`, under this id. */
  readonly id: ModeId;
  /** About how long it takes. */
  readonly minutes: (lesson: Lesson) => number;
  readonly panels: ReadonlySet<PanelId>;
  /** What the learner works at, in a column of its own beside the run. In a chunk of its own, too. */
  readonly panel?: ComponentType;
  /** What the learner works at, alone on the page: it shows the run when the time has come. */
  readonly solo?: ComponentType<{ readonly run: ReactNode }>;
  /** Whether the process table always grows with the step, or the learner chooses. */
  readonly table: 'always' | 'choice';
  /** Whether the process table has a column that says why. */
  readonly causes: boolean;
  /** Pure: the same lesson and progress give the same answer. */
  readonly isDone: (lesson: Lesson, progress: Progress) => boolean;
  /** Proposed when it is done. */
  readonly next: ModeId;
}

/** Whether every step that the lesson requires has been seen: by default, all of its first scenario. */
export function hasSeenRequired(lesson: Lesson, progress: Progress): boolean {
  const track = lessonTrack(lesson);
  const seen = progress.seen[lesson.scenarios[0].id] ?? [];
  if (lesson.required === null) return seen.length >= track.steps.length;
  const required = lesson.required.map((ref) => resolveStep(track, ref));
  return required.every((step) => step === null || seen.includes(step));
}
