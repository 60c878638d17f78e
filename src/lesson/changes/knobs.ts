/** Knobs: what a learner may change of a run, and how the change is laid over the case. */
import { memo } from '../../engine';
import type { AttemptSpec, Case, DagSpec, Json, TaskSpec } from '../../engine';
import type { Knob } from '../lesson';
import { own } from '../own';

export type KnobValue = string | number | boolean | null;

/** What a knob turns: what a lesson's knobs can, and two things more that the what-if form turns. */
export type KnobTarget =
  | Knob['turns']
  /** One try of a task and no other: `of` tries are written out first. */
  | {
      readonly type: 'try';
      readonly dag?: string | undefined;
      readonly task: string;
      readonly attempt: number;
      readonly of: number;
      readonly field: 'seconds' | 'outcome';
    }
  /** The look at which a sensor's condition is met, from 1; 0: never. */
  | { readonly type: 'poke'; readonly dag?: string | undefined; readonly task: string };

/** Knob id → value. */
export type KnobSettings = Readonly<Record<string, KnobValue>>;

/** The case with these knobs turned. Unknown ids are ignored; values are taken as they are. */
export function applyKnobs(input: Case, knobs: readonly Knob[], settings: KnobSettings): Case {
  return knobs.reduce((current, knob) => {
    const value = settings[knob.id];
    return value === undefined ? current : turnKnob(current, knob.turns, value);
  }, input);
}

/** What a knob stands at in a case; undefined where the case leaves it at Airflow's default. */
export function knobValue(input: Case, { turns }: { readonly turns: KnobTarget }): KnobValue | undefined {
  switch (turns.type) {
    case 'setting':
      return input.settings?.[turns.setting] as KnobValue | undefined;
    case 'pool': {
      const pool = own(input.pools, turns.pool);
      return typeof pool === 'object' ? pool.slots : pool;
    }
    case 'dag_option':
      return dagOf(input, turns.dag)?.[turns.option] as KnobValue | undefined;
    case 'task_option':
      return taskOf(dagOf(input, turns.dag), turns.task)?.[turns.option] as KnobValue | undefined;
    case 'attempt': {
      const attempts = own(dagOf(input, turns.dag)?.behaviour, turns.task);
      return attempts?.[Math.min(turns.attempt, attempts.length) - 1]?.[turns.field] as KnobValue | undefined;
    }
    case 'try': {
      const attempts = attemptsOf(input, turns);
      return attempts[Math.min(turns.attempt, attempts.length) - 1]?.[turns.field];
    }
    case 'poke': {
      const pokes = attemptsOf(input, turns)[0]?.pokes ?? [true];
      return pokes.indexOf(true) + 1;
    }
    case 'edge':
      return dagOf(input, turns.dag)?.edges?.some(isEdge(turns)) ?? false;
    case 'failing_tries': {
      const attempts = attemptsOf(input, turns);
      const firstGood = attempts.findIndex((attempt) => attempt.outcome !== 'fail');
      return firstGood >= 0 ? firstGood : attempts.length > 0 ? 'all' : 0;
    }
  }
}

/** More than this nobody chooses from; the checker refuses a knob with more. */
export const MOST_CHOICES = 200;

/** The values a knob can take, in order: of a range at most the first `MOST_CHOICES`. */
export function knobChoices(knob: Knob): readonly KnobValue[] {
  if (Array.isArray(knob.choices)) return knob.choices;
  const { from, by } = knob.choices;
  const length = Math.min(knobCount(knob.choices), MOST_CHOICES);
  return Array.from({ length }, (_, index) => from + index * by);
}

/** How many values a range has; 0 if it goes nowhere. */
export function knobCount({ from, to, by }: Extract<Knob['choices'], { readonly from: number }>): number {
  return Math.max(0, Math.floor((to - from) / by) + 1);
}

function dagOf(input: Case, dagId: string | undefined): DagSpec | undefined {
  return dagId === undefined ? input.dags[0] : input.dags.find((dag) => dag.dag_id === dagId);
}

/** A DAG's task by its id: for a case of a thousand tasks somebody asks thousands of times. */
export function taskOf(dag: DagSpec | undefined, taskId: string): TaskSpec | undefined {
  return dag && tasksById(dag).get(taskId);
}

const tasksById = memo(({ tasks }: DagSpec) => new Map(tasks.map((task) => [task.task_id, task])));

