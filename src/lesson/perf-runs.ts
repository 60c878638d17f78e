/**
 * Runs to measure, each under a key that a record can hold: a DAG made to measure (`perf/8-2-20-2-32-0`), or a run of
 * the lesson with its limits set (`two-gpus?pool/gpu=3`).
 */
import type { Case } from '../engine';
import { applySettings } from './challenge';
import { dagFields, fieldValue, limitFields } from './fields';
import type { Field } from './fields';
import type { KnobSettings } from './knobs';
import type { Lesson, Scenario } from './lesson';
import { findScenario } from './scenarios';

export interface PerfRun {
  readonly key: string;
  readonly scenario: Scenario;
  /** The limits that are set otherwise than in the scenario. */
  readonly settings: KnobSettings;
  readonly input: Case;
}

/** Beyond so many slots or workers a slider says nothing any more. */
const MOST_SLOTS = 64;

/** The limits of a run that can be measured with other values: workers, tasks at once, the pools its tasks use. */
export function perfFields(input: Case): Field[] {
  const used = new Set(
    input.dags.flatMap((dag) =>
      dag.tasks.map((task) => task.pool ?? dag.default_args?.pool ?? 'default_pool'),
    ),
  );
  const atOnce = input.dags
    .slice(0, 1)
    .flatMap((dag) =>
      dagFields(dag.dag_id).filter(
        ({ turns }) => turns.type === 'dag_option' && turns.option === 'max_active_tasks',
      ),
    );
  const limits = limitFields(input).filter(({ turns }) => turns.type !== 'pool' || used.has(turns.pool));
  return [...limits, ...atOnce].map((field): Field => {
    const value = Number(fieldValue(input, field));
    const to = Math.max(MOST_SLOTS, Number.isFinite(value) ? value : 0);
    return {
      ...field,
      kind: { type: 'number', from: 1, to, isWhole: true, isOptional: false, unit: null },
    };
  });
}

/** The key of a scenario's run with limits set. */
export function perfKey(scenario: Scenario, settings: KnobSettings): string {
  const set = perfFields(scenario.case).flatMap(({ id }): [string, string][] =>
    settings[id] === undefined ? [] : [[id, String(settings[id])]],
  );
  return set.length === 0 ? scenario.id : `${scenario.id}?${new URLSearchParams(set)}`;
}

/** The run of a key; null for anything that is none, whatever it is. */
export function perfRun(lesson: Lesson, key: string): PerfRun | null {
  const [id = '', set = ''] = key.split('?', 2);
  const scenario = findScenario(lesson, id);
  if (!scenario) return null;
  const fields = perfFields(scenario.case);
  const settings: Record<string, number> = {};
  for (const [name, text] of new URLSearchParams(set)) {
    const kind = fields.find((field) => field.id === name)?.kind;
    const value = Number(text);
    if (kind?.type !== 'number' || !Number.isInteger(value) || value < kind.from || value > kind.to)
      return null;
    settings[name] = value;
  }
  return { key, scenario, settings, input: applySettings({ start: scenario.case, fields }, settings) };
}
