/** Causes that somebody could believe in at a step, and that the run proves wrong: the most tempting first. */
import type { CauseCode, Change, Trace } from '../../../engine';
import { whyWords } from '../../../text';
import type { WrongCause } from '../../../text';
import { decidingChange } from '../../runs/informative';
import { dagOfRun, instancesOfRun } from '../../runs/run-structure';
import type { Track } from '../../runs/track';

const b = whyWords.wrongCauses;
type TaskChange = Extract<Change, { kind: 'task' }>;
type RunChange = Extract<Change, { kind: 'run' }>;

/** A wrong cause, and whether it happens to be true here. */
type Maybe = readonly [wrong: WrongCause, isTrue: boolean];

export function wrongCausesOf(track: Track, change: TaskChange | RunChange): readonly WrongCause[] {
  const maybe = change.kind === 'task' ? aboutTask(track.trace, change) : aboutRun(track.trace, change);
  return maybe.filter(([, isTrue]) => !isTrue).map(([wrong]) => wrong);
}

function aboutTask(trace: Trace, change: TaskChange): readonly Maybe[] {
  const { run, taskId } = trace.tasks[change.instance]!;
  const { options } = dagOfRun(trace, run).task(taskId);
  const { pool } = options;
  const deciding = decidingChange(trace, change);
  const is = (...codes: readonly CauseCode[]) => codes.includes(deciding.cause.code);
  const states = upstreamStates(trace, change);
  const count = (...wanted: readonly unknown[]) => states.filter((state) => wanted.includes(state)).length;
  const allSucceeded = count('success') === states.length;
  switch (change.to) {
    case 'running':
    case 'scheduled':
    case 'queued':
      return [
        [b.order, false],
        [b.noOther, states.length === 0],
        [b.only, states.length < 2 && allSucceeded],
        [b.retryDue, change.try > 1],
        [b.poolFree(pool), is('slot_free', 'worker_started')],
        [b.schedule, false],
        [b.workerFree, is('slot_free', 'worker_started', 'worker_resumed')],
        ...(states.length > 1 ? [[b.oneIsEnough, options.trigger_rule !== 'all_success'] as const] : []),
        [b.pokeDue, is('poke_due', 'trigger_fired')],
      ];
    case 'success':
      return [
        [b.successorsReady, false],
        [b.marked, is('marked', 'run_marked')],
        [b.ruleMet, is('nothing_to_run')],
        [b.allRead, false],
        [b.workerLost, false],
      ];
    case 'failed':
      return [
        [b.triesLeft, false],
        [b.upstreamFails, is('fail_fast', 'set_by_rule')],
        [b.poolTooLong(pool), false],
        [b.marked, is('marked', 'run_marked')],
        [b.workerLost, is('unreported_finally')],
        [b.failFast, is('fail_fast')],
      ];
    case 'up_for_retry':
      return [
        [b.noTries, false],
        [b.upstreamFails, false],
        [b.workerLost, is('unreported_with_retry')],
        [b.poolTooLong(pool), false],
        [b.marked, false],
      ];
    case 'skipped':
    case 'upstream_failed': {
      const [upstream] = dagOfRun(trace, run)
        .task(taskId)
        .upstream.map((index) => dagOfRun(trace, run).tasks[index]!)
        .filter((task) => task.operator === 'python' || task.operator === 'empty');
      return [
        [b.ruleIsMet(options.trigger_rule), is('nothing_to_run')],
        [b.someFailed, count('failed', 'upstream_failed') > 0],
        ...(upstream
          ? [[b.branchChose(upstream.taskId), is('branch_left_out', 'set_by_decision')] as const]
          : []),
        [b.askedItself, is('skipped_itself', 'skipped_instead_of_failing')],
        [b.someSkipped, count('skipped') > 0],
        [b.tooLate, is('run_timed_out', 'skipped_instead_of_failing')],
        [b.failFast, is('fail_fast')],
        [b.poolTooLong(pool), false],
        [b.emptyMap, is('nothing_to_map', 'length_unknown')],
        [b.marked, is('marked', 'run_marked')],
      ];
    }
    default:
      return [
        [b.pokeFails, false],
        [b.poolTooLong(pool), false],
        [b.workerLost, false],
        [b.upstreamFails, false],
        [b.marked, is('cleared', 'cleared_by_mark', 'marked')],
      ];
  }
}

/** Of the tasks directly upstream, instance by instance, as the change finds them. */
function upstreamStates(trace: Trace, change: TaskChange): readonly unknown[] {
  const { run, taskId } = trace.tasks[change.instance]!;
  const moment = trace.at(change.position);
  const instances = instancesOfRun(trace, run);
  return dagOfRun(trace, run)
    .task(taskId)
    .upstream.flatMap((index) => instances[index] ?? [])
    .map((instance) => moment.taskState(instance))
    .filter((state) => state !== 'absent');
}

function aboutRun(trace: Trace, change: RunChange): readonly Maybe[] {
  const is = (...codes: readonly CauseCode[]) => codes.includes(change.cause.code);
  const isManual = trace.runs[change.run]!.type === 'manual';
  const isLimited = dagOfRun(trace, change.run).spec.max_active_runs !== undefined;
  if (change.to === 'queued') {
    return [
      [b.previousEnded, isLimited],
      [b.byHand, isManual],
      [b.dagChanged, false],
      [b.firstTask, false],
    ];
  }
  if (change.to === 'running') {
    return [
      [b.firstTask, false],
      [b.previousEnded, isLimited],
      [b.byHand, isManual],
      [b.dagChanged, false],
    ];
  }
  const moment = trace.at(change.position);
  const states = trace.tasks
    .filter((task) => task.run === change.run)
    .map((task) => moment.taskState(task.index))
    .filter((state) => state !== 'absent');
  const allSucceeded = states.every((state) => state === 'success');
  const isGood = change.to === 'success';
  return [
    isGood ? [b.allSucceeded, allSucceeded] : [b.oneFailed, states.includes('failed')],
    [b.lastLine, false],
    [b.timeOver, is('run_timed_out')],
    [b.most, !isGood && states.filter((state) => state === 'success').length * 2 < states.length],
    [b.marked, is('run_marked', 'marked')],
  ];
}
