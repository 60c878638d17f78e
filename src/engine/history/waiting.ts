/** Who waits for its turn. */
import {
  NONE,
  RUN_QUEUED,
  RUN_RUNNING,
  SCHEDULED,
  UP_FOR_RESCHEDULE,
  UP_FOR_RETRY,
  type TaskCode,
} from '../codes';
import type { View } from '../rules/view';

const WAITING: ReadonlySet<TaskCode> = new Set([NONE, SCHEDULED, UP_FOR_RETRY, UP_FOR_RESCHEDULE]);

/** Whether it waits for its turn, in a run that is not over. */
export function isWaiting(view: View, instance: number): boolean {
  const run = view.runState(view.rows.runIndex(instance));
  return (run === RUN_QUEUED || run === RUN_RUNNING) && WAITING.has(view.state(instance));
}
