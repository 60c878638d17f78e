/** "Fill in the next row of the process table." */
import { isFinished } from '../../../engine';
import type { Change, TaskState } from '../../../engine';
import type { Message } from '../../message';
import { nextTasks } from '../../runs/next-tasks';
import type { NextTasks } from '../../runs/next-tasks';
import { storyOf } from '../../runs/told-change';
import { hintsTo } from './hints';
import { newsOf } from './news';
import { makeBlank } from './prompt';
import type { Blank, Option, Prompt } from './prompt';
import { alternatives } from './next-prompt';
import { alsoChanging, nameOf } from './situation';
import type { Situation } from './situation';
import { whyNot, whyNotMoving } from './why-not';

const OPTIONS = 4;
type TaskChange = Extract<Change, { kind: 'task' }>;

/** Null where the step is no row about a task. */
export function rowPrompt(situation: Situation): Prompt | null {
  const { track, step, change } = situation;
  if (change?.kind !== 'task' || step.kind !== 'change' || change.to === 'absent') return null;
  const task = taskBlank(situation, change);
  const isTaskOpen = task.options.length > 1;
  const others = [statusBlank(situation, change), nextBlank(situation, change)];
  const blanks = [...(isTaskOpen ? [task] : []), ...others.filter((blank) => blank.options.length > 1)];
  return {
    kind: 'row',
    news: newsOf(situation),
    question: { code: 'question.row', task: isTaskOpen ? null : nameOf(track, change.instance) },
    blanks: blanks as [Blank, ...Blank[]],
    hints: hintsTo(situation, change),
    explanation: storyOf(change, track.trace),
    proof: step.number,
  };
}

/** Which task: never one that changes in the same tick, because which comes first is a matter of chance. */
function taskBlank(situation: Situation, change: TaskChange): Blank {
  const { track, judged: now, random } = situation;
  const { trace } = track;
  const also = alsoChanging(situation);
  const { run } = trace.tasks[change.instance]!;
  const others = trace.tasks.filter(
    (row) =>
      row.index !== change.instance &&
      row.run === run &&
      now.taskState(row.index) !== 'absent' &&
      !also.has(`task ${row.index}`),
  );
  const moving = others.filter((row) => !isFinished(now.taskState(row.index) as TaskState));
  const over = others.filter((row) => isFinished(now.taskState(row.index) as TaskState));
  const option = (instance: number, feedback: Message | null): Option => ({
    id: `task ${instance}`,
    text: nameOf(track, instance),
    feedback,
  });
  return makeBlank({
    id: 'task',
    label: { code: 'column.task' },
    right: option(change.instance, null),
    wrong: [...moving.slice(0, OPTIONS), ...over.slice(0, 2)].map(({ index }) =>
      option(index, whyNotMoving(situation, { kind: 'task', instance: index, to: null })),
    ),
    most: OPTIONS,
    random,
  });
}

function statusBlank(situation: Situation, change: TaskChange): Blank {
  const { random } = situation;
  const option = (to: TaskState, feedback: Message | null): Option => ({
    id: `state ${to}`,
    text: null,
    state: to,
    feedback,
  });
  const wrong = alternatives(situation).flatMap((one) =>
    one.kind === 'task' && one.instance === change.instance && one.to !== 'absent'
      ? [option(one.to, whyNot(situation, one))]
      : [],
  );
  return makeBlank({
    id: 'status',
    label: { code: 'column.status' },
    right: option(change.to as TaskState, null),
    wrong,
    most: OPTIONS,
    random,
  });
}

function nextBlank({ track, step, random }: Situation, own: TaskChange): Blank {
  const here = nextTasks(track)[step.number]!;
  const { dagId, taskId } = track.trace.tasks[own.instance]!;
  const others = track.trace.dags
    .find((dag) => dag.dagId === dagId)!
    .tasks.map((task) => task.taskId)
    .filter((id) => id !== taskId);
  const allOver: Message = { code: 'why_not.all_over' };
  const right = nextOption(here, null);
  const wrong = [
    ...(here.isComplete ? [nextOption(NONE, allOver)] : []),
    ...(here.next.length > 0 ? [nextOption(NONE, { code: 'why_not.something_after' })] : []),
    ...others
      .slice(0, 6)
      .map((task) =>
        nextOption(
          { next: [task], isComplete: false },
          here.isComplete ? allOver : { code: 'why_not.not_directly_after', task },
        ),
      ),
    ...(here.isComplete ? [] : [nextOption(COMPLETE, { code: 'why_not.not_complete' })]),
  ].filter((one) => one.id !== right.id);
  return makeBlank({ id: 'next', label: { code: 'column.next' }, right, wrong, most: OPTIONS, random });
}

const NONE: NextTasks = { next: [], isComplete: false };
const COMPLETE: NextTasks = { next: [], isComplete: true };

/** The id is in kept answers: it stays as it is. */
function nextOption({ next, isComplete }: NextTasks, feedback: Message | null): Option {
  const said = isComplete ? COMPLETE_ID : next.length > 0 ? next.join(', ') : 'none';
  const text: Message = { code: 'name.next_tasks', next: isComplete ? [] : next, isComplete };
  return { id: `next ${said}`, text, feedback };
}

const COMPLETE_ID = 'DAG complete';
