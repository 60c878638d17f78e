/** What of a project is put in order: the lines of its code, and its tasks. */
import { compileDag } from '../../../engine';
import type { DagSpec } from '../../../engine';
import type { Lesson, Project } from '../../lesson';
import { literal } from '../../message';
import { indented } from '../../python/literals';
import { pythonParts } from '../../python/to-python';
import type { Constraint, Puzzle, WrongBlock } from './order';

/** The lines that the author chose; where they chose none, those of the DAG as it is exported. */
export function linesOf(lesson: Lesson, { blocks, dag }: Pick<Project, 'blocks' | 'dag'>): Puzzle {
  const listing = blocks && lesson.code.find(({ id }) => id === blocks.code);
  if (!blocks || !listing) return exportedLines(dag as DagSpec);
  return {
    blocks: blocks.lines.map((label) => {
      const line = listing.lines.find(({ labels }) => labels.includes(label));
      return { id: label, text: line?.tokens.map(([text]) => text).join('') ?? label };
    }),
    after: blocks.after.length > 0 ? blocks.after : inARow(blocks.lines),
    wrong: blocks.distractors.map(({ text, feedback }, at) => ({
      id: wrongId(at),
      text,
      feedback: literal(feedback),
    })),
  };
}

/** The lines of a DAG's export, from `with DAG` on; what a task does stands in a function before them. */
export function exportedLines(dag: DagSpec): Puzzle {
  const parts = pythonParts(dag);
  const head = { id: 'dag', text: parts.dag.join('\n') };
  const statements = parts.statements.map(({ lines, makes, uses }, at) => ({
    id: `line-${at + 1}`,
    text: indented(lines).join('\n'),
    makes,
    uses,
  }));
  const maker = new Map(statements.flatMap(({ id, makes }) => makes.map((made) => [made, id])));
  const after = statements.flatMap(({ id, uses }): Constraint[] => {
    const needed = new Set(uses.flatMap((use) => maker.get(use) ?? []));
    needed.delete(id);
    return [[head.id, id], ...[...needed].map((one): Constraint => [one, id])];
  });
  // An arrow may be drawn as soon as its tasks are there; which tasks are setups has to be said before any.
  const marks = statements.filter(({ text }) => /\.as_(setup|teardown)\(/.test(text)).map(({ id }) => id);
  for (const { id, makes } of statements) {
    if (makes.length === 0 && !marks.includes(id)) after.push(...marks.map((mark): Constraint => [mark, id]));
  }
  return {
    blocks: [head, ...statements.map(({ id, text }) => ({ id, text }))],
    after,
    wrong: wrongLines(dag, head.text, parts.statements),
  };
}

/** Lines as one sees them in real files, and why they do not belong. */
function wrongLines(
  dag: DagSpec,
  head: string,
  statements: ReturnType<typeof pythonParts>['statements'],
): readonly WrongBlock[] {
  const arrow = statements.find(({ makes, uses }) => makes.length === 0 && uses.length > 1);
  const call = statements.find(({ lines, makes }) => makes.length > 0 && /^\w+ = \w+\(\)$/.test(lines[0]!));
  const [from, to] = dag.edges?.[0] ?? [];
  const reversed = arrow?.lines[0]!.split(' >> ').slice(0, 2).reverse().join(' >> ');
  const lines: readonly Omit<WrongBlock, 'id'>[] = [
    {
      text: head.replace('schedule=', 'schedule_interval='),
      feedback: { code: 'project.old_schedule' },
    },
    ...(reversed && from !== undefined && to !== undefined && !reversed.startsWith('[')
      ? [{ text: indented([reversed]).join('\n'), feedback: { code: 'project.reversed' } as const }]
      : []),
    ...(call
      ? [
          {
            text: indented([call.lines[0]!.replace(/\(\)$/, '')]).join('\n'),
            feedback: { code: 'project.not_called' } as const,
          },
        ]
      : []),
  ];
  return lines.map((one, at) => ({ ...one, id: wrongId(at) }));
}

/** The tasks of a DAG: any order that keeps to the arrows is one in which they can run. */
export function tasksOf(dag: DagSpec): Puzzle | null {
  const { tasks, order, edges } = compileDag(dag);
  if (tasks.length < 2) return null;
  const idOf = (task: number) => tasks[task]!.taskId;
  return {
    blocks: order.map((task) => ({ id: idOf(task), text: idOf(task) })),
    after: edges.map(([up, down]): Constraint => [idOf(up), idOf(down)]),
    wrong: [],
  };
}

function inARow(ids: readonly string[]): readonly Constraint[] {
  return ids.slice(1).map((id, at): Constraint => [ids[at]!, id]);
}

function wrongId(at: number): string {
  return `wrong-${at + 1}`;
}
