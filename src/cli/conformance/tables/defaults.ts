/** What a case of a table may leave out, by kind, and what then counts. */
import type { TableCase } from './table';

const OF_A_RULE = { applies_to: ['3.2', '3.3+'], flags: {}, task: {}, upstream_states: {} };
const OF_A_TIMETABLE = { last_interval: null, earliest: null, latest: null };

/** Members of the case itself. */
const OF_CASE: Readonly<Record<string, object>> = {
  counts: OF_A_RULE,
  dag: OF_A_RULE,
  'dag-mapped': OF_A_RULE,
  pass_sequence: { steps: [] },
};

/** Members of its `input`. */
const OF_INPUT: Readonly<Record<string, object>> = {
  asset_condition: { queued: {} },
  considered_leaves: { edges: [], teardowns: [], on_failure_fail_dagrun: [] },
  depends_on_past: { tasks: {}, edges: [], previous_run: {} },
  final_states: { edges: [], mapped: {}, scripted_outcomes: {} },
  mapped_upstream_dep: { expansion_source_states: [] },
  next_run: OF_A_TIMETABLE,
  not_previously_skipped: { edges: [] },
  pool: { states: [] },
  run_state: { states: {}, edges: [] },
  wait_for_downstream: { tasks: {}, edges: [], previous_run: {} },
  weight_rule: { edges: [], priority_weight: {} },
};

/** The case with all that it leaves out, or the name of the member that it cannot do without. */
export function completed(row: TableCase): TableCase | { readonly missing: string } {
  const whole: TableCase = { ...OF_CASE[row.kind], ...row };
  const isStory = row.kind === 'pass_sequence';
  if (row.expect === undefined && !isStory) return { missing: 'expect' };
  if (row.kind in OF_CASE && !isStory) return whole;
  if (typeof row.input !== 'object' || row.input === null) return { missing: 'input' };
  const defaults = OF_INPUT[row.kind];
  return defaults ? { ...whole, input: { ...defaults, ...row.input } } : whole;
}
