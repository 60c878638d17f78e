/** One look of the scheduler at one run: what it has found so far. */
import type { LiveRun } from '../world/live-run';
import type { UpstreamCounts } from '../rules/upstream-counts';

/** A task instance that can be scheduled, with the counts that its trigger rule went by. */
export interface Ready {
  readonly instance: number;
  readonly counts: UpstreamCounts;
}

export interface Pass {
  readonly run: LiveRun;
  /** Unfinished instances when it began: it ends the run only when there were none (semantics §2.6). */
  readonly unfinishedBefore: number;
  readonly ready: Ready[];
  /** Whether an instance that cannot be scheduled was given another state. */
  changed: boolean;
  /** Whether a task was expanded: then the unfinished instances are counted anew. */
  expanded: boolean;
  /** Rows made in this pass; they do not count for the end of the run. */
  readonly made: Set<number>;
  /** Rows without a map index that were made into index 0, and those still to be asked. */
  readonly added: number[];
  /** Mapped tasks whose length has been checked. */
  readonly revised: Set<number>;
}

/** Of a DAG without mapping: it stays empty. */
const NOTHING = new Set<number>();

export function beginPass(run: LiveRun): Pass {
  const { hasMapping } = run.facts.dag;
  return {
    run,
    unfinishedBefore: run.unfinished,
    ready: [],
    changed: false,
    expanded: false,
    made: hasMapping ? new Set() : NOTHING,
    added: [],
    revised: hasMapping ? new Set() : NOTHING,
  };
}
