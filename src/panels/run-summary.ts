/** How runs came out at the end of a trace, in figures and in a sentence. */
import { isCutOff, type RunState, type Trace } from '../engine';
import { runSeconds } from '../lesson';
import type { RunSummary, Words } from '../text';

const NO_RUN: RunSummary = {
  state: 'none',
  seconds: null,
  tasks: 0,
  retries: 0,
  failed: [],
  upstreamFailed: [],
  skipped: [],
};

const summaries = new WeakMap<Trace, Map<number, RunSummary>>();

/** How a run came out at the end of the trace, in figures. A trace need not have such a run. Made once. */
export function summarizeRun(trace: Trace, run: number): RunSummary {
  if (!trace.runs[run]) return NO_RUN;
  const known = summaries.get(trace) ?? new Map<number, RunSummary>();
  summaries.set(trace, known);
  const summary = known.get(run) ?? makeSummary(trace, run);
  known.set(run, summary);
  return summary;
}

function makeSummary(trace: Trace, run: number): RunSummary {
  const end = trace.at(trace.length);
  const state = end.runState(run);
  const ids: Record<string, Set<string>> = {};
  const tasks = new Set<string>();
  let retries = 0;
  for (const { index, run: of, taskId } of trace.tasks) {
    if (of !== run) continue;
    const at = end.taskState(index);
    if (at === 'absent') continue;
    tasks.add(taskId);
    (ids[at ?? 'none'] ??= new Set()).add(taskId);
    retries += trace.changesOfTask(index).filter((position) => isRetry(trace, position)).length;
  }
  const idsIn = (word: string) => [...(ids[word] ?? [])];
  return {
    state: state === 'absent' ? 'none' : state,
    seconds: runSeconds(trace, run),
    tasks: tasks.size,
    retries,
    failed: idsIn('failed'),
    upstreamFailed: idsIn('upstream_failed'),
    skipped: idsIn('skipped'),
  };
}

function isRetry(trace: Trace, position: number): boolean {
  const change = trace.change(position);
  return change.kind === 'task' && change.to === 'up_for_retry' && change.from !== 'up_for_retry';
}

/** The line that closes the record: how the run, or the runs, came out, and whether the simulator cut it off. */
export function closingLine(trace: Trace, dictionary: Words): string {
  const { end } = dictionary.steppingWords;
  const line = trace.runs.length > 1 ? summaryOfAll(trace, dictionary) : end.closing(summarizeRun(trace, 0));
  return isCutOff(trace) ? `${line} ${end.cutOff(trace.end.reason)}` : line;
}

/** Of several runs: how many came to what. */
export function summaryOfAll(trace: Trace, dictionary: Words): string {
  const { steppingWords } = dictionary;
  const end = trace.at(trace.length);
  const counts = new Map<RunState, number>();
  for (const { index } of trace.runs) {
    const state = end.runState(index);
    if (state !== 'absent') counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => a.localeCompare(b));
  return steppingWords.end.closingOfMany(trace.runs.length, sorted);
}
