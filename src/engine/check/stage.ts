/** A simulation set up by hand: runs and task instances in given states, to ask single checks and phases about. */
import type { Case, Json } from '../case';
import { runCode, taskCode } from '../codes';
import { examineRun } from '../deciding/examine-run';
import { rowAt } from '../history/rows';
import { queue } from '../phases/queue';
import { makePlan } from '../make-plan';
import { Simulation } from '../simulation';
import type { RunState, TaskState } from '../states';
import type { RunRow } from '../trace';
import type { LiveRun } from '../world/live-run';
import type { World } from '../world/world';

export class Stage {
  readonly #sim: Simulation;

  constructor(input: Case) {
    this.#sim = new Simulation(makePlan(input));
  }

  get world(): World {
    return this.#sim.world;
  }

  /** Adds a run without task instances. */
  addRun(
    logicalMs: number | null,
    { dag: index = 0, runId = '', state = 'running', type = 'manual' }: RunOptions = {},
  ): LiveRun {
    const { world, plan } = this.#sim;
    const dag = plan.dags[index];
    if (!dag) throw new Error(`There is no DAG ${index}.`);
    const facts = {
      dag,
      type,
      logicalMs,
      interval: null,
      runAfterMs: logicalMs ?? world.nowMs,
      events: null,
    };
    const run = world.addRun({ ...facts, runId: runId || `run ${world.runs.length + 1}` }, 'created', {});
    world.setRunState(run, runCode(state), 'created', {});
    return run;
  }

  /** Adds a task instance, or changes the state of the one that is there. */
  put(run: LiveRun, taskId: string, mapIndex: number, state: TaskState): number {
    const task = run.facts.dag.task(taskId).index;
    const there = rowAt(run.facts, task, mapIndex);
    const row = there < 0 ? this.world.addInstance(run, task, mapIndex, 'created', {}) : there;
    this.world.setState(row, taskCode(state), 'created', {});
    return row;
  }

  putXCom(instance: number, key: string, value: Json): void {
    this.world.xcoms.push(instance, key, value, 'created', {});
  }

  /** One look of the scheduler at a run; the instances that it finds ready. */
  examine(run: LiveRun): number[] {
    return examineRun(this.#sim, run).map(({ instance }) => instance);
  }

  /** One critical section; the instances that it queues, in order. */
  queue(): number[] {
    queue.run(this.#sim);
    return [...this.#sim.queued];
  }
}

interface RunOptions {
  /** Index of its DAG. */
  readonly dag?: number;
  readonly runId?: string;
  readonly state?: RunState;
  readonly type?: RunRow['type'];
}
