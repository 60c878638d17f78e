/** Knobs: what a learner may change of a run, and how the change is laid over the case. */
import type { AttemptSpec, Case, DagSpec, Json, TaskSpec } from '../engine';
import type { Knob } from './lesson';

export type KnobValue = string | number | boolean | null;
/** Knob id → value. */
export type KnobSettings = Readonly<Record<string, KnobValue>>;

/** The case with these knobs turned. Unknown ids are ignored; values are taken as they are. */
export function applyKnobs(input: Case, knobs: readonly Knob[], settings: KnobSettings): Case {
  return knobs.reduce((current, knob) => {
    const value = settings[knob.id];
    return value === undefined ? current : turn(current, knob.turns, value);
  }, input);
}

/** What the knob stands at in a case; undefined where the case leaves it at Airflow's default. */
export function knobValue(input: Case, { turns }: Knob): KnobValue | undefined {
  switch (turns.type) {
    case 'setting':
      return input.settings?.[turns.setting] as KnobValue | undefined;
    case 'pool': {
      const pool = input.pools?.[turns.pool];
      return typeof pool === 'object' ? pool.slots : pool;
    }
    case 'dag_option':
      return dagOf(input, turns.dag)?.[turns.option] as KnobValue | undefined;
    case 'task_option':
      return dagOf(input, turns.dag)?.tasks.find((task) => task.task_id === turns.task)?.[turns.option] as
        KnobValue | undefined;
    case 'attempt': {
      const attempts = dagOf(input, turns.dag)?.behaviour?.[turns.task];
      return attempts?.[Math.min(turns.attempt, attempts.length) - 1]?.[turns.field] as KnobValue | undefined;
    }
    case 'edge':
      return dagOf(input, turns.dag)?.edges?.some(isEdge(turns)) ?? false;
    case 'failing_tries': {
      const attempts = dagOf(input, turns.dag)?.behaviour?.[turns.task] ?? [];
      const firstGood = attempts.findIndex((attempt) => attempt.outcome !== 'fail');
      return firstGood < 0 ? attempts.length : firstGood;
    }
  }
}

/** The values a knob can take, in order. */
export function knobChoices(knob: Knob): readonly KnobValue[] {
  if (Array.isArray(knob.choices)) return knob.choices;
  const { from, to, by } = knob.choices;
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
}

function dagOf(input: Case, dagId: string | undefined): DagSpec | undefined {
  return dagId === undefined ? input.dags[0] : input.dags.find((dag) => dag.dag_id === dagId);
}

function turn(input: Case, turns: Knob['turns'], value: KnobValue): Case {
  switch (turns.type) {
    case 'setting':
      return { ...input, settings: { ...input.settings, [turns.setting]: value as Json } };
    case 'pool': {
      const pool = input.pools?.[turns.pool];
      const slots = Number(value);
      return {
        ...input,
        pools: { ...input.pools, [turns.pool]: typeof pool === 'object' ? { ...pool, slots } : slots },
      };
    }
    case 'dag_option':
      return changeDag(input, turns.dag, (dag) => ({ ...dag, [turns.option]: value }) as DagSpec);
    case 'task_option':
      return changeDag(input, turns.dag, (dag) => ({
        ...dag,
        tasks: dag.tasks.map((task) =>
          task.task_id === turns.task ? ({ ...task, [turns.option]: value } as TaskSpec) : task,
        ),
      }));
    case 'edge':
      return changeDag(input, turns.dag, (dag) => {
        const others = (dag.edges ?? []).filter((edge) => !isEdge(turns)(edge));
        return { ...dag, edges: value ? [...others, [turns.upstream, turns.downstream]] : others };
      });
    case 'attempt':
      return changeAttempts(input, turns.dag, turns.task, (attempts) => {
        const filled = padded(attempts, turns.attempt);
        return filled.map((attempt, index) =>
          index === turns.attempt - 1 ? ({ ...attempt, [turns.field]: value } as AttemptSpec) : attempt,
        );
      });
    case 'failing_tries':
      return changeAttempts(input, turns.dag, turns.task, (attempts) => {
        const good = attempts.find((attempt) => (attempt.outcome ?? 'success') === 'success') ?? {};
        const bad: AttemptSpec = {
          ...(attempts.find((attempt) => attempt.outcome === 'fail') ?? good),
          outcome: 'fail',
        };
        return [...Array.from({ length: Number(value) }, () => bad), { ...good, outcome: 'success' }];
      });
  }
}

function isEdge({ upstream, downstream }: { upstream: string; downstream: string }) {
  return ([from, to]: [string, string]) => from === upstream && to === downstream;
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
    behaviour: { ...dag.behaviour, [task]: change(dag.behaviour?.[task] ?? [{}]) },
  }));
}

/** At least so many attempts: the last one is repeated, as the engine does. */
function padded(attempts: readonly AttemptSpec[], length: number): AttemptSpec[] {
  const last = attempts.at(-1) ?? {};
  return Array.from({ length: Math.max(length, attempts.length) }, (_, index) => attempts[index] ?? last);
}
