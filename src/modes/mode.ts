import { resolveStep, type Lesson, type ModeId } from '../lesson';
import { lessonTrack, type Progress } from '../player';

/** The places of a lesson page that a mode may fill. */
export type PanelName =
  | 'graph'
  | 'code'
  | 'narration'
  | 'waiting'
  | 'table'
  | 'tracker'
  | 'moments'
  | 'quiz'
  | 'sayWhy'
  | 'snapshot'
  | 'transcript';

/** A way through a lesson: never another run, only what is shown of it and what counts as done. */
export interface Mode {
  readonly id: ModeId;
  readonly panels: ReadonlySet<PanelName>;
  /** Whether the process table grows as the run goes, or leaves that to the learner. */
  readonly table: 'always' | 'choice';
  readonly isDone: (lesson: Lesson, progress: Progress) => boolean;
}

/** Whether every step was seen that the lesson asks for; without a wish of its author, all of the first scenario. */
export function sawRequired(lesson: Lesson, progress: Progress): boolean {
  const [scenario] = lesson.scenarios;
  const track = lessonTrack(lesson, scenario.id);
  const required = lesson.required
    ? lesson.required.map((ref) => resolveStep(track, ref))
    : track.steps.map((step) => step.number);
  const seen = new Set(progress.seen[scenario.id]);
  return required.every((step) => step === null || seen.has(step));
}
