/** The project of a lesson, ready to be built: its author's or, where there is none, one made from its first run. */
import { memo } from '../../../engine';
import type { DagSpec } from '../../../engine';
import type { Claim, Lesson, Project } from '../../lesson';
import { literal } from '../../message';
import type { Message } from '../../message';
import type { Puzzle } from './order';
import { fixedEdges } from './project-dag';
import { exportedLines, linesOf, tasksOf } from './puzzles';
import type { Behaviour } from './project-case';
import type { Edge } from './wiring';

export interface Check {
  /** Markdown. */
  readonly text: Message;
  readonly holds: Claim;
  /** What tasks do otherwise in a run of its own, in which it must be true. */
  readonly behaviour?: Behaviour | undefined;
}

export interface ProjectPlan {
  readonly title: Message;
  /** What to build. Markdown. */
  readonly text: Message;
  /** The lines of its code, to put in order. */
  readonly lines: Puzzle;
  /** Its tasks, to put in an order in which they can run. With fewer than two there is nothing to put in order. */
  readonly tasks: Puzzle | null;
  /** Its DAG, with the arrows of a right solution. */
  readonly dag: DagSpec;
  /** Arrows that are there because one task takes what another returns. They cannot be taken away. */
  readonly fixed: readonly Edge[];
  /** Arrows that are there at the start. */
  readonly given: readonly Edge[];
  /** What must be true of its run. */
  readonly checks: readonly Check[];
}

/** The lesson's project; null if there is nothing to build. Worked out once. */
export const projectOf = memo((lesson: Lesson): ProjectPlan | null => {
  if (lesson.project) return authored(lesson, lesson.project);
  return lesson.made.project && made(lesson.made.project);
});

/**
 * The arrows that are there when the DAG is wired for the n-th time (0 is the first): each time fewer, and in the end
 * none. Null when there are no more such times.
 */
export function givenEdges({ given }: Pick<ProjectPlan, 'given'>, round: number): readonly Edge[] | null {
  if (round === 0) return given;
  const left = Math.floor(given.length / 2 ** round);
  const before = Math.floor(given.length / 2 ** (round - 1));
  return before === 0 ? null : given.slice(0, left);
}

function authored(lesson: Lesson, project: Project): ProjectPlan {
  const dag = project.dag as DagSpec;
  return {
    title: literal(project.title),
    text: literal(project.text),
    lines: linesOf(lesson, project),
    tasks: tasksOf(dag),
    dag,
    fixed: fixedEdges(dag),
    given: project.given,
    checks: project.checks.map((check) => ({ ...check, text: literal(check.text) })),
  };
}

/** Build the DAG of a run again. */
function made({ dag, checks }: NonNullable<Lesson['made']['project']>): ProjectPlan {
  const edges = dag.edges ?? [];
  return {
    title: { code: 'project.title', dag: dag.dag_id },
    text: { code: 'project.text', dag: dag.dag_id, tasks: dag.tasks.length },
    lines: exportedLines(dag),
    tasks: tasksOf(dag),
    dag,
    fixed: fixedEdges(dag),
    given: edges.slice(0, Math.floor(edges.length / 2)),
    checks,
  };
}
