/**
 * Challenges for a lesson whose author wrote none. Each kind makes a candidate from the lesson's first run; a search
 * over its fields then finds the fewest changes that reach its goal. A candidate without such changes is dropped.
 */
import { checkCase, compileDag } from '../../../engine';
import type { Case, Dag, DagSpec } from '../../../engine';
import { ONE_SET } from '../activity';
import type { Identity } from '../activity';
import { contentKey } from '../content-key';
import { applySettings } from './challenge';
import type { Challenge } from './challenge';
import { holds } from '../../claims/claims';
import { runSeconds } from '../../runs/run-seconds';
import { fieldValue } from '../../changes/fields';
import type { Field } from '../../changes/fields';
import { turnKnob } from '../../changes/knobs';
import type { KnobSettings, KnobTarget, KnobValue } from '../../changes/knobs';
import type { Claim, Lesson } from '../../lesson';
import type { MadeChallenge } from '../../messages';
import { slotUse } from '../../runs/slot-use';
import { ownTrack } from '../../runs/own-track';
import type { Track } from '../../runs/track';
import { createWhatIf } from '../../runs/what-if';
import { own } from '../../own';

export function deriveChallenges(lesson: Lesson): Challenge[] {
  const [first] = lesson.scenarios;
  const own = ownTrack(first, lesson.detail);
  return candidatesOf({ input: first.case, own }).flatMap((candidate): Challenge[] => {
    const { about, start, ...rest } = candidate;
    // The wrong run is given the time it takes, so that one sees how it ends.
    const input = createWhatIf(start, own).input;
    const challenge = { ...rest, ...saidOf(about), start: input, scenario: first.id };
    const solution = findSolution(challenge, own);
    return solution ? [{ ...challenge, solution, identity: identifyMade(challenge) }] : [];
  });
}

/** What is asked: the run that is wrong, what may be turned in it, what must become true. */
function identifyMade({
  id,
  start,
  fields,
  claim,
}: Pick<Challenge, 'id' | 'start' | 'fields' | 'claim'>): Identity {
  return {
    set: ONE_SET,
    name: id,
    key: contentKey({ start, claim, turns: fields.map(({ turns, kind }) => [turns, kind]) }),
  };
}

/** Beyond so many task instances a search of pairs would be felt. */
const LARGE = 200;

/** The fewest changes that reach the goal: one, or two. Null if there are none, or none is needed. */
function findSolution(
  challenge: Pick<Challenge, 'start' | 'fields' | 'claim'>,
  own: Track,
): KnobSettings | null {
  const reaches = (settings: KnobSettings) => {
    const input = applySettings(challenge, settings);
    return checkCase(input).length === 0 && holds(challenge.claim, createWhatIf(input, own), () => own);
  };
  if (reaches({})) return null;
  const changes = challenge.fields.flatMap((field) =>
    valuesOf(field)
      .filter((value) => value !== fieldValue(challenge.start, field))
      .map((value): KnobSettings => ({ [field.id]: value })),
  );
  const single = changes.find(reaches);
  if (single || own.trace.tasks.length > LARGE) return single ?? null;
  for (const one of changes) {
    for (const other of changes) {
      const pair = { ...one, ...other };
      if (Object.keys(pair).length === 2 && reaches(pair)) return pair;
    }
  }
  return null;
}

function valuesOf({ kind }: Field): readonly KnobValue[] {
  return kind.type === 'choice' ? kind.choices : [false, true];
}

/** The first run of the lesson, from which all candidates are made. */
interface FirstRun {
  readonly input: Case;
  readonly own: Track;
}

interface Candidate extends Pick<Challenge, 'start' | 'fields' | 'claim'> {
  readonly about: MadeChallenge;
}

function saidOf(challenge: MadeChallenge): Pick<Challenge, 'id' | 'title' | 'text' | 'hints'> {
  return {
    id: `made-${challenge.id}`,
    title: { code: 'challenge.title', challenge },
    text: { code: 'challenge.text', challenge },
    hints: [
      { code: 'challenge.where_to_look', challenge },
      { code: 'challenge.rule', challenge },
    ],
  };
}

