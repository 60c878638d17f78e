/** Runs that are none of the lesson's own, in Spanish. */
import type { RunMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';

export const runMessages: Sayings<RunMessages> = {
  'scenario.challenge': ({ title }, say) => `Reto: ${say(title)}`,
  'scenario.project': ({ dag }) => `Tu ${dag}`,
  'scenario.perf': ({ width, depth }) => `A medida: ${width} × ${depth} tareas`,
};
