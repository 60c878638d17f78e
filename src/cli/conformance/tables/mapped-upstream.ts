/** `mapped_upstream_dep`: what a mapped task, or a member of a mapped group, takes over from what it is mapped over. */
import type { DagSpec, TaskState } from '../../../engine';
import { mappedUpstream, Stage, taskStateName } from '../../../engine/check';
import { AGREES, same, type Verdict } from '../result';
import { smallCase } from './small-dag';
import type { TableCase } from './table';

interface Input {
  readonly task_state: TaskState;
  /** Of the instances without a map index of the tasks mapped over. */
  readonly expansion_source_states: readonly TaskState[];
  readonly mapped_as: readonly ('task' | 'group')[];
}

export function runMappedUpstream({ input, expect }: TableCase): Verdict {
  const { task_state, expansion_source_states: states, mapped_as } = input as Input;
  for (const form of mapped_as) {
    const sources = states.map((_, at) => `source_${at}`);
    const stage = new Stage(smallCase(mappedDag(form, sources)));
    const run = stage.addRun(null);
    sources.forEach((source, at) => stage.put(run, source, -1, states[at] ?? null));
    const instance = stage.put(run, form === 'task' ? 'mapped' : 'group.mapped', -1, task_state);
    const { passed, sets } = mappedUpstream.judge(stage.world, instance);
    const verdict = same(expect, { state: sets < 0 ? task_state : taskStateName(sets), dep_failed: !passed });
    if (verdict.kind === 'differs') return verdict;
  }
  return AGREES;
}

function mappedDag(form: 'task' | 'group', sources: readonly string[]): DagSpec {
  const expand = Object.fromEntries(sources.map((xcom, at) => [`x${at}`, { xcom }]));
  const before = sources.map((task_id) => ({ task_id, before_groups: true }));
  if (form === 'task') return { dag_id: 'd', tasks: [...before, { task_id: 'mapped', expand }] };
  const member = { task_id: 'group.mapped', group: 'group' };
  return { dag_id: 'd', groups: [{ group_id: 'group', expand }], tasks: [...before, member] };
}
