/** Runs that are none of the lesson's own, and the figures that can be set of a run, in Spanish. */
import type { MadeAxis, RunMessages } from '../../../lesson';
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

export const runMessages: Sayings<RunMessages> = {
  'scenario.challenge': ({ title }, say) => `Reto: ${say(title)}`,
  'scenario.project': ({ dag }) => `Tu ${dag}`,
  'scenario.perf': ({ width, depth }) => `A medida: ${width} × ${depth} tareas`,

  'field.label': ({ turns }) => fieldLabel(turns),
  'axis.made': ({ axis }) => AXES[axis],
};
