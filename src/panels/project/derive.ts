/** What the mode Project shows: where the learner is, what was put together, how the last check came out. */
import { isProjectScenario, PROJECT_PARTS, projectParts, projectScenarioId } from '../../lesson';
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
import type { Answered, Progress } from '../../player';
import { questionOf } from './done';
import type { Words } from '../../text';

export type OrderPart = Exclude<ProjectPart, 'wire'>;
export type Stage = ProjectPart | 'show';
type Answers = Progress['answers'];

/** Under which it is kept what the learner works at: never graded, replaced at each change. */
export function workKey(what: Stage | 'stage'): string {
  return `work/project/${what}`;
}

function workOf(answers: Answers, what: Stage | 'stage'): Json | undefined {
  return answers[workKey(what)]?.tries.at(-1);
}

/** What there is to do in this lesson, in its order. */
export function stagesOf(lesson: Lesson): readonly Stage[] {
  return [...projectParts(lesson), 'show'];
}

/** The part that the learner went to; null before that. */
export function chosenStage(lesson: Lesson, answers: Answers): Stage | null {
  return stagesOf(lesson).find((stage) => stage === workOf(answers, 'stage')) ?? null;
}

/** The part to begin with: that of a run which a link has put on screen, else the first that is still open. */
export function firstStage(lesson: Lesson, answers: Answers, scenarioId: string): Stage {
  if (isProjectScenario(scenarioId)) return 'wire';
  return stagesOf(lesson).find((stage) => !isStageDone(answers, stage)) ?? 'show';
}

export function isStageDone(answers: Answers, stage: Stage): boolean {
  if (stage === 'show') return PROJECT_PARTS.every((part) => answers[questionOf(part)]?.settled);
  return answers[questionOf(stage)]?.settled ?? false;
}

export function arrangementOf(kept: Answered | undefined, puzzle: Puzzle): Arrangement {
  return readArrangement(puzzle, kept?.tries.at(-1));
}

/** As it is kept. */
export function arrangementJson({ placed, joined, away }: Arrangement): Json {
  return { placed: [...placed], joined: joined.map((pair) => [...pair]), away: [...away] };
}

/** How the order came out, as long as it stands as it was checked. */
export function gradeShown(
  puzzle: Puzzle,
  arrangement: Arrangement,
  answer: Answered | undefined,
): Grade | null {
  const placed = placedBlocks(puzzle, arrangement);
  const last = answer?.tries.at(-1);
  const isAsChecked = JSON.stringify(last) === JSON.stringify(placed);
  const grade = gradeOrder(puzzle, placed);
  // An answer that was shown counts as checked, too.
  return isAsChecked || (answer?.settled && grade.isRight) ? grade : null;
}

/** Whether what stands there was found by the learner, and not shown. */
export function wasFound(puzzle: Puzzle, answer: Answered | undefined): boolean {
  const ids = new Set([...puzzle.blocks, ...puzzle.wrong].map(({ id }) => id));
  return (answer?.tries ?? []).some((placed) => {
    if (!Array.isArray(placed)) return false;
    const known = placed.filter((id): id is string => typeof id === 'string' && ids.has(id));
    return gradeOrder(puzzle, [...new Set(known)]).isRight;
  });
}

export interface Wiring {
  /** How often it is wired again with fewer arrows given; 0 is the first time. */
  readonly round: number;
  readonly edges: readonly Edge[];
}

/** The arrows as they were left; at first the given ones, or those of the run that a link has put on screen. */
export function wiringOf(plan: ProjectPlan, answers: Answers, scenarioId: string): Wiring {
  const kept = workOf(answers, 'wire');
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
export function isLastRun(plan: ProjectPlan, edges: readonly Edge[], answer: Answered | undefined): boolean {
  return answer?.tries.at(-1) === edgesTextOf(plan, edges);
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
