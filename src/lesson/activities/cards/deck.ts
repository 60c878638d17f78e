/** The deck of a lesson: cards made from its runs, its myths, and what its author wrote. */
import type { Dag } from '../../../engine';
import { literal } from '../../message';
import type { Message } from '../../message';
import { findInstances, runStateWord, taskStateWord } from '../../runs/find';
import { lessonGates } from '../prompts/gates';
import type { Lesson, Scenario } from '../../lesson';
import { heldBack, blockedPrompt } from '../prompts/blocked-prompt';
import { nextPrompt } from '../prompts/next-prompt';
import { makeBlank } from '../prompts/prompt';
import type { Option, Prompt } from '../prompts/prompt';
import { nameOf, situationAt } from '../prompts/situation';
import { createRandom, sample } from '../../random';
import type { Random } from '../../random';
import { resolveStep } from '../../runs/step-ref';
import { lineOf } from '../../runs/told-change';
import type { Track } from '../../runs/track';
import { watchLabel, watchOf } from '../../runs/watch';
import type { Watch } from '../../lesson';
import { seedOf } from '../seed';
import { causePrompt, stepsToExplain } from '../causes';
import type { RecallCard, Topic, TopicKind } from './card';

/** Gives the lesson's own run of a scenario. */
export type OwnTrack = (scenario: string) => Track;

const FROM_RUN: readonly TopicKind[] = ['next', 'state', 'blocked', 'cause', 'step'];
/** Of the other scenarios, so many are asked about, and so many kinds of each. */
const MOST_SCENARIOS = 4;
const KINDS_OF_OTHERS = 2;

/** What there is to recall of a lesson, in the order in which it is first asked. Never changes for the same lesson. */
export function deckOf(lesson: Lesson, trackOf: OwnTrack): readonly Topic[] {
  const made = lesson.scenarios.slice(0, MOST_SCENARIOS).flatMap(({ id }, place): Topic[] => {
    const kinds =
      place === 0
        ? FROM_RUN
        : Array.from(
            { length: KINDS_OF_OTHERS },
            (_, n) => FROM_RUN[(place * KINDS_OF_OTHERS + n) % FROM_RUN.length]!,
          );
    return kinds.map((kind) => ({ id: `${kind}/${id}`, kind, scenario: id, source: null }));
  });
  const first = lesson.scenarios[0].id;
  const authored = [
    ...lesson.recall.map((card) => ({ kind: 'author' as const, ...card })),
    ...lesson.myths.map((myth) => ({ kind: 'myth' as const, ...myth })),
  ].map(({ kind, id, scenario }): Topic => ({
    id: `${kind}/${id}`,
    kind,
    scenario: scenario ?? first,
    source: id,
  }));
  return mixed([made, authored]).filter((topic) => cardOf(lesson, topic, 0, trackOf) !== null);
}

/** One of each in turn, so that a review has something of everything. */
function mixed(lists: readonly (readonly Topic[])[]): Topic[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) =>
    lists.map((list) => list[place]).filter((topic) => topic !== undefined),
  ).flat();
}

/** The card of a topic, asked anew with each variant; null where the run has nothing of the kind. */
export function cardOf(lesson: Lesson, topic: Topic, variant: number, trackOf: OwnTrack): RecallCard | null {
  const scenario = lesson.scenarios.find((one) => one.id === topic.scenario) ?? lesson.scenarios[0];
  const track = trackOf(scenario.id);
  const random = createRandom(`${seedOf(lesson)}/recall/${topic.id}/${variant}`);
  const base = { lesson, topic };
  switch (topic.kind) {
    case 'author': {
      const card = lesson.recall.find((one) => one.id === topic.source);
      if (!card) return null;
      const step = card.step === undefined ? null : resolveStep(track, card.step);
      const show = step === null ? null : { scenario: scenario.id, step };
      const { front, back } = card;
      return {
        ...base,
        type: 'free',
        setting: settingOfText(lesson, scenario, track, front),
        show,
        front,
        back,
      };
    }
    case 'myth':
      return mythCard(lesson, topic, scenario, track, random);
    default: {
      const asked = askFromRun(lesson, topic.kind, track, random, scenario);
      if (!asked) return null;
      const { prompt, at } = asked;
      const show = { scenario: scenario.id, step: prompt.proof };
      return { ...base, type: 'choice', setting: settingOf(lesson, scenario, track, at), show, prompt };
    }
  }
}