function candidatesOf(first: FirstRun): Candidate[] {
  const [spec] = first.input.dags;
  if (!spec) return [];
  if (first.own.trace.runs.length === 0) return [awake(first.input, spec)];
  const sensors = spec.tasks.filter((task) => task.operator === 'sensor').map((task) => task.task_id);
  const story = storyOf(compileDag(spec), first.own);
  return [
    ...(story ? aboutTasks(first.input, story) : []),
    ...(story ? sooner(first, story) : []),
    ...crowded(first),
    ...sensors.slice(0, 1).map((sensor) => patience(first.input, sensor)),
  ];
}

/** The tasks that challenges are about. */
interface Story {
  /** One that others wait for, if there is such a one. */
  readonly task: string;
  readonly below: string | null;
  /** One that none waits for. */
  readonly leaf: string;
  readonly above: string | null;
}

/** Tasks that do what their script says, and succeed in the first run; null if there are none. */
function storyOf(dag: Dag, { trace }: Track): Story | null {
  const end = trace.at(trace.length);
  const plain = dag.order
    .map((index) => dag.tasks[index]!)
    .filter((task) => {
      const instances = end.instances(0, task.taskId);
      const isFine = instances.length > 0 && instances.every((one) => end.taskState(one) === 'success');
      const scripts = own(dag.spec.behaviour, task.taskId) ?? [];
      const isPlain = task.operator === 'python' && !task.isSetup && !task.isTeardown;
      return isFine && isPlain && !scripts.some((attempt) => attempt.defers);
    });
  const among = (indexes: readonly number[]) =>
    plain.find((one) => indexes.includes(one.index))?.taskId ?? null;
  const task = plain.find((one) => among(one.downstream) !== null) ?? plain[0];
  const leaf = plain.findLast((one) => one.downstream.length === 0) ?? plain.at(-1);
  if (!task || !leaf) return null;
  return {
    task: task.taskId,
    below: among(task.downstream),
    leaf: leaf.taskId,
    above: among(leaf.upstream),
  };
}

const field = (id: string, turns: KnobTarget, choices: readonly KnobValue[]): Field => ({
  id,
  turns,
  kind: { type: 'choice', choices },
  label: null,
});
type TaskOption = Extract<KnobTarget, { type: 'task_option' }>['option'];
const option = (task: string, name: TaskOption, choices: readonly KnobValue[]) =>
  field(`${name}-${task}`, { type: 'task_option', task, option: name }, choices);
const outcome = (task: string) =>
  field(`outcome-${task}`, { type: 'attempt', task, attempt: 1, field: 'outcome' }, [
    'success',
    'fail',
    'skip',
  ]);

const turned = (input: Case, turns: readonly (readonly [KnobTarget, KnobValue])[]): Case =>
  turns.reduce((current, [target, value]) => turnKnob(current, target, value), input);

const SUCCEEDED: Claim = { type: 'run_is', is: 'success' };
const RULES = ['all_success', 'one_success', 'none_failed', 'all_done'] as const;
const RETRY_DELAYS = [5, 60, 300];

/** What follows from how single tasks end. */
function aboutTasks(input: Case, { task, below, leaf, above }: Story): Candidate[] {
  const retries: KnobTarget = { type: 'task_option', task, option: 'retries' };
  const delay: KnobTarget = { type: 'task_option', task, option: 'retry_delay' };
  const failing: KnobTarget = { type: 'failing_tries', task };
  const ending: KnobTarget = { type: 'attempt', task, attempt: 1, field: 'outcome' };
  const found: Candidate[] = [
    {
      about: { id: 'second-chance', task },
      start: turned(input, [
        [failing, 1],
        [retries, 0],
        [delay, 60],
      ]),
      fields: [
        option(task, 'retries', [0, 1, 2, 3]),
        option(task, 'retry_delay', RETRY_DELAYS),
        ...(below === null ? [] : [option(below, 'trigger_rule', RULES)]),
      ],
      claim: { type: 'all', claims: [SUCCEEDED, { type: 'task_is', task, is: 'success' }] },
    },
  ];
  if (below !== null) {
    found.push({
      about: { id: 'in-any-case', task, below },
      start: turned(input, [
        [ending, 'fail'],
        [retries, 0],
      ]),
      fields: [
        option(below, 'trigger_rule', RULES),
        option(task, 'retries', [0, 1, 2]),
        option(below, 'retries', [0, 1, 2]),
      ],
      claim: {
        type: 'all',
        claims: [
          { type: 'task_is', task: below, is: 'success' },
          { type: 'task_is', task, is: 'failed' },
        ],
      },
    });
  }
  found.push({
    about: { id: 'nothing-to-do', task: leaf, above },
    start: input,
    fields:
      above === null
        ? [outcome(leaf), option(leaf, 'retries', [0, 1, 2])]
        : [outcome(above), option(leaf, 'trigger_rule', RULES)],
    claim: { type: 'all', claims: [{ type: 'task_is', task: leaf, is: 'skipped' }, SUCCEEDED] },
  });
  return found;
}

