/**
 * A run as plain data: computed when a lesson is built, or by another thread, and looked at here. What is packed is
 * what the simulation wrote down, column by column, so the same look-ups answer from either.
 */
import type { Case } from '../case';
import type { PackedColumn } from '../columns';
import { packDag, unpackDag, type PackedDag } from '../dag/pack-dag';
import { completePlan } from '../plan';
import { readSettings } from '../settings';
import type { RunRow, Trace } from '../trace';
import { ChangeLog, TASK_CHANGE, type PackedLog } from './change-log';
import { History } from './history';
import { historyOf, PastTrace } from './make-trace';
import { Rows, type RunFacts } from './rows';
import { TickLog, type PackedTicks } from './tick-log';
import { Usage } from './usage';

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

/** The trace of a case that was packed before. It can be looked at like any other. */
export function unpackTrace(packed: PackedTrace, input: Case): Trace {
  const settings = readSettings(input.settings);
  const dags = packed.dags.map((dag, index) => unpackDag(dag, input.dags[index]!, index)); // one for each
  const plan = completePlan(input, settings, dags);
  const rows = new Rows();
  for (const [dag, runId, type, logicalMs, interval, runAfterMs, events] of packed.runs)
    rows.addRun({ dag: dags[dag]!, runId, type, logicalMs, interval, runAfterMs, events }); // a run is of a DAG
  const [runs, tasks, mapIndexes] = packed.tasks;
  for (let row = 0; row < runs.length; row += 1)
    rows.add(rows.runs[runs[row]!]!, tasks[row]!, mapIndexes[row]!); // and a task of a run

  const log = ChangeLog.unpack(packed.log);
  const ticks = TickLog.unpack(packed.ticks, log);
  const usage = new Usage(plan);
  for (let position = 0; position < log.length; position += 1)
    if (log.kinds.get(position) === TASK_CHANGE) countUse(usage, rows, log, position);
  return new PastTrace(new History(plan, { rows, log, ticks, usage }), packed.end);
}

function countUse(usage: Usage, rows: Rows, log: ChangeLog, position: number): void {
  const instance = log.subjects.get(position);
  const [from, to] = [log.froms.get(position), log.tos.get(position)];
  usage.change(position, rows.run(instance), rows.task(instance), from, to);
}
