/** The figures that can be set of a run. */
import type { FieldMessages, MadeAxis } from '../../../lesson';
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

export const fieldMessages: Sayings<FieldMessages> = {
  'field.label': ({ turns }) => fieldLabel(turns),
  'axis.made': ({ axis }) => AXES[axis],
};
