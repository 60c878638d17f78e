/** `clear_run`, `clear_max_tries`, `clear_history`: what clearing leaves of runs, tries and attempts. */
import { simulate, type ActionSpec, type Case, type RunState } from '../../../engine';
import { notRun, same, type Verdict } from '../result';
import { smallCase, smallDag } from './small-dag';
import type { TableCase } from './table';

interface RunInput {
  readonly run_state: RunState;
  /** To what a finished run goes; only the REST API's own, queued, can be had. */
  readonly clear_dag_run_state?: string;
}

/** A trace has the run's state; its dates and its number of clears are Airflow's bookkeeping. */
export function runClearRun({ input, expect }: TableCase): Verdict {
  const { run_state, clear_dag_run_state } = input as RunInput;
  if (clear_dag_run_state !== undefined) return notRun('the REST API clears finished runs to queued only');
  const at = run_state === 'queued' || run_state === 'running' ? 0 : 5;
  const clear: ActionSpec = { at, do: 'clear', dag_id: 'd', run_id: 'r', only_failed: false };
  const dag = smallDag({}, ['a']);
  dag.behaviour = { a: [{ seconds: 3, outcome: run_state === 'failed' ? 'fail' : 'success' }] };
  if (run_state === 'queued') dag.paused = true;
  const trace = simulate(withActions(smallCase(dag), run_state === 'running' ? { ...clear, at: 1 } : clear));
  const cleared = trace.ticks.find((tick) => tick.at === (run_state === 'running' ? 1 : at));
  if (!cleared) return notRun('nothing happened when it was cleared');
  // As the action leaves it: the scheduler may start a queued run in the same tick.
  let position = cleared.from;
  while (position < cleared.to && ['outcomes', 'triggers', 'actions'].includes(trace.change(position).phase))
    position += 1;
  return same(
    { run_state: (expect as { run_state: string }).run_state },
    { run_state: trace.at(position).runState(0) },
  );
}

interface TriesInput {
  readonly retries: readonly number[];
  readonly try_number: readonly number[];
  readonly max_tries: readonly number[];
  readonly task_removed_from_dag?: boolean;
}

export function runClearMaxTries({ input, expect }: TableCase): Verdict {
  const { retries, try_number, task_removed_from_dag } = input as TriesInput;
  if (task_removed_from_dag) return notRun('a DAG never changes in a case');
  if (try_number.some((tries) => tries !== 1))
    return notRun('the first attempt of a case is the one cleared');
  const dag = smallDag(
    {},
    retries.map((_, at) => `t${at}`),
  );
  dag.tasks.forEach((task, at) => (task.retries = retries[at] ?? 0));
  const clear: ActionSpec = { at: 5, do: 'clear', dag_id: 'd', run_id: 'r', only_failed: false };
  const trace = simulate(withActions(smallCase(dag), clear));
  const tick = trace.ticks.find(({ at }) => at === 5);
  const moment = trace.at(tick?.to ?? trace.length);
  return same(expect, { max_tries: trace.tasks.map((row) => moment.maxTries(row.index)) });
}

export function runClearHistory(): Verdict {
  return notRun('a trace keeps what happened as changes, not Airflow’s table of earlier attempts');
}

function withActions(input: Case, ...actions: ActionSpec[]): Case {
  return { ...input, actions: [...(input.actions ?? []), ...actions] };
}
