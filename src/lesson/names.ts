/** What task instances and runs are called where a learner reads of them. */
import { runPlace, taskSubject } from '../engine';
import type { Trace } from '../engine';
import type { Message } from './message';

/** The task's id; with `[2]` if it is mapped, and with its run if there are several. */
export function instanceName(trace: Trace, instance: number): Message<'name.plain'> {
  return { code: 'name.plain', subject: taskSubject(trace, instance) };
}

/** "DAG run"; where there are several, which one. */
export function runName(trace: Trace, run: number): Message<'name.plain'> {
  return { code: 'name.plain', subject: { kind: 'run', run: runPlace(trace, run) } };
}

/** Which run; null where there is only one. */
export function shortRunName(trace: Trace, run: number): Message<'name.which_run'> | null {
  const place = runPlace(trace, run);
  return place && { code: 'name.which_run', run: place };
}
