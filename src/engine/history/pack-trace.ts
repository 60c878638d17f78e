/**
 * A run as plain JSON: computed when a lesson is built, looked at by everybody who opens it. What is packed is what
 * the simulation wrote down, and unpacking writes it down again, so the same look-ups answer from either.
 */
import type { Case, Json } from '../case';
import type { CauseCode, CauseValues } from '../causes';
import { packDag, unpackDag, type PackedDag } from '../dag/pack-dag';
import { completePlan } from '../plan';
import type { Values } from '../reason';
import { readSettings } from '../settings';
import { PHASES } from '../states';
import type { RunRow, Tick, Trace } from '../trace';
import { ChangeLog, TASK_CHANGE } from './change-log';
import { History } from './history';
import { historyOf, PastTrace } from './make-trace';
import { Rows, type RunFacts } from './rows';
import { TickLog } from './tick-log';
import { Usage } from './usage';

/** Made by `packTrace`; its shape is its own affair. */
export interface PackedTrace {
  readonly dags: readonly PackedDag[];
  readonly runs: readonly PackedRun[];
  /** Of each instance: run, task, map index. */
  readonly tasks: readonly (readonly [run: number, task: number, mapIndex: number])[];
  readonly ticks: readonly (readonly [at: number, from: number, refused: Tick['refused']])[];
  readonly xcoms: readonly (readonly [instance: number, key: string, value?: Json])[];
  readonly backfilled: readonly (readonly [position: number, run: number, ordinal: number])[];
  readonly changes: readonly PackedChange[];
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

type PackedChange = readonly [
  kind: number,
  subject: number,
  from: number,
  to: number,
  tryNumber: number,
  maxTries: number,
  /** Index into PHASES; its complement where the change is the first of its event. */
  phase: number,
  code: CauseCode,
  values?: Values,
];

/** The trace as JSON, without its case. */
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
    tasks: listOf(rows.length, (row) => [rows.runIndex(row), rows.taskIndex(row), rows.mapIndex(row)]),
    ticks: listOf(ticks.length, (index) => {
      const { at, from, refused } = ticks.tick(index);
      return [at, from, refused];
    }),
    xcoms: log.xcoms.map(({ instance, key, value }) =>
      value === undefined ? [instance, key] : [instance, key, value],
    ),
    backfilled: log.backfilled.map(({ position, run, ordinal }) => [position, run, ordinal]),
    changes: listOf(log.length, (position) => packChange(log, position)),
    end: trace.end,
  };
}

function packChange(log: ChangeLog, position: number): PackedChange {
  const phase = PHASES.indexOf(log.phase(position));
  const { code, values } = log.cause(position);
  const change = [
    log.kinds.get(position),
    log.subjects.get(position),
    log.froms.get(position),
    log.tos.get(position),
    log.tries.get(position),
    log.maxTries.get(position),
    log.beginsEvent(position) ? ~phase : phase,
    code,
  ] as const;
  return Object.keys(values).length === 0 ? change : [...change, values];
}

/** The trace of a case that was packed before. It can be looked at like any other. */
export function unpackTrace(packed: PackedTrace, input: Case): Trace {
  const settings = readSettings(input.settings);
  const dags = packed.dags.map((dag, index) => unpackDag(dag, input.dags[index]!, index)); // one for each
  const plan = completePlan(input, settings, dags);
  const rows = new Rows();
  for (const [dag, runId, type, logicalMs, interval, runAfterMs, events] of packed.runs)
    rows.addRun({ dag: dags[dag]!, runId, type, logicalMs, interval, runAfterMs, events }); // a run is of a DAG
  for (const [run, task, mapIndex] of packed.tasks) rows.add(rows.runs[run]!, task, mapIndex); // and a task of a run

  const log = new ChangeLog();
  const ticks = new TickLog();
  const usage = new Usage(plan);
  const backfilled = [...packed.backfilled];
  for (const [instance, key, value] of packed.xcoms) log.xcoms.push({ instance, key, value });
  packed.ticks.forEach(([at, from, refused], index) => {
    const to = packed.ticks[index + 1]?.[1] ?? packed.changes.length;
    for (let position = from; position < to; position += 1) {
      while (backfilled[0]?.[0] === position) joinBackfill(log, backfilled.shift()!);
      addChange(log, packed.changes[position]!); // ticks hold all changes
      if (log.kinds.get(position) === TASK_CHANGE) countUse(usage, rows, log, position);
    }
    ticks.add(log, at, from, refused);
  });
  for (const entry of backfilled) joinBackfill(log, entry);
  return new PastTrace(new History(plan, { rows, log, ticks, usage }), packed.end);
}

function addChange(log: ChangeLog, change: PackedChange): void {
  const [kind, subject, from, to, tryNumber, maxTries, phase, code, values = {}] = change;
  const first = phase < 0 ? PHASES[~phase] : undefined;
  if (first) log.enter(first);
  log.add(kind, subject, from, to, tryNumber, maxTries, code, values as CauseValues<CauseCode>);
}

function joinBackfill(log: ChangeLog, [, run, ordinal]: PackedTrace['backfilled'][number]): void {
  log.joinBackfill(run, ordinal);
}

function countUse(usage: Usage, rows: Rows, log: ChangeLog, position: number): void {
  const instance = log.subjects.get(position);
  const [from, to] = [log.froms.get(position), log.tos.get(position)];
  usage.change(position, rows.run(instance), rows.task(instance), from, to);
}

function listOf<T>(length: number, make: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => make(index));
}
