/** Runs that are none of the lesson's own. */
import type { RunMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';

export const runMessages: Sayings<RunMessages> = {
  'scenario.challenge': ({ title }, say) => `Challenge: ${say(title)}`,
  'scenario.project': ({ dag }) => `Your ${dag}`,
  'scenario.perf': ({ width, depth }) => `Made to measure: ${width} × ${depth} tasks`,
};
