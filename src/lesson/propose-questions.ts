/**
 * Questions about a step that its run can answer: each with options that somebody may well take for right, and for each
 * wrong one what the run shows instead. Every question proposed is one that the checker takes: exactly one option holds.
 */
import { CHECK_NAMES } from '../engine';
import type { Trace } from '../engine';
import { proveQuestion } from './claims/questions';
import type { Question, StepRef } from './lesson';
import { findInstances, runStateWord, taskStateWord } from './runs/find';
import type { Track } from './runs/track';

/** What proposed questions and feedback say, in the language of the lesson. Ids come without backticks. */
export interface AskWords {
  readonly stateOf: (task: string) => string;
  readonly stateOfRun: string;
  readonly whichStep: (task: string, state: string) => string;
  readonly heldBack: (task: string) => string;
  readonly comesLater: (task: string, state: string, step: number) => string;
  readonly wasBefore: (task: string, state: string, step: number) => string;
  readonly never: (task: string, state: string) => string;
  readonly runIs: (state: string) => string;
  readonly stepIs: (task: string, state: string, step: number) => string;
  readonly passes: (check: string) => string;
}

/** A question, and the task that it is about; null: about the run. */
export interface ProposedQuestion {
  readonly question: Question;
  readonly task: string | null;
}

const MOST_OPTIONS = 4;
const MOST_TASKS = 40;
const LIKELY = ['none', 'running', 'success', 'failed', 'upstream_failed', 'skipped', 'queued'] as const;
type State = Extract<Question, { type: 'task_state' }>['options'][number]['is'];

/**
 * What can be asked at a step of a run, of the tasks at work there first.
 * @param at how the lesson names the step
 * @param scenario id of the run; null: it is the lesson's first
 */
export function proposeQuestions(
  track: Track,
  step: number,
  at: StepRef,
  scenario: string | null,
  words: AskWords,
): ProposedQuestion[] {
  const { trace, steps } = track;
  const here = steps[step];
  const [dag, ...more] = track.input.dags;
  if (!here || !dag || more.length > 0) return [];
  const where = scenario === null ? {} : { scenario };
  const change = here.change === null ? null : trace.change(here.change);
  const now = change?.kind === 'task' ? trace.tasks[change.instance]!.taskId : null;
  const ids = dag.tasks.map(({ task_id: id }) => id).slice(0, MOST_TASKS);
  const tasks = now === null ? ids : [now, ...ids.filter((id) => id !== now)];
  const proposed = tasks.flatMap((task): ProposedQuestion[] => [
    ...heldBack(track, step, task, at, words).map((question) => ({ question, task })),
    { task, question: stateOf(track, step, task, at, words) },
    ...(task === now ? whichStep(track, step, task, words).map((question) => ({ question, task })) : []),
  ]);
  const all = [...proposed, { task: null, question: stateOfRun(track, step, at, words) }];
  return all
    .map((one) => ({ ...one, question: { ...one.question, ...where } as Question }))
    .filter(({ question }) => isSound(question, track));
}

/** One option holds, and it is the one that is marked. */
function isSound(question: Question, track: Track): boolean {
  const { right } = proveQuestion(question, track, () => track);
  return right.length === 1 && question.options[right[0]!]?.right === true && question.options.length > 1;
}

/** From what it is about to an id: the author may give it a better one. */
function idFor(kind: string, task: string | null, step: number): string {
  const slug = (task ?? 'run')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${kind}-${slug || 'task'}-${step}`;
}

function stateOf(track: Track, step: number, task: string, at: StepRef, words: AskWords): Question {
  const { trace, steps } = track;
  const right = taskStateWord(trace, { task }, steps[step]!.position) as State;
  const met = steps.map(({ position }) => taskStateWord(trace, { task }, position) as State);
  // What it was, or comes to, is what one takes it for; then what tasks often are.
  const wrong = [...new Set([...met, ...LIKELY])].filter((one) => one !== right).slice(0, MOST_OPTIONS - 1);
  return {
    id: idFor('state', task, step),
    type: 'task_state',
    prompt: words.stateOf(task),
    hints: [],
    task,
    at,
    options: [
      { is: right, right: true },
      ...wrong.map((is) => ({ is, feedback: aboutState(met, step, task, is, words) })),
    ],
  };
}

/** Why a state is not that of the task at the step: when it is, or that it never is. */
function aboutState(met: readonly State[], step: number, task: string, is: State, words: AskWords): string {
  const later = met.indexOf(is, step);
  if (later >= 0) return words.comesLater(task, is, later);
  const before = met.lastIndexOf(is, step);
  return before >= 0 ? words.wasBefore(task, is, before) : words.never(task, is);
}

function stateOfRun(track: Track, step: number, at: StepRef, words: AskWords): Question {
  const states = ['none', 'queued', 'running', 'success', 'failed'] as const;
  const right = runStateWord(track.trace, {}, track.steps[step]!.position);
  return {
    id: idFor('state', null, step),
    type: 'run_state',
    prompt: words.stateOfRun,
    hints: [],
    at,
    options: states
      .filter((one) => one === right || one !== 'queued')
      .map((is) => (is === right ? { is, right: true } : { is, feedback: words.runIs(right) })),
  };
}

function whichStep(track: Track, step: number, task: string, words: AskWords): Question[] {
  const { trace, steps } = track;
  const change = trace.change(steps[step]!.change!);
  if (change.kind !== 'task' || change.to === 'absent' || change.to === null) return [];
  const state = change.to;
  const near = [step - 1, step + 1, step + 2, step - 2].filter((one) => one > 0 && one < steps.length - 1);
  const numbers = [step, ...near.slice(0, MOST_OPTIONS - 1)].sort((one, other) => one - other);
  return [
    {
      id: idFor('when', task, step),
      type: 'which_step',
      prompt: words.whichStep(task, state),
      hints: [],
      task,
      state,
      options: numbers.map((is) =>
        is === step ? { is, right: true } : { is, feedback: words.stepIs(task, state, step) },
      ),
    },
  ];
}

function heldBack(track: Track, step: number, task: string, at: StepRef, words: AskWords): Question[] {
  const checks = blockingChecks(track.trace, task, track.steps[step]!.position);
  const [right] = checks;
  if (right === undefined) return [];
  const known = CHECK_NAMES as readonly string[];
  const wrong = LIKELY_CHECKS.filter((one) => known.includes(one) && !checks.includes(one));
  return [
    {
      id: idFor('held', task, step),
      type: 'blocked_by',
      prompt: words.heldBack(task),
      hints: [],
      task,
      at,
      options: [
        { is: right as (typeof CHECK_NAMES)[number], right: true },
        ...wrong.slice(0, MOST_OPTIONS - 1).map((is) => ({
          is: is as (typeof CHECK_NAMES)[number],
          feedback: words.passes(is),
        })),
      ],
    },
  ];
}

/** What is most often taken for the reason. */
const LIKELY_CHECKS = [
  'Trigger Rule',
  'Pool Slots Available',
  'Not In Retry Period',
  'Task Instance Slots Available',
  'Previous Dagrun State',
];

function blockingChecks(trace: Trace, task: string, position: number): string[] {
  const moment = trace.at(position);
  const found = findInstances(trace, { task }).flatMap((instance) =>
    moment.taskState(instance) === 'absent' ? [] : moment.blocked(instance).map(({ check }) => check),
  );
  return [...new Set<string>(found)];
}
