/** `considered_leaves`: the tasks whose states decide how a run ends. */
import { effectiveLeaves } from '../../../engine/check';
import { same, type Verdict } from '../result';
import type { TableCase } from './table';

interface Input {
  readonly edges: readonly (readonly [string, string])[];
  readonly teardowns: readonly string[];
  readonly on_failure_fail_dagrun: readonly string[];
}

export function runConsideredLeaves({ input, expect }: TableCase): Verdict {
  const { edges, teardowns, on_failure_fail_dagrun } = input as Input;
  const ids = [...new Set(edges.flat())];
  const leaves = effectiveLeaves(
    ids.map((id) => ({
      isTeardown: teardowns.includes(id),
      failsRun: on_failure_fail_dagrun.includes(id),
      downstream: edges.filter(([up]) => up === id).map(([, down]) => ids.indexOf(down)),
    })),
  );
  const names = leaves.map((at) => ids[at] ?? '').sort();
  return same([...(expect as { considered: string[] }).considered].sort(), names);
}
