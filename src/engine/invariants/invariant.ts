/** What holds of every trace, whatever the case. */
import type { Trace } from '../trace';

export interface Invariant {
  readonly name: string;
  /** What it says, in one sentence. */
  readonly about: string;
  /** Where a trace breaks it: one line each; none where it holds. */
  find(trace: Trace): string[];
}
