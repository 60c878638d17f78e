/** `dag`, `dag-mapped`: the trigger rule check of one task instance in a small DAG whose other tasks have given states. */
import type { TaskState, TriggerRule } from '../../../engine';
import { Stage, taskStateName, triggerRule } from '../../../engine/check';
import { notRun, same, type Verdict } from '../result';
import { itemsIn, listOf, smallCase, smallDag, type SmallDag } from './small-dag';
import type { TableCase } from './table';
import { whyNotApplicable } from './trigger-rules';

interface DagCase extends TableCase {
  readonly rule: TriggerRule;
  readonly flags: { readonly flag_upstream_failed: boolean };
  readonly dag: SmallDag;
  /** Task → state, or words: "index 0-2 success, 3-4 removed". */
  readonly upstream_states: Readonly<Record<string, string | null>>;
  /** `task`, or `task[2]`. */
  readonly evaluate: string;
  readonly expect: { readonly passes: boolean; readonly sets_state: string | null };
}

/** Of a mapped task that nothing is said about, as many indexes as the tables ever use. */
const INDEXES = 5;

export function runDagStates(row: TableCase): Verdict {
  const why = whyNotApplicable(row);
  if (why !== null) return notRun(why);
  const { rule, flags, dag, upstream_states, evaluate, expect } = row as DagCase;
  const [taskId, mapIndex] = indexed(evaluate);
  const spec = smallDag(dag, [taskId]);
  const task = spec.tasks.find((one) => one.task_id === taskId);
  if (task && !task.teardown) task.trigger_rule = rule;
  const stage = new Stage(smallCase(spec));
  const run = stage.addRun(null);
  for (const one of spec.tasks) {
    const said = upstream_states[one.task_id];
    const isLiteral =
      itemsIn(dag.mapped?.[one.task_id] ?? '') !== null ||
      Array.isArray(dag.mapped_groups?.[one.group ?? '']);
    const indexes = said
      ? statesIn(said)
      : isLiteral
        ? listOf(INDEXES).map((index) => [index, null] as const)
        : [[-1, null] as const];
    for (const [index, state] of indexes) stage.put(run, one.task_id, index, state);
  }
  const instance = stage.put(run, taskId, mapIndex, null);
  const { passed, sets } = triggerRule.judge(stage.world, instance);
  const state = sets < 0 || !flags.flag_upstream_failed ? null : taskStateName(sets);
  return same(
    { passes: expect.passes, sets_state: expect.sets_state },
    { passes: passed, sets_state: state },
  );
}

/** `task[2]` → task, 2; without an index −1. */
export function indexed(name: string): [taskId: string, mapIndex: number] {
  const found = /^(.+)\[(-?\d+)\]$/.exec(name);
  return found ? [found[1] ?? '', Number(found[2])] : [name, -1];
}

/** "failed"; "skipped (placeholder, map_index -1)"; "index 0-2 success, 3-4 removed". */
function statesIn(words: string): (readonly [number, TaskState])[] {
  if (!words.startsWith('index')) return [[-1, (words.split(' ')[0] ?? null) as TaskState]];
  return words
    .replace(/^index(es)? /, '')
    .split(', ')
    .flatMap((part) => {
      const [, from, to = from, state] = /^(\d+)(?:-(\d+))? (\w+)$/.exec(part) ?? [];
      const indexes = listOf(Number(to) - Number(from) + 1).map((at) => at + Number(from));
      return indexes.map((index) => [index, (state ?? null) as TaskState] as const);
    });
}
