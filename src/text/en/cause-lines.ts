/** What happens, a sentence for each cause. Codes: `src/engine/causes.ts`. `backticks` mark ids. */
import type { CauseCode, RunPlace, Subject, ToldLine } from '../../engine';
import { capital, count, mono, nth } from './phrases';
import { read, type Read } from '../values';

/** What a sentence is about. */
interface About {
  /** The task or run, marked: "`train[2]`", "the DAG run". */
  readonly name: string;
  /** The state it comes to. */
  readonly to: string;
  readonly isRun: boolean;
}

type Tell = (about: About, v: Read) => string;

/** "is skipped", "will not run (upstream_failed)". */
const becomes: Tell = ({ name, to }) => {
  switch (to) {
    case 'upstream_failed':
      return `${name} will not run: upstream_failed.`;
    case 'failed':
      return `${name} fails.`;
    case 'success':
      return `${name} succeeds.`;
    case 'none':
      return `${name} goes back to no state.`;
    default:
      return `${name} is ${to}.`;
  }
};
const succeeds: Tell = ({ name }) => `${name} succeeds.`;
const fails: Tell = ({ name }) => `${name} fails.`;
const isMade: Tell = ({ name }) => `${name} is created and queued.`;
const isCleared: Tell = ({ name, isRun }) =>
  isRun ? `${name} is queued again.` : `${name} is cleared: it can run again.`;
const stores: Tell = ({ name }, v) => `${name} stores ${mono(v.text('key'))}: ${short(v.text('value'))}.`;

function short(json: string): string {
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
}

const LINES: Record<CauseCode, Tell> = {
  created: ({ name }) => `${name} is created with its run.`,
  expanded: ({ name }) => `${name} is created.`,
  placeholder_expanded: ({ name }, v) => `${name} is expanded into ${count(v.number('count'), 'instance')}.`,
  length_grew: ({ name }) => `${name} is added.`,
  length_shrank: ({ name }) => `${name} is removed.`,
  deleted: ({ name }) => `${name} is gone.`,

  dependencies_met: ({ name }) => `${name} is scheduled.`,
  retry_due: ({ name }, v) => `${name} is scheduled again for its ${nth(v.number('attempt'))} try.`,
  poke_due: ({ name }) => `${name} is scheduled for its next poke.`,
  nothing_to_run: ({ name }) => `${name} succeeds at once.`,
  set_by_rule: becomes,
  set_by_setup: becomes,
  set_by_decision: becomes,
  set_by_source: becomes,
  nothing_to_map: becomes,
  length_unknown: becomes,
  run_timed_out: becomes,

  slot_free: ({ name }) => `${name} is queued.`,
  worker_started: ({ name }, v) => {
    const attempt = v.number('attempt');
    return `${name} starts${attempt > 1 ? ` its ${nth(attempt)} try` : ''}.`;
  },
  worker_resumed: ({ name }) => `${name} goes on.`,

  succeeded: succeeds,
  condition_met: succeeds,
  failed_with_retry: ({ name }) => `${name} fails and is up for retry.`,
  failed_finally: fails,
  failed_without_retry: fails,
  skipped_itself: becomes,
  skipped_instead_of_failing: becomes,
  waits_for_next_poke: ({ name }) => `${name} gives its worker back until its next poke.`,
  deferred: ({ name }) => `${name} defers.`,
  unreported_with_retry: ({ name }) => `${name} is up for retry.`,
  unreported_finally: fails,
  restart_ready: ({ name }) => `${name} can start anew.`,

  branch_left_out: becomes,
  short_circuited: becomes,
  not_latest: becomes,
  fail_fast: becomes,
  trigger_fired: ({ name }) => `${name} is scheduled to go on.`,
  trigger_timed_out: ({ name }) => `${name} is scheduled, to fail on a worker.`,

  cleared: isCleared,
  cleared_while_running: ({ name }) => `${name} is cleared while it runs.`,
  cleared_by_mark: isCleared,
  cleared_by_operator: isCleared,
  cleared_by_backfill: isCleared,
  marked: ({ name, to }) => `${name} is marked ${to}.`,
  run_marked: becomes,

  schedule_due: isMade,
  triggered: isMade,
  triggered_by_operator: isMade,
  assets_updated: isMade,
  backfill: ({ name }, v) => `${name} is ${v.isTrue('is_new') ? 'created and queued' : 'queued again'}.`,
  run_slot_free: ({ name }) => `${name} starts.`,
  leaves_succeeded: succeeds,
  leaves_failed: fails,
  deadlocked: fails,

  returned: stores,
  pushed: stores,
  decision_recorded: stores,
  operator_note: stores,
  new_attempt: ({ name }, v) => `${name} forgets ${mono(v.text('key'))}.`,
  switched: ({ name }, v) => `${name} is ${v.isTrue('paused') ? 'paused' : 'unpaused'}.`,
  failed_in_a_row: ({ name }) => `${name} is paused.`,
};

/** What happened, in one sentence. */
export function sayLine({ code, subject, to, values }: ToldLine): string {
  const about = { name: subjectName(subject), to, isRun: subject.kind === 'run' };
  return capital(LINES[code](about, read(values)));
}

/** "`train[2]`", "`train` in run 2", "the DAG run". */
export function subjectName(subject: Subject): string {
  if (subject.kind === 'dag') return `DAG ${mono(subject.id)}`;
  if (subject.kind === 'run') return runName(subject.run);
  return subject.run === null ? mono(subject.id) : `${mono(subject.id)} in ${runName(subject.run)}`;
}

/** "the DAG run"; where there are several, which one. */
function runName(run: RunPlace | null): string {
  if (run === null) return 'the DAG run';
  return run.dagId === null ? `run ${run.nth}` : `run ${run.nth} of ${mono(run.dagId)}`;
}
