/** Runs that are none of the lesson's own, and the figures that can be set of a run. */
import type { KnobTarget } from '../changes/knobs';
import type { Message } from '../message';

/** The figures of a DAG made to measure. */
export type MadeAxis = 'width' | 'depth' | 'seconds' | 'slots' | 'parallelism' | 'retries';

export interface RunMessages {
  'scenario.challenge': { readonly title: Message };
  'scenario.project': { readonly dag: string };
  /** Lanes side by side, and tasks in each. */
  'scenario.perf': { readonly width: number; readonly depth: number };

  /** What a field turns, with its task. */
  'field.label': { readonly turns: KnobTarget };
  'axis.made': { readonly axis: MadeAxis };
}
