/** Causes that somebody could believe in at a step, and that the run proves wrong: the most tempting first. */
import type { CauseCode, Change, Trace } from '../../../engine';
import type { Message } from '../../message';
import type { PlainWrongCause } from '../../messages';
import { decidingChange } from '../../runs/informative';
import { dagOfRun, instancesOfRun } from '../../runs/run-structure';
import type { Track } from '../../runs/track';

/** A cause that somebody could believe in, and what is said to that. */
export interface WrongCause {
  readonly id: string;
  readonly text: Message;
  readonly answer: Message;
}

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
        [plain('order'), false],
        [plain('no-other'), states.length === 0],
        [plain('only'), states.length < 2 && allSucceeded],
        [plain('retry-due'), change.try > 1],
        [poolFree(pool), is('slot_free', 'worker_started')],
        [plain('schedule'), false],
        [workerFree, is('slot_free', 'worker_started', 'worker_resumed')],
        ...(states.length > 1
          ? [[plain('one-is-enough'), options.trigger_rule !== 'all_success'] as const]
          : []),
        [plain('poke-due'), is('poke_due', 'trigger_fired')],
      ];
    case 'success':
      return [
        [plain('successors'), false],
        [plain('marked'), is('marked', 'run_marked')],
        [plain('rule'), is('nothing_to_run')],
        [plain('read'), false],
        [plain('lost'), false],
      ];
    case 'failed':
      return [
        [plain('tries-left'), false],
        [plain('upstream-fails'), is('fail_fast', 'set_by_rule')],
        [poolTooLong(pool), false],
        [plain('marked'), is('marked', 'run_marked')],
        [plain('lost'), is('unreported_finally')],
        [plain('fail-fast'), is('fail_fast')],
      ];
    case 'up_for_retry':
      return [
        [plain('no-tries'), false],
        [plain('upstream-fails'), false],
        [plain('lost'), is('unreported_with_retry')],
        [poolTooLong(pool), false],
        [plain('marked'), false],
      ];
    case 'skipped':
    case 'upstream_failed': {
      const [upstream] = dagOfRun(trace, run)
        .task(taskId)
        .upstream.map((index) => dagOfRun(trace, run).tasks[index]!)
        .filter((task) => task.operator === 'python' || task.operator === 'empty');
      return [
        [ruleIsMet(options.trigger_rule), is('nothing_to_run')],
        [plain('some-failed'), count('failed', 'upstream_failed') > 0],
        ...(upstream
          ? [[branchChose(upstream.taskId), is('branch_left_out', 'set_by_decision')] as const]
          : []),
        [plain('itself'), is('skipped_itself', 'skipped_instead_of_failing')],
        [plain('some-skipped'), count('skipped') > 0],
        [plain('too-late'), is('run_timed_out', 'skipped_instead_of_failing')],
        [plain('fail-fast'), is('fail_fast')],
        [poolTooLong(pool), false],
        [plain('empty'), is('nothing_to_map', 'length_unknown')],
        [plain('marked'), is('marked', 'run_marked')],
      ];
    }
    default:
      return [
        [plain('poke-fails'), false],
        [poolTooLong(pool), false],
        [plain('lost'), false],
        [plain('upstream-fails'), false],
        [plain('marked'), is('cleared', 'cleared_by_mark', 'marked')],
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
      [plain('previous'), isLimited],
      [plain('by-hand'), isManual],
      [plain('changed'), false],
      [plain('first-task'), false],
    ];
  }
  if (change.to === 'running') {
    return [
      [plain('first-task'), false],
      [plain('previous'), isLimited],
      [plain('by-hand'), isManual],
      [plain('changed'), false],
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
    isGood ? [plain('all-succeeded'), allSucceeded] : [plain('one-failed'), states.includes('failed')],
    [plain('last-line'), false],
    [plain('time-over'), is('run_timed_out')],
    [plain('most'), !isGood && states.filter((state) => state === 'success').length * 2 < states.length],
    [plain('marked'), is('run_marked', 'marked')],
  ];
}

function plain(id: PlainWrongCause): WrongCause {
  return {
    id,
    text: { code: 'wrong_cause.plain', id },
    answer: { code: 'wrong_cause_answer.plain', id },
  };
}

/** A true reason of another start: it reads like that. */
function poolFree(pool: string): WrongCause {
  return {
    id: 'pool',
    text: { code: 'reason.pool_freed', pool },
    answer: { code: 'wrong_cause_answer.pool_freed' },
  };
}

const workerFree: WrongCause = {
  id: 'worker',
  text: { code: 'reason.worker_freed' },
  answer: { code: 'wrong_cause_answer.worker_freed' },
};

function ruleIsMet(rule: string): WrongCause {
  return {
    id: 'rule-met',
    text: { code: 'wrong_cause.rule_met', rule },
    answer: { code: 'wrong_cause_answer.rule_met' },
  };
}

function poolTooLong(pool: string): WrongCause {
  return {
    id: 'pool-too-long',
    text: { code: 'wrong_cause.pool_too_long', pool },
    answer: { code: 'wrong_cause_answer.pool_too_long' },
  };
}

function branchChose(task: string): WrongCause {
  return {
    id: 'branch',
    text: { code: 'wrong_cause.branch_chose', task },
    answer: { code: 'wrong_cause_answer.branch_chose', task },
  };
}
