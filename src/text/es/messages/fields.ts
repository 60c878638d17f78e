/** The figures that can be set of a run, in Spanish. */
import type { FieldMessages, MadeAxis } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { fieldLabel } from '../field-labels';

/** Of a DAG made to measure. */
const AXES: Record<MadeAxis, string> = {
  width: 'Tareas en paralelo',
  depth: 'Tareas en serie',
  seconds: 'Segundos por tarea',
  slots: 'Slots del pool',
  parallelism: 'Workers',
  retries: 'Primeros intentos fallidos',
};

export const fieldMessages: Sayings<FieldMessages> = {
  'field.label': ({ turns }) => fieldLabel(turns),
  'axis.made': ({ axis }) => AXES[axis],
};
