/** What a page and its simulating worker say to each other. */
import type { CaseProblem, SimulationProgress } from '../engine';
import type { Amount, JobName } from './run-source';

/** To the worker. */
export interface Order {
  readonly id: number;
  readonly name: JobName;
  readonly given: readonly unknown[];
}

/** From the worker. Errors are sent as what they are made of: of an error object only its message would arrive. */
export type Report =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly progress: SimulationProgress }
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'refused'; readonly id: number; readonly problems: readonly CaseProblem[] }
  | {
      readonly type: 'too-large';
      readonly id: number;
      readonly what: Amount;
      readonly count: number;
      readonly most: number;
    }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
