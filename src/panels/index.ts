/**
 * The panels: views of the run and the cursor, and nothing else. Each has its folder: `derive.ts` makes plain data
 * from a track, the component draws it.
 */
import { late, loadPatiently } from '../ui';
import type { ListingCheck } from './studio/studio';
import { withWords } from './with-words';

export { CodeOrQuestion as CodePanel } from './foresight/CodeOrQuestion';
export { QuestionAhead } from './foresight/QuestionAhead';
export { useForesight } from './foresight/use-foresight';
/** On pages of their own: a question of a lesson asked apart from it, what was answered to it, and a lesson on paper. */
export { CheckQuestion } from './course-check/CheckQuestion';
export { CheckReview } from './course-check/CheckReview';
export { HandOut } from './hand-out/HandOut';
export { ConceptSnapshot } from './concept-snapshot/ConceptSnapshot';
export { EditRun } from './edit-run/EditRun';
export { FlowCaption, ProcessFlow } from './process-flow/ProcessFlow';
export { KeyMoments } from './key-moments/KeyMoments';
export { NoticeStrip } from './notice/NoticeStrip';
export { useLinkedRun } from './notice/use-linked-run';
export { stillPicture } from './dag-graph/still-picture';
export type { StillPicture } from './dag-graph/still-picture';
export { DagCode } from './own-dag/DagCode';
export { DagList } from './own-dag/DagList';
export { DagTools } from './own-dag/DagTools';
export { readChosen, readDropped } from './own-dag/read-files';
export { OpenDag } from './own-dag/OpenDag';
export { ReadingNote } from './own-dag/ReadingNote';
export { useOnTable, useWorkbench, WorkbenchProvider } from './own-dag/use-workbench';
export { dagInFragment, holdsDag } from './own-dag/dag-link';
export { forgetDag, keptDag } from './own-dag/kept-dag';
export type { SharedDag } from './own-dag/kept-dag';
export { createWorkbench } from './own-dag/workbench';
export type { Workbench } from './own-dag/workbench';
export { PlayerBar } from './player-bar/PlayerBar';
export { PlayerRegion, usePlayerRegion } from './player-bar/PlayerRegion';
export { ProcessTable } from './process-table/ProcessTable';
export { beginDue } from './recall/derive';
export { RunPicture, RunViews } from './run-picture/RunPicture';
export { SayWhy } from './say-why/SayWhy';
export { ScenarioSummary, ScenarioSwitch } from './scenario-switch/ScenarioSwitch';
export { StatusTracker } from './status-tracker/StatusTracker';
export { WithTerms } from './terms/WithTerms';
export { StartWriting } from './studio/StartWriting';
export type { LessonToStartFrom } from './studio/StartWriting';
export { createStudio } from './studio/studio';
/** Python, and what compares, come with the first listing that is read. */
export const readListings: ListingCheck = async (draft, lesson) =>
  (await loadPatiently(() => import('./studio/read-listings'))).readListings(draft, lesson);
export * as onStudio from './studio/select';
export { StudioProvider, useInStudio } from './studio/use-studio';
export { Transcript } from './transcript/Transcript';
export { VisualQuiz } from './visual-quiz/VisualQuiz';
export { Votes } from './votes/Votes';
export { Waiting } from './waiting/Waiting';

/** What a learner works at in one mode alone, each in a chunk of its own, with the part of the words that it needs. */
export const ChallengePanel = late(() =>
  withWords(import('./challenge/ChallengePanel'), 'challenge', 'whatIf'),
);
/** The code without the question that stands in its place on the page: for a frame, which shows it when it is there. */
export const FrameCode = late(() => import('./code/FrameCode'));
/** What is written of a run in a frame: right after the sentence and the bar. */
export const FrameRecord = late(() => import('./frame-record/FrameRecord'));
export const Internals = late(() => withWords(import('./internals/Internals'), 'deep'));
export const MythsPanel = late(() => withWords(import('./myths/MythsPanel'), 'deep'));
export const Perf = late(() => withWords(import('./perf/Perf'), 'perf'));
export const Project = late(() => withWords(import('./project/Project'), 'project'));
export const Recall = late(() => withWords(import('./recall/Recall'), 'recall'));
/** The cards that are due of several lessons, on a page of their own. */
export const RefusedRun = late(() => withWords(import('./own-dag/RefusedRun'), 'problems'));
export const Sitting = late(() => withWords(import('./recall/Sitting'), 'recall', 'asking'));
/** What a lesson is written with, once one is open. */
export const StudioWork = late(() =>
  withWords(import('./studio/StudioWork'), 'studio', 'problems', 'run', 'authoring', 'project', 'ownDag'),
);
export const TaskLife = late(() => withWords(import('./task-life/TaskLife'), 'deep'));
export const TriggerRuleTable = late(() =>
  withWords(import('./trigger-rule-table/TriggerRuleTable'), 'deep'),
);
export const TryPanel = late(() => withWords(import('./try/TryPanel'), 'asking'));
export const WhyPanel = late(() => withWords(import('./why/WhyPanel'), 'asking'));
