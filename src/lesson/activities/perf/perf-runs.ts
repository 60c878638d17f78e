/**
 * Runs to measure, each under a key that a record can hold: a DAG made to measure (`perf/8-2-20-2-32-0`), or a run of
 * the lesson with some of its figures set (`two-gpus?gpus=3`). A run is figures on axes; a slider turns one of them.
 */
import { memo } from '../../../engine';
import type { Case, Trace } from '../../../engine';
import { applySettings, settingsOf } from '../challenges/challenge';
import { runSeconds } from '../../runs/run-seconds';
import { sameJson } from '../../changes/same-json';
import { dagFields, fieldOfKnob, fieldValue, limitFields } from '../../changes/fields';
import type { Field } from '../../changes/fields';
import { instancesOfRun } from '../../runs/run-structure';
import type { KnobTarget } from '../../changes/knobs';
import type { Lesson, Scenario } from '../../lesson';
import { literal } from '../../message';
import type { Message } from '../../message';
import { parsePerf, PERF_AXES, perfCase, PERF_LIMITS, perfStart, perfText } from './perf-case';
import type { PerfSettings } from './perf-case';
import { perfScenarioId } from '../../runs/scenario-ids';
import { slotUse } from '../../runs/slot-use';
import { ownTrace } from '../../runs/own-track';
import { lacksTime } from '../../runs/lacks-time';
import { own } from '../../own';

/** One figure of a run, and what it may be. */
export interface PerfAxis {
  readonly id: string;
  readonly label: Message;
  readonly isSeconds: boolean;
  readonly value: number;
  /** As it is in the lesson's run; null in a DAG made to measure. */
  readonly was: number | null;
  /** Ascending; the value is one of them. */
  readonly stops: readonly number[];
}

export interface PerfRun {
  readonly key: string;
  /** What it is a run of: a scenario of the lesson, or a DAG made to measure under its key. */
  readonly scenario: Pick<Scenario, 'id' | 'title'>;
  /** The scenario of the lesson; null for a DAG made to measure. */
  readonly own: Scenario | null;
  /** What a DAG made to measure is made of; null for a run of the lesson. */
  readonly made: PerfSettings | null;
  readonly axes: readonly PerfAxis[];
  readonly input: Case;
}

/** Whether it is a run of the lesson without any change. */
export function isAsItIs(run: PerfRun): boolean {
  return !run.made && run.key === run.scenario.id;
}

/** Where measuring starts: the DAG made to measure as the author has set it. */
export function perfStartKey({ perf }: Lesson): string {
  return perfScenarioId(perfText(perfStart(perf)));
}

/** The run of a key, the same each time; null for anything that is none, whatever it is. */
export const perfRun = memo(
  (lesson: Lesson, key: string): PerfRun | null => madeRun(key) ?? lessonRun(lesson, key),
);

/** The key of a run with one figure set. A figure that is none of its own changes nothing. */
export function turnAxis(run: PerfRun, id: string, value: number): string {
  const { made, axes } = run;
  if (!axes.some((axis) => axis.id === id)) return run.key;
  if (made) return perfScenarioId(perfText({ ...made, [id]: value }));
  const set = axes.flatMap((axis) => {
    const wanted = axis.id === id ? value : axis.value;
    return wanted === axis.was ? [] : [[axis.id, String(wanted)]];
  });
  const scenario = run.scenario.id;
  return set.length === 0 ? scenario : `${scenario}?${new URLSearchParams(set)}`;
}

/** The key of what is on screen; null for a run that was changed in ways that no axis has. */
export function perfKeyOf(lesson: Lesson, { id }: Pick<Scenario, 'id'>, input: Case): string | null {
  const own = perfRun(lesson, id);
  if (!own) return null;
  // How long it may take is not the learner's doing.
  const isSame = (one: Case) => sameJson({ ...one, until: null }, { ...input, until: null });
  if (isSame(own.input)) return own.key;
  if (!own.own) return null;
  const settings = settingsOf({ start: own.input, fields: perfFields(lesson, own.own) }, input);
  const key = Object.entries(settings).reduce(
    (run, [axis, value]) => perfRun(lesson, turnAxis(run, axis, Number(value))) ?? run,
    own,
  ).key;
  return isSame(perfRun(lesson, key)?.input ?? own.input) ? key : null;
}

