/** What a simulated run comes to, as the tables ask for it. */
import { simulate, type Case, type TaskState, type Trace } from '../../../engine';

/** The state of a task, or of its map indexes by number; of a task that was never expanded, its one state. */
export type States = Record<string, TaskState | Record<string, TaskState>>;

export function finalStates(input: Case): States {
  const trace = simulate(input);
  return statesAt(trace, trace.length);
}

/** The states of the first run's tasks at a position. */
export function statesAt(trace: Trace, position: number, run = 0): States {
  const moment = trace.at(position);
  const states: States = {};
  for (const row of trace.tasks) {
    const state = moment.taskState(row.index);
    if (row.run !== run || state === 'absent') continue;
    if (row.mapIndex < 0) states[row.taskId] = state;
    else
      states[row.taskId] = {
        ...(states[row.taskId] as Record<string, TaskState> | undefined),
        [row.mapIndex]: state,
      };
  }
  return states;
}
