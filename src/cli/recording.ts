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
    for (let position = tick.from; position < tick.to; position += 1) {
      const change = trace.change(position);
      if (change.kind === 'task') {
        if (WAITING.has(change.to)) waiting.add(change.instance);
        else waiting.delete(change.instance);
      }
      const row = rowOf(trace, change, stored);
      if (row) (recorded.phases[change.phase] ??= []).push(row);
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

function rowOf(trace: Trace, change: Change, stored: Map<string, string>): ChangeRow | null {
  if (change.kind === 'pause') return null;
  if (change.kind === 'run') {
    const run = trace.runs[change.run];
    if (!run) return null;
    const row: ChangeRow = {
      dag: run.dagId,
      run: run.runId,
      from: stateWord(change.from),
      to: stateWord(change.to, '(gone)'),
    };
    if (change.from !== 'absent') return row;
    Object.assign(row, {
      type: run.type,
      logical_date: run.logicalDate,
      data_interval: [...run.dataInterval],
    });
    Object.assign(row, { run_after: run.runAfter });
    if (run.events) row.events = run.events.map((event) => [...event]);
    return row;
  }
  const instance = trace.tasks[change.instance];
  if (!instance) return null;
  const row: ChangeRow = { dag: instance.dagId, run: instance.runId, task: instance.taskId };
  if (instance.mapIndex >= 0) row.map_index = instance.mapIndex;
  if (change.kind === 'xcom') {
    const key = JSON.stringify([row, change.key]);
    const value = change.value === undefined ? undefined : JSON.stringify(change.value);
    const before = stored.get(key);
    if (value === undefined) stored.delete(key);
    else stored.set(key, value);
    return change.value === undefined || value === before
      ? null
      : { ...row, xcom: change.key, value: change.value };
  }
  row.from = stateWord(change.from);
  row.to = stateWord(change.to, '(gone)');
  if (change.to === 'absent') return row;
  row.try = change.try;
  const maxTriesBefore = trace.at(change.position).maxTries(change.instance);
  if (change.from === 'absent' || maxTriesBefore !== change.maxTries) row.max_tries = change.maxTries;
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
