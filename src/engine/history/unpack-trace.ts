/** A run that was packed as plain data, looked at like any other. */
import type { Case } from '../case';
import { unpackDag } from '../dag/unpack-dag';
import { completePlan } from '../plan';
import { readSettings } from '../settings';
import type { Trace } from '../trace';
import { ChangeLog, TASK_CHANGE } from './change-log';
import { History } from './history';
import type { PackedTrace } from './pack-trace';
import { PastTrace } from './past-trace';
import { Rows } from './rows';
import { TickLog } from './tick-log';
import { Usage } from './usage';

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
