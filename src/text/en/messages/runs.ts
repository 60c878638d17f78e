/** Runs that are none of the lesson's own, and the figures that can be set of a run. */
import type { MadeAxis, RunMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { fieldLabel } from '../field-labels';

/** Of a DAG made to measure. */
const AXES: Record<MadeAxis, string> = {
  width: 'Tasks side by side',
  depth: 'Tasks in a row',
  seconds: 'Seconds a task takes',
  slots: 'Pool slots',
  parallelism: 'Workers',
  retries: 'Failed first tries',
};

export const runMessages: Sayings<RunMessages> = {
  'scenario.challenge': ({ title }, say) => `Challenge: ${say(title)}`,
  'scenario.project': ({ dag }) => `Your ${dag}`,
  'scenario.perf': ({ width, depth }) => `Made to measure: ${width} × ${depth} tasks`,

  'field.label': ({ turns }) => fieldLabel(turns),
  'axis.made': ({ axis }) => AXES[axis],
};
