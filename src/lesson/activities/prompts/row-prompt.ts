/** "Fill in the next row of the process table." */
import { isFinished } from '../../../engine';
import type { Change, TaskState } from '../../../engine';
import { askingWords, describeCause } from '../../../text';
import { nextTasks, nextText } from '../../runs/next-tasks';
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
  const { line, why } = describeCause(change, track.trace);
  const task = taskBlank(situation, change);
  const isTaskOpen = task.options.length > 1;
  const others = [statusBlank(situation, change), nextBlank(situation, change)];
  const blanks = [...(isTaskOpen ? [task] : []), ...others.filter((blank) => blank.options.length > 1)];
  return {
    kind: 'row',
    news: newsOf(situation),
    question: askingWords.questions.row(isTaskOpen ? null : nameOf(track, change.instance)),
    blanks: blanks as [Blank, ...Blank[]],
    hints: hintsTo(situation, change),
    explanation: askingWords.answer(line, why),
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
  const option = (instance: number, feedback: string): Option => ({
    id: `task ${instance}`,
    text: nameOf(track, instance),
    feedback,
  });
  return makeBlank({
    id: 'task',
    label: askingWords.columns.task,
    right: option(change.instance, ''),
    wrong: [...moving.slice(0, OPTIONS), ...over.slice(0, 2)].map(({ index }) =>
      option(index, whyNotMoving(situation, { kind: 'task', instance: index, to: null })),
    ),
    size: OPTIONS,
    random,
  });
}

function statusBlank(situation: Situation, change: TaskChange): Blank {
  const { random } = situation;
  const option = (to: TaskState, feedback: string): Option => ({
    id: `state ${to}`,
    text: '',
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
    label: askingWords.columns.status,
    right: option(change.to as TaskState, ''),
    wrong,
    size: OPTIONS,
    random,
  });
}

function nextBlank({ track, step, random }: Situation, own: TaskChange): Blank {
  const words = askingWords.whyNot;
  const all = nextTasks(track);
  const here = all[step.number]!;
  const right = nextText(here);
  const { dagId, taskId } = track.trace.tasks[own.instance]!;
  const ids = track.trace.dags
    .find((dag) => dag.dagId === dagId)!
    .tasks.map((task) => task.taskId)
    .filter((id) => id !== taskId);
  const option = (text: string, feedback: string): Option => ({ id: `next ${text}`, text, feedback });
  const none = nextText({ next: [], isComplete: false });
  const complete = nextText({ next: [], isComplete: true });
  const wrong = [
    ...(here.isComplete ? [option(none, words.allOver)] : []),
    ...(here.next.length > 0 ? [option(none, words.somethingAfter)] : []),
    ...ids
      .slice(0, 6)
      .map((id) => option(id, here.isComplete ? words.allOver : words.notDirectlyAfter([id]))),
    ...(here.isComplete ? [] : [option(complete, words.notComplete)]),
  ].filter((one) => one.text !== right);
  return makeBlank({
    id: 'next',
    label: askingWords.columns.next,
    right: option(right, ''),
    wrong,
    size: OPTIONS,
    random,
  });
}
