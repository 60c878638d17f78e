/** No task runs before its trigger rule allows it, put in words of its own: not by the rule that decided. */
import type { TriggerRule } from '../case';
import type { TaskState } from '../states';
import type { Trace } from '../trace';
import type { Invariant } from './invariant';

type Ends = readonly (TaskState | 'open')[];

const isBad = (state: TaskState | 'open') => state === 'failed' || state === 'upstream_failed';
const isOver = (ends: Ends) => !ends.includes('open');

/** What must hold of the upstream tasks when a task is scheduled. */
const ALLOWS: Readonly<Record<TriggerRule, (ends: Ends) => boolean>> = {
  all_success: (ends) => ends.every((state) => state === 'success' || state === 'removed'),
  all_failed: (ends) => ends.every((state) => isBad(state) || state === 'removed'),
  all_done: isOver,
  all_done_min_one_success: (ends) => isOver(ends) && ends.includes('success') && !ends.includes('skipped'),
  all_done_setup_success: isOver,
  one_success: (ends) => ends.includes('success'),
  one_failed: (ends) => ends.some(isBad),
  one_done: (ends) => ends.includes('success') || ends.includes('failed'),
  none_failed: (ends) => isOver(ends) && !ends.some(isBad),
  none_failed_min_one_success: (ends) => isOver(ends) && !ends.some(isBad) && ends.includes('success'),
  none_skipped: (ends) => isOver(ends) && !ends.includes('skipped'),
  all_skipped: (ends) => ends.every((state) => state === 'skipped'),
  always: () => true,
};

const OVER: readonly (TaskState | 'absent')[] = [
  'success',
  'failed',
  'skipped',
  'upstream_failed',
  'removed',
];

export const rulesAreKept: Invariant = {
  name: 'rules are kept',
  about: 'A task is first scheduled only when its upstream tasks are as its trigger rule asks.',
  find(trace) {
    const found: string[] = [];
    for (let position = 0; position < trace.length; position += 1) {
      const change = trace.change(position);
      if (change.kind !== 'task' || change.cause.code !== 'dependencies_met') continue;
      const ends = endsUpstream(trace, change.instance, position);
      const { taskId = '', dagId } = trace.tasks[change.instance] ?? {};
      const rule = trace.dags.find((dag) => dag.dagId === dagId)?.task(taskId).triggerRule ?? 'all_success';
      if (ends && !ALLOWS[rule](ends)) found.push(`${taskId} at ${position}: ${rule} of ${ends.join(', ')}`);
    }
    return found;
  },
};

/** The states of all direct upstream instances; null where mapping decides which of them count. */
function endsUpstream(trace: Trace, instance: number, position: number): Ends | null {
  const row = trace.tasks[instance];
  const dag = trace.dags.find((one) => one.dagId === row?.dagId);
  if (!row || !dag) return null;
  const task = dag.task(row.taskId);
  const upstream = task.upstream.map((above) => dag.tasks[above]?.taskId ?? '');
  const hasGroups = dag.groups.some((group) => group.isMapped);
  if (hasGroups || upstream.some((id) => dag.task(id).hasMapIndexes)) return null;
  const moment = trace.at(position);
  return upstream.flatMap((id) => {
    const rows = moment.instances(row.run, id);
    if (rows.length === 0) return ['open' as const];
    return rows.map((one) => {
      const state = moment.taskState(one);
      return state === 'absent' || !OVER.includes(state) ? 'open' : state;
    });
  });
}