export interface Measured {
  /** How long its first run takes; null if that does not end. */
  readonly seconds: number | null;
  /** Task instances of that run. */
  readonly tasks: number;
  /** Looks of the scheduler in which something could be done. */
  readonly ticks: number;
}

/** What is measured without running anything: a run of the lesson as it is. Null for any other. */
export const knownMeasure = memo((run: PerfRun): Measured | null =>
  run.own && isAsItIs(run) ? measureTrace(ownTrace(run.own)) : null,
);

/** Whether it gets more time than its case gives, where it needs it: as long as the lesson's own run needs no more. */
export function mayTakeLonger({ own }: PerfRun): boolean {
  return own !== null && !lacksTime(ownTrace(own));
}

/** What is looked at in a run to measure it. */
export function measureTrace(trace: Trace): Measured {
  const [first] = trace.runs;
  return {
    seconds: runSeconds(trace, first?.index ?? null),
    tasks: first ? instancesOfRun(trace, first.index).flat().length : 0,
    ticks: trace.ticks.length,
  };
}

function madeRun(key: string): PerfRun | null {
  const prefix = perfScenarioId('');
  const made = key.startsWith(prefix) ? parsePerf(key.slice(prefix.length)) : null;
  if (!made) return null;
  const axes = PERF_AXES.map((id): PerfAxis => {
    const stops = withValue(MADE_STOPS[id], made[id]);
    return {
      id,
      label: { code: 'axis.made', axis: id },
      isSeconds: id === 'seconds',
      value: made[id],
      was: null,
      stops,
    };
  });
  let input: Case | undefined;
  return {
    key,
    scenario: { id: key, title: { code: 'scenario.perf', width: made.width, depth: made.depth } },
    own: null,
    made,
    axes,
    // Whoever drags a slider passes by many runs: a DAG is made only for those that are run.
    get input() {
      return (input ??= perfCase(made));
    },
  };
}

const whole = ({ from, to }: { readonly from: number; readonly to: number }) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const MADE_STOPS: Readonly<Record<keyof PerfSettings, readonly number[]>> = {
  width: whole(PERF_LIMITS.width),
  depth: whole(PERF_LIMITS.depth),
  seconds: [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600],
  slots: whole(PERF_LIMITS.slots),
  parallelism: whole(PERF_LIMITS.parallelism),
  retries: whole(PERF_LIMITS.retries),
};

function lessonRun(lesson: Lesson, key: string): PerfRun | null {
  const [id = '', set = ''] = key.split('?', 2);
  const scenario = lesson.scenarios.find((one) => one.id === id);
  if (!scenario) return null;
  const fields = perfFields(lesson, scenario);
  const settings = Object.fromEntries(
    [...new URLSearchParams(set)].map(([name, text]) => [name, Number(text)]),
  );
  const axes = fields.map((field): PerfAxis => {
    const was = Number(fieldValue(scenario.case, field));
    return {
      id: field.id,
      label: field.label === null ? { code: 'field.label', turns: field.turns } : literal(field.label),
      isSeconds: isInSeconds(field.turns),
      value: settings[field.id] ?? was,
      was,
      stops: stopsOf(field, was),
    };
  });
  const known = new Set(axes.map((axis) => axis.id));
  if (Object.keys(settings).some((name) => !known.has(name))) return null;
  if (axes.some(({ value, stops }) => !stops.includes(value))) return null;
  const changed = axes.flatMap(({ id: name, value, was }) => (value === was ? [] : [[name, value] as const]));
  const run: PerfRun = {
    key,
    scenario,
    own: scenario,
    made: null,
    axes,
    input:
      changed.length === 0
        ? scenario.case
        : applySettings({ start: scenario.case, fields }, Object.fromEntries(changed)),
  };
  // One run, one key.
  return turnAxis(run, axes[0]?.id ?? '', axes[0]?.value ?? 0) === key ? run : null;
}