/** A retry that waits too long. The time asked for is the best that the fields give. */
function sooner({ input, own }: FirstRun, { task }: Story): Candidate[] {
  const start = turned(input, [
    [{ type: 'failing_tries', task }, 1],
    [{ type: 'task_option', task, option: 'retries' }, 1],
    [{ type: 'task_option', task, option: 'retry_delay' }, 300],
  ]);
  const fields = [option(task, 'retry_delay', RETRY_DELAYS), option(task, 'retries', [0, 1, 2, 3])];
  const seconds = shortest(start, fields, own);
  if (seconds === null) return [];
  return [
    {
      about: { id: 'sooner', task, seconds },
      start,
      fields,
      claim: { type: 'all', claims: [{ type: 'run_takes', seconds: { at_most: seconds } }, SUCCEEDED] },
    },
  ];
}

/** One worker for tasks that run side by side. */
function crowded({ input, own }: FirstRun): Candidate[] {
  if (!slotUse(own.trace).some(({ pool, peak }) => pool === null && peak > 1)) return [];
  const start = turned(input, [[{ type: 'setting', setting: 'core.parallelism' }, 1]]);
  const fields = [
    field('parallelism', { type: 'setting', setting: 'core.parallelism' }, [1, 2, 4, 8]),
    field('max-active-tasks', { type: 'dag_option', option: 'max_active_tasks' }, [1, 4, 16]),
    field('default-pool', { type: 'pool', pool: 'default_pool' }, [1, 128]),
  ];
  const seconds = shortest(start, fields, own);
  if (seconds === null) return [];
  return [
    {
      about: { id: 'room', seconds },
      start,
      fields,
      claim: { type: 'all', claims: [{ type: 'run_takes', seconds: { at_most: seconds } }, SUCCEEDED] },
    },
  ];
}

/** The shortest successful run that one change gives; null if there is none. */
function shortest(start: Case, fields: readonly Field[], own: Track): number | null {
  let best: number | null = null;
  for (const one of fields) {
    for (const value of valuesOf(one)) {
      const input = applySettings({ start, fields }, { [one.id]: value });
      const track = createWhatIf(input, own);
      const seconds = runSeconds(track.trace, track.trace.runs[0]?.index ?? null);
      if (seconds === null || !holds(SUCCEEDED, track, () => own)) continue;
      if (best === null || seconds < best) best = seconds;
    }
  }
  return best;
}

/** A sensor that gives up too early. */
function patience(input: Case, sensor: string): Candidate {
  const start = turned(input, [
    [{ type: 'poke', task: sensor }, 4],
    [{ type: 'task_option', task: sensor, option: 'poke_interval' }, 30],
    [{ type: 'task_option', task: sensor, option: 'timeout' }, 45],
    [{ type: 'task_option', task: sensor, option: 'retries' }, 0],
  ]);
  return {
    about: { id: 'patience', task: sensor },
    start,
    fields: [
      option(sensor, 'timeout', [30, 45, 300]),
      option(sensor, 'poke_interval', [10, 30, 60]),
      option(sensor, 'mode', ['poke', 'reschedule']),
    ],
    claim: { type: 'all', claims: [SUCCEEDED, { type: 'task_is', task: sensor, is: 'success' }] },
  };
}

/** A DAG that nobody starts. */
function awake(input: Case, dag: DagSpec): Candidate {
  return {
    about: { id: 'awake', dag: dag.dag_id },
    start: input,
    fields: [
      field('schedule', { type: 'dag_option', option: 'schedule' }, [null, '@once', '@daily', '* * * * *']),
      field('catchup', { type: 'dag_option', option: 'catchup' }, [false, true]),
    ],
    claim: { type: 'runs', count: { at_least: 1 } },
  };
}
