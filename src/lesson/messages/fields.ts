/** The figures that can be set of a run. */
import type { KnobTarget } from '../changes/knobs';

/** The figures of a DAG made to measure. */
export type MadeAxis = 'width' | 'depth' | 'seconds' | 'slots' | 'parallelism' | 'retries';

export interface FieldMessages {
  /** What a field turns, with its task. */
  'field.label': { readonly turns: KnobTarget };
  'axis.made': { readonly axis: MadeAxis };
}