/** What is a number in a run of the lesson: the author's own knobs, then the limits that its tasks come up against. */
const perfFields = memo((lesson: Lesson, scenario: Scenario): readonly Field[] => {
  const knobs = lesson.knobs
    .map(fieldOfKnob)
    .filter((field) => isNumber(field) && isAbout(scenario.case, field.turns));
  const turned = new Set(knobs.map((field) => targetName(field.turns)));
  const limits = limitsOf(scenario).filter((field) => !turned.has(targetName(field.turns)));
  return [...knobs, ...limits].filter((field) => {
    const value = fieldValue(scenario.case, field);
    return typeof value === 'number' && value >= 0;
  });
});

/** Workers, tasks at once, the pools its tasks use. */
function limitsOf(scenario: Scenario): Field[] {
  const { case: input } = scenario;
  const trace = ownTrace(scenario);
  const used = new Set(trace.dags.flatMap((dag) => dag.tasks.map((task) => task.options.pool)));
  const uses = slotUse(trace);
  const [dag] = input.dags;
  const atOnce = (dag ? dagFields(dag.dag_id) : []).filter(
    ({ turns }) => turns.type === 'dag_option' && turns.option === 'max_active_tasks',
  );
  const limits = limitFields(input).filter(({ turns }) => turns.type !== 'pool' || used.has(turns.pool));
  return [...limits, ...atOnce].map((field): Field => {
    const { turns } = field;
    const use = uses.find(({ pool }) => pool === (turns.type === 'pool' ? turns.pool : null));
    // Far beyond what is ever in use, another slot is as good as none.
    const to = Math.min(Math.max(4, 2 * (use?.peak ?? 0)), MOST_STOPS);
    return {
      ...field,
      kind: { type: 'choice', choices: Array.from({ length: to }, (_, index) => index + 1) },
    };
  });
}

const MOST_STOPS = 24;

function isNumber({ kind }: Field): boolean {
  if (kind.type === 'number') return kind.isWhole;
  return (
    kind.type === 'choice' &&
    kind.choices.some((choice) => typeof choice === 'number') &&
    kind.choices.every((choice) => typeof choice === 'number' || choice === 'all')
  );
}

/** Whether what is turned is in the case. */
function isAbout(input: Case, turns: KnobTarget): boolean {
  const dag =
    'dag' in turns && turns.dag !== undefined
      ? input.dags.find((one) => one.dag_id === turns.dag)
      : input.dags[0];
  if (!dag) return false;
  if ('task' in turns) return dag.tasks.some((task) => task.task_id === turns.task);
  return turns.type !== 'pool' || turns.pool === 'default_pool' || own(input.pools, turns.pool) !== undefined;
}

/** The same for a knob and a limit that turn the same thing. */
function targetName(turns: KnobTarget): string {
  return Object.entries(turns)
    .flatMap(([name, value]) => (name === 'dag' ? [] : [String(value)]))
    .join('/');
}

function isInSeconds(turns: KnobTarget): boolean {
  if (turns.type === 'attempt') return turns.field === 'seconds';
  return turns.type === 'task_option' && ['retry_delay', 'poke_interval', 'timeout'].includes(turns.option);
}

function stopsOf({ kind }: Field, was: number): readonly number[] {
  if (kind.type === 'number') {
    return withValue(
      Array.from({ length: Math.min(kind.to - kind.from, MOST_STOPS) + 1 }, (_, index) => kind.from + index),
      was,
    );
  }
  return withValue(
    kind.type === 'choice' ? kind.choices.filter((choice) => typeof choice === 'number') : [],
    was,
  );
}

function withValue(stops: readonly number[], value: number): readonly number[] {
  if (stops.includes(value)) return stops;
  return [...new Set([...stops, value])].sort((a, b) => a - b);
}