function mythCard(
  lesson: Lesson,
  topic: Topic,
  scenario: Scenario,
  track: Track,
  random: Random,
): RecallCard | null {
  const myth = lesson.myths.find((one) => one.id === topic.source);
  const step = myth && resolveStep(track, myth.step);
  if (!myth || step === null || step === undefined) return null;
  const answer: Message = { code: 'card.myth_is', truth: myth.truth };
  const option = (truth: boolean): Option => ({
    id: String(truth),
    text: { code: truth ? 'card.true' : 'card.false' },
    feedback: truth === myth.truth ? null : answer,
  });
  const prompt: Prompt = {
    kind: 'cause',
    news: literal(myth.claim),
    question: { code: 'card.question_myth' },
    blanks: [
      makeBlank({
        id: 'truth',
        label: null,
        right: option(myth.truth),
        wrong: [option(!myth.truth)],
        most: 2,
        random,
      }),
    ],
    hints: [HINT_WHERE, { code: 'card.hint_myth' }, answer],
    explanation: literal(myth.explanation),
    proof: step,
  };
  const setting = settingOfText(lesson, scenario, track, myth.claim);
  return { lesson, topic, type: 'choice', setting, show: { scenario: topic.scenario, step }, prompt };
}

interface Asked {
  readonly prompt: Prompt;
  /** The step at which the learner is to imagine to be. */
  readonly at: number | null;
}

function askFromRun(
  lesson: Lesson,
  kind: TopicKind,
  track: Track,
  random: Random,
  scenario: Scenario,
): Asked | null {
  switch (kind) {
    case 'next': {
      const gates = lessonGates(lesson, scenario.id, track).filter(
        (step) => track.steps[step]!.kind !== 'final',
      );
      const step = gates[random(Math.max(gates.length, 1))];
      const prompt = step === undefined ? null : nextPrompt(situationAt(track, step, random));
      return prompt && { prompt, at: step! - 1 };
    }
    case 'blocked': {
      const steps = sample(track.steps.slice(1, -1), MOST_TRIED, random);
      for (const { number } of steps) {
        const situation = situationAt(track, number + 1, random);
        const prompt = heldBack(situation).length > 0 ? blockedPrompt(situation) : null;
        if (prompt) return { prompt, at: number };
      }
      return null;
    }
    case 'cause': {
      const steps = stepsToExplain(track);
      const step = steps[random(Math.max(steps.length, 1))];
      if (step === undefined) return null;
      const marked = { id: 'recall', scenario: scenario.id, step, prompt: null, explanation: null };
      const prompt = causePrompt(track, { ...marked, waiting: null }, String(random(1_000_000)));
      return prompt && { prompt, at: step };
    }
    case 'state':
      return stateQuestion(lesson, track, random);
    default:
      return stepQuestion(track, random);
  }
}

const HINT_WHERE: Message = { code: 'card.hint_where' };
const AT_THE_START: Message = { code: 'card.at_the_start' };

/** Of the steps of a long run only so many are tried. */
const MOST_TRIED = 30;

type StateWatch = Extract<Watch, { type: 'task_state' | 'run_state' }>;

/** "Task Status (preprocess): which state is it now?" */
function stateQuestion(lesson: Lesson, track: Track, random: Random): Asked | null {
  const steps = track.steps.slice(1, -1);
  const rows = [...watchOf(lesson, track.input), ...watchOf({ watch: null }, track.input)].filter(
    (row): row is StateWatch => row.type === 'task_state' || row.type === 'run_state',
  );
  const step = steps[random(Math.max(steps.length, 1))];
  const row = rows[random(Math.max(rows.length, 1))];
  if (!step || !row) return null;
  const { trace } = track;
  const wordAt = (position: number) =>
    row.type === 'task_state' ? taskStateWord(trace, row, position) : runStateWord(trace, row, position);
  const right = wordAt(step.position);
  const inRun = track.steps.map(({ position }) => wordAt(position));
  const likely = row.type === 'task_state' ? TASK_WORDS : RUN_WORDS;
  const label = watchLabel(trace, row);
  const option = (word: string): Option => ({
    id: word,
    text: null,
    state: word === 'none' ? null : (word as Exclude<Option['state'], undefined>),
    feedback: word === right ? null : { code: 'card.not_state', state: word },
  });
  const explanation: Message = { code: 'card.is_state', label, state: right };
  return {
    at: step.number,
    prompt: {
      kind: 'tracker',
      news: null,
      question: { code: 'card.question_state', label },
      blanks: [
        makeBlank({
          id: 'state',
          label: null,
          right: option(right),
          wrong: [...new Set([...inRun, ...likely])].filter((word) => word !== right).map(option),
          most: 4,
          random,
        }),
      ],
      hints: [HINT_WHERE, { code: 'card.hint_state' }, explanation],
      explanation,
      proof: step.number,
    },
  };
}

const TASK_WORDS: readonly string[] = ['running', 'success', 'none', 'failed', 'skipped', 'upstream_failed'];
const RUN_WORDS: readonly string[] = ['running', 'success', 'failed', 'queued'];

