/**
 * Acting at a step: the run goes on differently from there. What a person does becomes an action of the case; a task
 * that fails becomes another script of its attempt. Everything up to the step stays as it was.
 */
import type { ActionSpec, AttemptSpec, Case, DagSpec, TaskState, Trace } from '../../engine';
import { firstDifference } from './diff';
import type { Track } from './track';
import { own } from '../own';

export const MARK_STATES = ['success', 'failed', 'skipped'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** What one can do at a step. `instance` is an index into the trace's tasks. */
export type Act =
  /** The attempt on its worker fails. */
  | { readonly do: 'fail'; readonly instance: number }
  | { readonly do: 'clear'; readonly instance: number; readonly downstream: boolean }
  | { readonly do: 'mark'; readonly instance: number; readonly state: MarkState }
  | { readonly do: 'pause' | 'unpause' | 'trigger'; readonly dagId: string };

/** A task instance that exists at a step, with what can be done to it. */
export interface ActableTask {
  readonly instance: number;
  readonly state: TaskState;
  readonly canFail: boolean;
  readonly canClear: boolean;
  readonly marks: readonly MarkState[];
}

export function actableTasks(track: Track, step: number): ActableTask[] {
  const { trace } = track;
  const moment = trace.at(track.steps[step]!.position);
  return trace.tasks.flatMap(({ index }): ActableTask[] => {
    const state = moment.taskState(index);
    if (state === 'absent') return [];
    return [
      {
        instance: index,
        state,
        canFail: failingCase(track, step, index) !== null,
        canClear: state !== null,
        marks: MARK_STATES.filter((mark) => mark !== state),
      },
    ];
  });
}

/** The case in which somebody does this right after the step; null where that cannot be said, or would change what was before. */
export function forkCase(track: Track, step: number, act: Act): Case | null {
  if (act.do === 'fail') return failingCase(track, step, act.instance);
  const { input } = track;
  const at = forkSeconds(track, step);
  const actions = [...(input.actions ?? []), actionOf(track.trace, act, at)];
  const isTooLate = input.until?.seconds !== undefined && input.until.seconds < at;
  return {
    ...input,
    actions: actions.sort((a, b) => a.at - b.at),
    ...(isTooLate && { until: { ...input.until, seconds: at } }),
  };
}

/**
 * When it takes place, in seconds after the clock: in the tick after the step's, because nobody gets a word in within
 * a tick. At Start that is the first one.
 */
export function forkSeconds({ trace, steps, input }: Track, step: number): number {
  const { kind, tick } = steps[step]!;
  if (kind === 'start') return 0;
  const last = trace.ticks[kind === 'final' ? trace.ticks.length - 1 : tick];
  return last ? last.at + (input.tick_seconds ?? 1) : 0;
}

/** Whether another run is the same as the track up to and with the step. */
export function agreeUpTo(track: Track, step: number, other: Trace): boolean {
  const differs = firstDifference(track.trace, other);
  return differs === null || differs >= track.steps[step]!.position;
}

function actionOf(trace: Trace, act: Exclude<Act, { do: 'fail' }>, at: number): ActionSpec {
  if ('dagId' in act) return { at, do: act.do, dag_id: act.dagId };
  const { dagId, runId, taskId, mapIndex } = trace.tasks[act.instance]!;
  const run = { at, dag_id: dagId, run_id: runId };
  if (act.do === 'mark') {
    const one = mapIndex < 0 ? {} : { map_index: mapIndex };
    return { do: 'mark_task', ...run, task_id: taskId, ...one, new_state: act.state };
  }
  return {
    do: 'clear',
    ...run,
    task_ids: [mapIndex < 0 ? taskId : [taskId, mapIndex]],
    only_failed: false,
    ...(act.downstream && { include_downstream: true }),
  };
}

/** Operators whose attempts end as their script says. */
const SCRIPTED = new Set(['python', 'branch', 'short_circuit', undefined]);

/**
 * The case in which the attempt that is on a worker fails in the next tick. A script is of a task, not of a run: null
 * where the same try of it has been made before in another run, which would then have failed as well.
 */
function failingCase(track: Track, step: number, instance: number): Case | null {
  const { trace, input } = track;
  const moment = trace.at(track.steps[step]!.position);
  if (moment.taskState(instance) !== 'running') return null;
  const { dagId, run, taskId, mapIndex } = trace.tasks[instance]!;
  const dag = input.dags.find((one) => one.dag_id === dagId)!;
  const { operator, mode } = dag.tasks.find((one) => one.task_id === taskId) ?? {};
  const isPoking = operator === 'sensor' && mode !== 'reschedule';
  if (!isPoking && !SCRIPTED.has(operator)) return null;

  const tryNumber = moment.tryNumber(instance);
  const isKnownElsewhere = trace.tasks.some(
    (row) =>
      row.taskId === taskId &&
      row.dagId === dagId &&
      row.mapIndex === mapIndex &&
      row.run !== run &&
      moment.taskState(row.index) !== 'absent' &&
      moment.tryNumber(row.index) >= tryNumber,
  );
  if (isKnownElsewhere) return null;

  const started = trace
    .changesOfTask(instance)
    .filter((position) => position < moment.position)
    .map((position) => trace.change(position))
    .findLast((change) => change.kind === 'task' && change.to === 'running');
  const seconds = forkSeconds(track, step) - (started?.at ?? 0);
  const interval = dag.tasks.find((one) => one.task_id === taskId)?.poke_interval ?? 60;
  return withAttempt(input, dag, taskId, mapIndex, tryNumber, (attempt) => {
    if (!isPoking) return attempt.defers ? null : { ...attempt, seconds, outcome: 'fail' };
    const before = Array.from({ length: Math.ceil(seconds / interval) }, () => false);
    return { ...attempt, pokes: [...before, 'fail'] };
  });
}

/** One try written anew. The tries after it stay what they were, since it is no longer the last, which is repeated. */
function withAttempt(
  input: Case,
  dag: DagSpec,
  taskId: string,
  mapIndex: number,
  tryNumber: number,
  rewrite: (attempt: AttemptSpec) => AttemptSpec | null,
): Case | null {
  const key = mapIndex < 0 ? taskId : `${taskId}[${mapIndex}]`;
  const scripts = own(dag.behaviour, key) ?? own(dag.behaviour, taskId) ?? [{}];
  const later = scripts.at(-1) ?? {};
  const attempts = Array.from(
    { length: Math.max(scripts.length, tryNumber + 1) },
    (_, index) => scripts[index] ?? later,
  );
  const rewritten = rewrite(attempts[tryNumber - 1]!);
  if (!rewritten) return null;
  attempts[tryNumber - 1] = rewritten;
  const behaviour = { ...dag.behaviour, [key]: attempts };
  return { ...input, dags: input.dags.map((one) => (one === dag ? { ...dag, behaviour } : one)) };
}
