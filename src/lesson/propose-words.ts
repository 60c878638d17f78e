/**
 * What a lesson can say before its author has written a word: a process flow, and questions whose answers its first run
 * proves. They are there to be read, kept or written anew.
 */
import type { DagSpec } from '../engine';
import { taskStateWord } from './runs/find';
import { resolveStep } from './runs/step-ref';
import type { Track } from './runs/track';
import type { LessonFile } from './schema/lesson';

/** A flow of more boxes is no picture of an idea. */
const MOST_BOXES = 8;
const LIKELY = ['none', 'running', 'success', 'failed', 'upstream_failed', 'skipped'] as const;
/** What one may think of a task that waits, and of one at the end of a run. */
const OF_ONE_THAT_WAITS: readonly State[] = ['none', 'running', 'success'];
const OF_ONE_AT_THE_END: readonly State[] = ['success', 'upstream_failed', 'skipped', 'failed'];
const MOST_OPTIONS = 3;

type Question = NonNullable<LessonFile['quiz']>[number];
type State = (typeof LIKELY)[number];

/** What a proposal says, in the language of the lesson. Ids come without backticks. */
export interface ProposalWords {
  readonly defineDag: string;
  readonly runEnds: string;
  readonly whileRunning: (running: string, asked: string) => string;
  readonly lookAtRow: (task: string) => string;
  readonly atTheEnd: (asked: string) => string;
  readonly lookAtLastStep: string;
}

/** For a run of one DAG; nothing is proposed for several, or for tasks that are mapped. */
export function proposeWords(track: Track, words: ProposalWords): Pick<LessonFile, 'flow' | 'quiz'> {
  const [dag, ...more] = track.input.dags;
  if (!dag || more.length > 0) return {};
  const flow = proposeFlow(track, dag, words);
  const quiz = [aboutWaiting(track, dag, words), aboutTheEnd(track, dag, words)].filter(
    (one) => one !== null,
  );
  return { ...(flow.length > 0 && { flow }), ...(quiz.length > 0 && { quiz }) };
}

/** The tasks in the order in which they first do something. */
function proposeFlow(
  { trace }: Track,
  { tasks }: DagSpec,
  { defineDag, runEnds }: ProposalWords,
): NonNullable<LessonFile['flow']> {
  if (tasks.length + 2 > MOST_BOXES) return [];
  const order: string[] = [];
  for (let position = 0; position < trace.length; position += 1) {
    const change = trace.change(position);
    if (change.kind === 'task' && change.to === 'running') order.push(trace.tasks[change.instance]!.taskId);
  }
  const place = (task: string) => (order.includes(task) ? order.indexOf(task) : order.length);
  const inOrder = tasks.toSorted((one, other) => place(one.task_id) - place(other.task_id));
  return [
    { title: defineDag, lights: { type: 'defined' } },
    ...inOrder.map(({ task_id: task }) => ({
      title: titleOf(task),
      lights: { type: 'task' as const, task },
    })),
    { title: runEnds, lights: { type: 'run_finished' } },
  ];
}

/** `load_warehouse` → `Load warehouse`. */
function titleOf(id: string): string {
  const words = id.replaceAll(/[._-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** While a task runs: what has become of the one that comes after it? */
function aboutWaiting(track: Track, { edges = [] }: DagSpec, words: ProposalWords): Question | null {
  for (const [from, to] of edges) {
    const at = { task: from, state: 'running' as const };
    const right = stateAt(track, to, resolveStep(track, at));
    if (right === null) continue;
    return {
      id: 'who-waits',
      type: 'task_state',
      prompt: words.whileRunning(from, to),
      task: to,
      at,
      options: optionsFor(right, OF_ONE_THAT_WAITS),
      hints: [words.lookAtRow(to)],
    };
  }
  return null;
}

/** At the end: what has become of the task that nothing comes after? */
function aboutTheEnd(track: Track, { tasks, edges = [] }: DagSpec, words: ProposalWords): Question | null {
  const last = tasks.findLast(({ task_id: id }) => edges.every(([from]) => from !== id));
  const right = last && stateAt(track, last.task_id, track.steps.length - 1);
  if (!last || !right) return null;
  return {
    id: 'how-it-ends',
    type: 'task_state',
    prompt: words.atTheEnd(last.task_id),
    task: last.task_id,
    at: 'final',
    options: optionsFor(right, OF_ONE_AT_THE_END),
    hints: [words.lookAtLastStep],
  };
}

/** The state of a task's one instance in the first run; null where it has none or several, or one that is rarely met. */
function stateAt(track: Track, task: string, step: number | null): State | null {
  const place = step === null ? undefined : track.steps[step];
  if (!place) return null;
  const word = taskStateWord(track.trace, { task }, place.position);
  return LIKELY.find((one) => one === word) ?? null;
}

function optionsFor(
  right: State,
  likely: readonly State[],
): Extract<Question, { type: 'task_state' }>['options'] {
  const wrong = likely.filter((one) => one !== right).slice(0, MOST_OPTIONS - 1);
  return LIKELY.filter((one) => one === right || wrong.includes(one)).map((is) =>
    is === right ? { is, right: true } : { is },
  );
}