/** "When does `preprocess` come to running?" */
function stepQuestion(track: Track, random: Random): Asked | null {
  const { trace, steps } = track;
  // Where somebody only waits on, the last that has changed is told.
  const lineAt = (number: number): Message => {
    const { change } = steps.slice(0, number + 1).findLast((one) => one.kind !== 'wait')!;
    return change === null ? AT_THE_START : lineOf(trace.change(change), trace);
  };
  const candidates = steps.filter(({ change }) => {
    const made = change === null ? null : trace.change(change);
    return made?.kind === 'task' && made.phase !== 'actions' && isOnly(track, made.instance, made.to);
  });
  const step = candidates[random(Math.max(candidates.length, 1))];
  const change = step && trace.change(step.change!);
  if (!step || change?.kind !== 'task') return null;
  const option = (number: number): Option => ({
    id: `step ${number}`,
    text: number === 0 ? AT_THE_START : { code: 'card.right_after', line: lineAt(number) },
    feedback: { code: 'card.not_then' },
  });
  const explanation: Message = { code: 'card.step_is', step: step.number, line: lineAt(step.number) };
  const others = steps
    .slice(0, -1)
    .filter(({ number, kind }) => number !== step.number - 1 && number !== step.number && kind !== 'wait');
  const wrong = sample(others, 6, random).map(({ number }) => option(number));
  if (wrong.length === 0) return null;
  const name = nameOf(track, change.instance);
  return {
    at: null,
    prompt: {
      kind: 'next',
      news: null,
      question: { code: 'card.question_step', name, state: change.to ?? 'none' },
      blanks: [
        makeBlank({
          id: 'step',
          label: null,
          right: { ...option(step.number - 1), feedback: null },
          wrong,
          most: 4,
          random,
        }),
      ],
      hints: [HINT_WHERE, { code: 'card.hint_step' }, explanation],
      explanation,
      proof: step.number,
    },
  };
}

/** Whether a task comes to a state but once: else "when" would have several answers. */
function isOnly({ trace, steps }: Track, instance: number, to: unknown): boolean {
  const { taskId, run } = trace.tasks[instance]!;
  const same = new Set(findInstances(trace, { task: taskId, dag: trace.tasks[instance]!.dagId }));
  const times = steps.filter(({ change }) => {
    const made = change === null ? null : trace.change(change);
    return (
      made?.kind === 'task' &&
      made.to === to &&
      (made.instance === instance || (same.has(made.instance) && trace.tasks[made.instance]!.run === run))
    );
  });
  return times.length === 1;
}

/** More tasks are only counted. */
const MOST_TASKS_TOLD = 8;

/** What one must know to answer without the picture: the lesson, the run, its arrows and rules, and where it is. */
function settingOf(lesson: Lesson, scenario: Scenario, track: Track, at: number | null): readonly Message[] {
  const rules = toldTasks(track)
    .filter((task) => task.triggerRule !== 'all_success')
    .map((task) => [task.taskId, task.triggerRule] as const);
  const run: readonly Message[] = [
    lessonNamed(lesson),
    shapeOf(scenario, track),
    ...(rules.length > 0 ? [{ code: 'setting.rules', rules } as const] : []),
  ];
  if (at === null) return run;
  const { change } = track.steps[at]!;
  if (change === null) return [...run, { code: 'setting.begins' }];
  return [...run, { code: 'setting.just_now', line: lineOf(track.trace.change(change), track.trace) }];
}

/**
 * The same for a text of the author's: which lesson it is of, and where it names a task, the DAG that has it. Rules are
 * not told: the text may ask for one.
 */
function settingOfText(lesson: Lesson, scenario: Scenario, track: Track, text: string): readonly Message[] {
  const tasks = track.trace.dags.flatMap((dag) => dag.tasks.map((task) => task.taskId));
  const named = new Set(text.match(/[\w.-]+/g));
  const isOfTasks = tasks.some((id) => named.has(id));
  return isOfTasks ? [lessonNamed(lesson), shapeOf(scenario, track)] : [lessonNamed(lesson)];
}

function lessonNamed({ title }: Lesson): Message {
  return { code: 'setting.lesson', title: literal(title) };
}

/** The run and the DAG by name, with its arrows; of a large one, how large it is. */
function shapeOf({ title }: Scenario, track: Track): Message {
  const [dag] = track.trace.dags;
  const told = toldTasks(track);
  const after = told
    .map((task) => [task.taskId, task.downstream.map((index) => dag!.tasks[index]!.taskId)] as const)
    // The last tasks are named as those after others.
    .filter(([, list], place) => list.length > 0 || told[place]!.upstream.length === 0);
  const shape: Message =
    told.length > 0
      ? { code: 'setting.arrows', after }
      : { code: 'setting.large', tasks: dag?.tasks.length ?? 0, arrows: dag?.edges.length ?? 0 };
  return { code: 'setting.run', title, dag: dag?.dagId ?? '', shape };
}

/** The tasks of the first DAG, unless there are too many to be told one by one. */
function toldTasks({ trace: { dags } }: Track): Dag['tasks'] {
  const [dag] = dags;
  return dag && dag.tasks.length <= MOST_TASKS_TOLD ? dag.tasks : [];
}
