/** What task instances and runs are called where a learner reads of them. */
import type { Trace } from '../engine';
import { steppingWords } from '../text';

const words = steppingWords.stop;

/** The task's id; with `[2]` if it is mapped, and with its run if there are several. */
export function instanceName(trace: Trace, instance: number): string {
  const { taskId, mapIndex, run } = trace.tasks[instance]!;
  const name = mapIndex < 0 ? taskId : `${taskId}[${mapIndex}]`;
  const runName = shortRunName(trace, run);
  return runName === null ? name : words.inRun(name, runName);
}

/** "DAG run"; where there are several, which one. */
export function runName(trace: Trace, run: number): string {
  const short = shortRunName(trace, run);
  return short === null ? words.run : words.inRun(words.run, short);
}

/** Null where there is only one run. Runs are counted by DAG, in the order in which they appear. */
export function shortRunName(trace: Trace, run: number): string | null {
  if (trace.runs.length < 2) return null;
  const { dagId } = trace.runs[run]!;
  const nth = trace.runs.filter((row) => row.dagId === dagId && row.index <= run).length;
  return trace.dags.length > 1 ? `${dagId} ${words.nthRun(nth)}` : words.nthRun(nth);
}
