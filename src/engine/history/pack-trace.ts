/**
 * A run as plain data: computed when a lesson is built, or by another thread, and looked at here. What is packed is
 * what the simulation wrote down, column by column, so the same look-ups answer from either.
 */
import type { PackedColumn } from '../columns';
import { packDag, type PackedDag } from '../dag/pack-dag';
import type { RunRow, Trace } from '../trace';
import type { PackedLog } from './change-log';
import { historyOf } from './past-trace';
import type { RunFacts } from './rows';
import type { PackedTicks } from './tick-log';

/** Made by `packTrace`; its shape is its own affair. */
export interface PackedTrace {
  readonly dags: readonly PackedDag[];
  readonly runs: readonly PackedRun[];
  readonly tasks: readonly [runs: PackedColumn, tasks: PackedColumn, mapIndexes: PackedColumn];
  readonly ticks: PackedTicks;
  readonly log: PackedLog;
  readonly end: Trace['end'];
}

type PackedRun = readonly [
  dag: number,
  runId: string,
  type: RunRow['type'],
  logicalMs: number | null,
  interval: RunFacts['interval'],
  runAfterMs: number,
  events: RunFacts['events'],
];

/** The trace without its case: columns of numbers that can be handed to another thread (`buffersOf`), and plain JSON. */
export function packTrace(trace: Trace): PackedTrace {
  const { plan, rows, log, ticks } = historyOf(trace);
  return {
    dags: plan.dags.map(packDag),
    runs: rows.runs.map(({ dag, runId, type, logicalMs, interval, runAfterMs, events }) => [
      dag.index,
      runId,
      type,
      logicalMs,
      interval,
      runAfterMs,
      events,
    ]),
    tasks: rows.pack(),
    ticks: ticks.pack(),
    log: log.pack(),
    end: trace.end,
  };
}

/** The memory of a packed trace's columns, for whoever sends it to another thread without a copy. */
export function buffersOf({ tasks, ticks, log }: PackedTrace): ArrayBuffer[] {
  return [...tasks, ticks.ats, ticks.froms, ...log.columns].flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
}

/** The same with its columns as lists, so that it can be written as JSON. */
export function asJson({ tasks, ticks, log, ...rest }: PackedTrace): PackedTrace {
  const [runs, ofTask, mapIndexes] = tasks;
  return {
    ...rest,
    tasks: [Array.from(runs), Array.from(ofTask), Array.from(mapIndexes)],
    ticks: { ...ticks, ats: Array.from(ticks.ats), froms: Array.from(ticks.froms) },
    log: { ...log, columns: log.columns.map((column) => Array.from(column)) },
  };
}
