/** A trace in the format of the recordings (test/conformance/recorder/README.md), so that the two can be compared. */
import { PHASES, type Case, type Change, type Json, type Phase, type TaskState, type Trace } from '../engine';

/** One change: of a task instance, a DAG run, or an XCom. */
export type ChangeRow = { [field: string]: Json };

export interface RecordedTick {
  at: number;
  phases: Partial<Record<Phase, ChangeRow[]>>;
  refused?: Json[];
  /** `dag/run` → `task` or `task[2]` → names of the failing dependency checks. */
  blocked?: Record<string, Record<string, string[]>>;
}

export interface Recording {
  case: string;
  about: string;
  /** The version it was recorded on, or that is simulated. */
  airflow: string;
  input: Case;
  ticks: RecordedTick[];
}

/** States in which a task instance waits for its dependencies. */
const WAITING: ReadonlySet<TaskState | 'absent'> = new Set([
  null,
  'scheduled',
  'up_for_retry',
  'up_for_reschedule',
]);

export function toRecording(trace: Trace): Recording {
  const { input } = trace;
  const stored = new Map<string, string>();
  const waiting = new Set<number>();
  const ticks: RecordedTick[] = [];
  for (const tick of trace.ticks) {
    const recorded: RecordedTick = { at: tick.at, phases: {} };
    for (const { first, last } of netChanges(trace, tick)) {
      if (last.kind === 'task') {
        if (WAITING.has(last.to)) waiting.add(last.instance);
        else waiting.delete(last.instance);
      }
      const row = rowOf(trace, first, last, stored);
      if (row) (recorded.phases[last.phase] ??= []).push(row);
    }
    if (tick.refused.length > 0) {
      recorded.refused = tick.refused.map(({ action, status, code }) => ({ action, status, detail: code }));
      recorded.phases.actions ??= [];
    }
    if (Object.keys(recorded.phases).length === 0) continue;
    recorded.blocked = blockedAt(trace, tick.to, waiting);
    ticks.push(recorded);
  }
  return { case: input.case, about: input.about ?? '', airflow: '3.3.2', input, ticks };
}

/** What a row was like before, and after. */
interface NetChange {
  readonly first: Change;
  last: Change;
}

/** In these phases the recorder looks after each attempt, trigger or action; in the others when the phase is over. */
const LOOKED_AT_EACH: ReadonlySet<Phase> = new Set(['outcomes', 'triggers', 'actions']);

/** The changes of a tick, those of the same row taken together that the recorder sees as one. */
function netChanges(trace: Trace, { from, to }: Trace['ticks'][number]): NetChange[] {
  const found: NetChange[] = [];
  const open = new Map<string, NetChange>();
  for (let position = from; position < to; position += 1) {
    const change = trace.change(position);
    if (change.kind === 'pause') continue;
    const row =
      change.kind === 'run'
        ? `run ${change.run}`
        : `${change.kind} ${change.instance} ${change.kind === 'xcom' ? change.key : ''}`;
    const before = open.get(row);
    const isSameEvent =
      !LOOKED_AT_EACH.has(change.phase) || change.kind === 'xcom' || change.cause.code === 'cleared_by_mark';
    if (before && before.last.phase === change.phase && isSameEvent) before.last = change;
    else {
      const made = { first: change, last: change };
      open.set(row, made);
      found.push(made);
    }
  }
  return found;
}

function rowOf(trace: Trace, first: Change, last: Change, stored: Map<string, string>): ChangeRow | null {
  if (last.kind === 'run') return first.kind === 'run' ? runRow(trace, first, last) : null;
  if (last.kind === 'pause') return null;
  const instance = trace.tasks[last.instance];
  if (!instance) return null;
  const row: ChangeRow = { dag: instance.dagId, run: instance.runId, task: instance.taskId };
  if (instance.mapIndex >= 0) row.map_index = instance.mapIndex;
  if (last.kind === 'task') return first.kind === 'task' ? taskRow(trace, row, first, last) : null;
  const key = JSON.stringify([row, last.key]);
  const value = last.value === undefined ? undefined : JSON.stringify(last.value);
  const before = stored.get(key);
  if (value === undefined) stored.delete(key);
  else stored.set(key, value);
  return last.value === undefined || value === before ? null : { ...row, xcom: last.key, value: last.value };
}

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

function runRow(trace: Trace, first: Of<'run'>, last: Of<'run'>): ChangeRow | null {
  const run = trace.runs[last.run];
  if (!run || first.from === last.to) return null;
  const from = stateWord(first.from);
  const row: ChangeRow = { dag: run.dagId, run: run.runId, from, to: stateWord(last.to, '(gone)') };
  if (first.from !== 'absent') return row;
  const { type, logicalDate, dataInterval, runAfter, events } = run;
  Object.assign(row, {
    type,
    logical_date: logicalDate,
    data_interval: [...dataInterval],
    run_after: runAfter,
  });
  if (events) row.events = events.map((event) => [...event]);
  return row;
}

function taskRow(trace: Trace, row: ChangeRow, first: Of<'task'>, last: Of<'task'>): ChangeRow | null {
  const moment = trace.at(first.position);
  const triesBefore = moment.maxTries(first.instance);
  const isSame = first.from === last.to && moment.tryNumber(first.instance) === last.try;
  if (isSame && (last.to === 'absent' || triesBefore === last.maxTries)) return null;
  Object.assign(row, { from: stateWord(first.from), to: stateWord(last.to, '(gone)') });
  if (last.to === 'absent') return row;
  row.try = last.try;
  if (first.from === 'absent' || triesBefore !== last.maxTries) row.max_tries = last.maxTries;
  return row;
}

/** `(absent)` before a row appears, `(gone)` after it disappeared. */
function stateWord(state: string | null, gone: '(absent)' | '(gone)' = '(absent)'): string | null {
  return state === 'absent' ? gone : state;
}

function blockedAt(
  trace: Trace,
  position: number,
  waiting: ReadonlySet<number>,
): NonNullable<RecordedTick['blocked']> {
  const moment = trace.at(position);
  const blocked: NonNullable<RecordedTick['blocked']> = {};
  for (const index of waiting) {
    const instance = trace.tasks[index];
    if (!instance) continue;
    const state = moment.runState(instance.run);
    if (state !== 'queued' && state !== 'running') continue;
    const names = moment.blocked(index).map((answer) => answer.check);
    if (names.length === 0) continue;
    const label = instance.mapIndex >= 0 ? `${instance.taskId}[${instance.mapIndex}]` : instance.taskId;
    (blocked[`${instance.dagId}/${instance.runId}`] ??= {})[label] = [...new Set(names)].sort();
  }
  return blocked;
}

/** As JSON with one change a line, so that recordings read and diff well. */
export function printRecording({ ticks, ...head }: Recording): string {
  const opening = JSON.stringify(head, null, 1).slice(0, -2);
  return `${opening},\n "ticks": [\n${ticks.map(printTick).join(',\n')}\n ]\n}\n`;
}

function printTick({ at, phases, refused, blocked }: RecordedTick): string {
  const printed = PHASES.flatMap((phase) => {
    const rows = phases[phase];
    return rows
      ? [`    "${phase}": [\n${rows.map((row) => `     ${JSON.stringify(row)}`).join(',\n')}\n    ]`]
      : [];
  });
  const rest = [
    refused && `, "refused": ${JSON.stringify(refused)}`,
    blocked && `, "blocked": ${JSON.stringify(blocked)}`,
  ];
  return `  {"at": ${at}, "phases": {\n${printed.join(',\n')}\n   }${rest.filter(Boolean).join('')}}`;
}