/** The case with a knob turned; undefined takes it back to where the case says nothing of it. */
export function turnKnob(input: Case, turns: KnobTarget, value: KnobValue | undefined): Case {
  switch (turns.type) {
    case 'setting':
      return withPart(input, 'settings', withPart(input.settings ?? {}, turns.setting, value as Json));
    case 'pool': {
      const pool = own(input.pools, turns.pool);
      if (value === undefined)
        return withPart(input, 'pools', withPart(input.pools ?? {}, turns.pool, value));
      const slots = Number(value);
      return {
        ...input,
        pools: { ...input.pools, [turns.pool]: typeof pool === 'object' ? { ...pool, slots } : slots },
      };
    }
    case 'dag_option':
      return changeDag(input, turns.dag, (dag) => withPart(dag, turns.option, value));
    case 'task_option':
      return changeDag(input, turns.dag, (dag) => ({
        ...dag,
        tasks: dag.tasks.map((task) =>
          task.task_id === turns.task ? withPart(task, turns.option, value) : task,
        ),
      }));
    case 'edge':
      return changeDag(input, turns.dag, (dag) => {
        const others = (dag.edges ?? []).filter((edge) => !isEdge(turns)(edge));
        return { ...dag, edges: value ? [...others, [turns.upstream, turns.downstream]] : others };
      });
    case 'attempt':
    case 'try':
      return changeAttempts(input, turns.dag, turns.task, (attempts) =>
        padded(attempts, turns.type === 'try' ? turns.of : turns.attempt).map((attempt, index) => {
          if (index !== turns.attempt - 1) return attempt;
          if (turns.field !== 'outcome') return withPart(attempt, turns.field, value);
          return ending(attempt, value, attempts, operatorOf(input, turns));
        }),
      );
    case 'poke':
      return changeAttempts(input, turns.dag, turns.task, (attempts) =>
        attempts.map((attempt) => withPart(attempt, 'pokes', pokesUntil(value))),
      );
    case 'failing_tries':
      return changeAttempts(input, turns.dag, turns.task, (attempts) => {
        const operator = operatorOf(input, turns);
        const failing = value === 'all' ? Infinity : Number(value ?? 0);
        return padded(attempts, value === 'all' ? 1 : failing + 1).map((attempt, index) => {
          if (index < failing) return ending(attempt, 'fail', attempts, operator);
          return attempt.outcome === 'fail' ? ending(attempt, undefined, attempts, operator) : attempt;
        });
      });
  }
}

/** The case with a knob as it stands in another case, letter for letter. */
export function restoreKnob(input: Case, turns: KnobTarget, other: Case): Case {
  switch (turns.type) {
    case 'attempt':
    case 'try':
    case 'poke':
    case 'failing_tries':
      return restoreAttempts(input, turns, other);
    case 'edge': {
      const turned = turnKnob(input, turns, knobValue(other, { turns }));
      const written = dagOf(other, turns.dag)?.edges;
      const theirs = written ?? [];
      return changeDag(turned, turns.dag, (dag) => {
        const ours = dag.edges ?? [];
        const isSame = ours.length === theirs.length && ours.every(([from, to]) => hasEdge(theirs, from, to));
        return isSame ? withPart(dag, 'edges', theirs, written) : dag;
      });
    }
    default:
      return turnKnob(input, turns, knobValue(other, { turns }));
  }
}

/**
 * The attempt with another end. What it prints and hands on goes with how it ends: it is that of another one that ends
 * so; where there is none, nothing is printed, because nobody has said what.
 */
function ending(
  attempt: AttemptSpec,
  outcome: KnobValue | undefined,
  attempts: readonly AttemptSpec[],
  operator: TaskSpec['operator'],
): AttemptSpec {
  const wanted = { outcome: outcome ?? undefined } as AttemptSpec;
  if (hasSameEnd(attempt, wanted)) return withPart(attempt, 'outcome', outcome);
  const another = attempts.find((one) => hasSameEnd(one, wanted));
  const changed = another ? likeAnother(another, attempt, operator) : withPart(attempt, 'prints', undefined);
  return withPart(changed, 'outcome', outcome);
}

/** Another attempt, but as long as this one, and deciding as it does what a branch or short circuit decides. */
function likeAnother(
  another: AttemptSpec,
  attempt: AttemptSpec,
  operator: TaskSpec['operator'],
): AttemptSpec {
  const decides = operator === 'branch' ? 'chooses' : operator === 'short_circuit' ? 'returns' : null;
  const timed = withPart(another, 'seconds', attempt.seconds);
  return decides === null ? timed : withPart(timed, decides, attempt[decides]);
}

