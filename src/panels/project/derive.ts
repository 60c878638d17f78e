/** What the mode Project shows: where the learner is, what was put together, how the last check came out. */
import {
  isProjectScenario,
  orderOutline,
  PROJECT_PARTS,
  projectParts,
  projectScenarioId,
  wiringOutline,
} from '../../lesson';
import {
  edgeEnds,
  edgesText,
  givenEdges,
  gradeOrder,
  parseEdges,
  placedBlocks,
  readArrangement,
} from '../../lesson/activities/project';
import type { Json } from '../../engine';
import type { Lesson, ProjectPart } from '../../lesson';
import type {
  Arrangement,
  Edge,
  EdgeRefusal,
  Grade,
  ProjectPlan,
  Puzzle,
  TalkMoment,
} from '../../lesson/activities/project';
import { identitiesOf, isSettled, keptDraft, readDraft } from '../../player';
import type { Answer, Draft, Learned } from '../../player';
import type { Words } from '../../text';

export type Stage = ProjectPart | 'show';

/** The part that the learner went to. */
export const stageDraft: Draft<Stage> = {
  id: 'stage',
  read: (kept) => [...PROJECT_PARTS, 'show' as const].find((stage) => stage === kept) ?? null,
};
/** What is put together of a puzzle, by its part. */
export const arrangementDraft = jsonDraft('arrangement');
export const wiringDraft = jsonDraft('wiring');
/** What is told of the run of what was built. */
export const talkDraft = jsonDraft('talk');

/** What is read of these depends on the project. */
function jsonDraft(id: string): Draft<Json> {
  return { id, read: (kept) => kept };
}

/** What there is to do in this lesson, in its order. */
export function stagesOf(lesson: Lesson): readonly Stage[] {
  return [...projectParts(lesson), 'show'];
}

/** The part that the learner went to; null before that. */
export function chosenStage(lesson: Lesson, progress: Learned): Stage | null {
  const chosen = readDraft(progress, stageDraft);
  return chosen && stagesOf(lesson).includes(chosen) ? chosen : null;
}

/** The first part that is still open. */
export function firstStage(lesson: Lesson, progress: Learned): Stage {
  return stagesOf(lesson).find((stage) => !isStageDone(lesson, progress, stage)) ?? 'show';
}

/** The part to begin with: that of a run which a link puts on screen, whenever it comes, else the open one. */
export function beginsWith(open: Stage, scenarioId: string): Stage {
  return isProjectScenario(scenarioId) ? 'wire' : open;
}

export function isStageDone(lesson: Lesson, progress: Learned, stage: Stage): boolean {
  if (stage === 'show') return projectParts(lesson).every((part) => isStageDone(lesson, progress, part));
  const outline = stage === 'wire' ? wiringOutline : orderOutline;
  const identities = identitiesOf(lesson, progress, outline) ?? [];
  return identities.some((identity) => identity.name === stage && isSettled(progress, outline, identity));
}

/** What was put together of a puzzle, and how often its parts were laid out anew. */
export interface OrderDraft {
  readonly arrangement: Arrangement;
  readonly deal: number;
}

export function orderDraftOf(kept: Json | undefined, puzzle: Puzzle): OrderDraft {
  const deal = typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept['deal'] : 0;
  return { arrangement: readArrangement(puzzle, kept), deal: typeof deal === 'number' ? deal : 0 };
}

/** As it is kept. */
export function orderDraftJson({ arrangement: { placed, joined, away }, deal }: OrderDraft): Json {
  return { placed: [...placed], joined: joined.map((pair) => [...pair]), away: [...away], deal };
}

/** How the order came out, as long as it stands as it was checked. */
export function gradeShown(
  puzzle: Puzzle,
  arrangement: Arrangement,
  answer: Answer | undefined,
): Grade | null {
  const placed = placedBlocks(puzzle, arrangement);
  const last = answer?.tries.at(-1)?.choice;
  const isAsChecked = JSON.stringify(last) === JSON.stringify(placed);
  const grade = gradeOrder(puzzle, placed);
  // An answer that was shown counts as checked, too.
  return isAsChecked || (answer?.isSettled && grade.isRight) ? grade : null;
}

/** Whether what stands there was found by the learner, and not shown. */
export function wasFound(answer: Answer | undefined): boolean {
  return (answer?.tries ?? []).some(({ isRight }) => isRight);
}

export interface Wiring {
  /** How often it is wired again with fewer arrows given; 0 is the first time. */
  readonly round: number;
  readonly edges: readonly Edge[];
}

/** The arrows as they were left; at first the given ones, or those of the run that a link has put on screen. */
export function wiringOf(plan: ProjectPlan, progress: Learned, scenarioId: string): Wiring {
  const kept = keptDraft(progress, wiringDraft);
  if (typeof kept === 'object' && kept !== null && !Array.isArray(kept)) {
    const { round, edges } = kept;
    const read = typeof edges === 'string' ? parseEdges(edgeEnds(plan.dag), edges, plan.fixed) : null;
    if (read && typeof round === 'number' && Number.isInteger(round) && givenEdges(plan, Math.max(round, 0)))
      return { round: Math.max(round, 0), edges: read };
  }
  return { round: 0, edges: edgesOnScreen(plan, scenarioId) ?? plan.given };
}

/** The arrows of the run on screen; null if it is not one of this project. */
export function edgesOnScreen(plan: ProjectPlan, scenarioId: string): readonly Edge[] | null {
  if (!isProjectScenario(scenarioId)) return null;
  return parseEdges(edgeEnds(plan.dag), scenarioId.slice(projectScenarioId('').length), plan.fixed);
}

/** As it is kept. */
export function wiringJson(plan: ProjectPlan, { round, edges }: Wiring): Json {
  return { round, edges: edgesTextOf(plan, edges) };
}

export function edgesTextOf({ dag }: ProjectPlan, edges: readonly Edge[]): string {
  return edgesText(edgeEnds(dag), edges);
}

/** The address of the run of these arrows. */
export function runId(plan: ProjectPlan, edges: readonly Edge[]): string {
  return projectScenarioId(edgesTextOf(plan, edges));
}

/** Why an arrow cannot be drawn, in words. */
export function refusalWords(refusal: EdgeRefusal, dictionary: Words): string {
  const { projectWords } = dictionary;
  const words = projectWords.wire.refusal;
  return refusal.kind === 'circle' ? words.circle(refusal.path) : words[refusal.kind];
}

/** Whether the last run was of these arrows. */
export function isLastRun(plan: ProjectPlan, edges: readonly Edge[], answer: Answer | undefined): boolean {
  return answer?.tries.at(-1)?.choice === edgesTextOf(plan, edges);
}

/** As it is kept. */
export function talkJson(talk: readonly TalkMoment[]): Json {
  return talk.map(({ step, text }) => ({ step: typeof step === 'object' ? withoutGaps(step) : step, text }));
}

function withoutGaps(step: Extract<TalkMoment['step'], object>): Json {
  const entries = Object.entries(step).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return Object.fromEntries(entries) as Json;
}

/** A block's text on one line, for sentences. */
export function shortText(text: string): string {
  const line = text.trim().split('\n')[0]!;
  return line.length > 44 ? `${line.slice(0, 43)}…` : line;
}
