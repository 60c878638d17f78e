/** Runs that are none of the lesson's own. */
import type { Message } from '../message';

export interface RunMessages {
  'scenario.challenge': { readonly title: Message };
  'scenario.project': { readonly dag: string };
  /** Lanes side by side, and tasks in each. */
  'scenario.perf': { readonly width: number; readonly depth: number };
}