function operatorOf(
  input: Case,
  { dag, task }: { dag?: string | undefined; task: string },
): TaskSpec['operator'] {
  return taskOf(dagOf(input, dag), task)?.operator;
}

function hasSameEnd(one: AttemptSpec, other: AttemptSpec): boolean {
  return (one.outcome ?? 'success') === (other.outcome ?? 'success');
}

function restoreAttempts(
  input: Case,
  turns: Extract<KnobTarget, { type: 'attempt' | 'try' | 'poke' | 'failing_tries' }>,
  other: Case,
): Case {
  const theirs = attemptsOf(other, turns);
  const field = 'field' in turns ? turns.field : 'pokes';
  const attempts = padded(attemptsOf(input, turns), Math.max(theirs.length, 1));
  const restored = attempts.map((attempt, index) => {
    const their = theirs[Math.min(index, theirs.length - 1)] ?? {};
    if (turns.type === 'failing_tries')
      return hasSameEnd(attempt, their) ? attempt : likeAnother(their, attempt, operatorOf(input, turns));
    if ('attempt' in turns && index !== turns.attempt - 1) return attempt;
    const isOther = field === 'outcome' && !hasSameEnd(attempt, their);
    const like = isOther ? likeAnother(their, attempt, operatorOf(input, turns)) : attempt;
    return withPart(like, field, their[field]);
  });
  // Tries written out beyond theirs, that only repeat the one before, say nothing: the last one is repeated anyway.
  const isRepeated = () =>
    restored.length > Math.max(theirs.length, 1) &&
    JSON.stringify(restored.at(-1)) === JSON.stringify(restored.at(-2));
  while (isRepeated()) restored.pop();
  const isPlain = restored.length === 1 && Object.keys(restored[0]!).length === 0;
  const made = theirs.length === 0 && isPlain ? undefined : restored;
  return changeDag(input, turns.dag, (dag) =>
    withPart(
      dag,
      'behaviour',
      withPart(dag.behaviour ?? {}, turns.task, made),
      dagOf(other, turns.dag)?.behaviour,
    ),
  );
}

/**
 * The same with one part exchanged, or, by undefined, left out; an empty one is left out as well, unless what it is to
 * be like again has it written.
 */
function withPart<T extends object>(whole: T, part: string, value: unknown, written?: object): T {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  if (value !== undefined && (!isEmpty || written)) return { ...whole, [part]: value };
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== part)) as T;
}

/** The answers of a sensor's looks until its condition is met. */
function pokesUntil(value: KnobValue | undefined): AttemptSpec['pokes'] | undefined {
  if (value === undefined) return undefined;
  const met = Number(value);
  return met === 0 ? [false] : [...Array.from({ length: met - 1 }, () => false), true];
}

function attemptsOf(
  input: Case,
  { dag, task }: { dag?: string | undefined; task: string },
): readonly AttemptSpec[] {
  return own(dagOf(input, dag)?.behaviour, task) ?? [];
}

function isEdge({ upstream, downstream }: { upstream: string; downstream: string }) {
  return ([from, to]: [string, string]) => from === upstream && to === downstream;
}

function hasEdge(edges: readonly [string, string][], from: string, to: string): boolean {
  return edges.some(isEdge({ upstream: from, downstream: to }));
}

function changeDag(input: Case, dagId: string | undefined, change: (dag: DagSpec) => DagSpec): Case {
  const target = dagOf(input, dagId);
  return { ...input, dags: input.dags.map((dag) => (dag === target ? change(dag) : dag)) };
}

function changeAttempts(
  input: Case,
  dagId: string | undefined,
  task: string,
  change: (attempts: readonly AttemptSpec[]) => AttemptSpec[],
): Case {
  return changeDag(input, dagId, (dag) => ({
    ...dag,
    behaviour: { ...dag.behaviour, [task]: change(own(dag.behaviour, task) ?? [{}]) },
  }));
}

/** At least so many attempts: the last one is repeated, as the engine does. */
function padded(attempts: readonly AttemptSpec[], length: number): AttemptSpec[] {
  const last = attempts.at(-1) ?? {};
  return Array.from({ length: Math.max(length, attempts.length) }, (_, index) => attempts[index] ?? last);
}
