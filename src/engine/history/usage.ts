/** How much of every limit is in use over the course of a simulation: pools, workers, DAGs, limited tasks. */
import { DEFERRED, QUEUED, RUNNING, type TaskCode } from '../codes';
import type { PlannedTask } from '../dag/planned';
import type { Plan } from '../plan';
import type { RunFacts } from './rows';
import { Timeline } from './timeline';

export class Usage {
  readonly pools: readonly Timeline[];
  /** Running instances by DAG. */
  readonly running: readonly Timeline[];
  readonly #plan: Plan;
  /** Running and deferred instances of tasks that have limits. */
  readonly #active = new Map<string, Timeline>();

  constructor(plan: Plan) {
    this.#plan = plan;
    this.pools = plan.pools.map(() => new Timeline());
    this.running = plan.dags.map(() => new Timeline());
  }

  /** Takes in the change of an instance at a position of the log. */
  change(position: number, run: RunFacts, task: PlannedTask, from: TaskCode, to: TaskCode): void {
    const running = Number(to === RUNNING) - Number(from === RUNNING);
    this.running[run.dag.index]?.add(position, running);
    const index = this.#plan.poolIndex.get(task.options.pool);
    if (index !== undefined) {
      const includesDeferred = this.#plan.pools[index]?.includesDeferred === true;
      const inPool = Number(holdsSlot(to, includesDeferred)) - Number(holdsSlot(from, includesDeferred));
      if (inPool !== 0) this.pools[index]?.add(position, inPool * task.options.pool_slots);
    }
    if (!task.mayWaitOutside) return;
    const active = Number(isActive(to)) - Number(isActive(from));
    if (active === 0) return;
    this.#activeLine(run.dag.index, task.index, null).add(position, active);
    this.#activeLine(run.dag.index, task.index, run.index).add(position, active);
  }

  /** Workers in use before a position. */
  workers(position: number): number {
    return this.running.reduce((sum, line) => sum + line.before(position), 0);
  }

  /** Running and deferred instances of a task, in all runs or in one; before a position, or now. */
  active(dag: number, task: number, run: number | null, position?: number): number {
    const line = this.#active.get(keyOf(dag, task, run));
    if (!line) return 0;
    return position === undefined ? line.now : line.before(position);
  }

  trim(): void {
    for (const line of [...this.pools, ...this.running, ...this.#active.values()]) line.trim();
  }

  #activeLine(dag: number, task: number, run: number | null): Timeline {
    const key = keyOf(dag, task, run);
    let line = this.#active.get(key);
    if (!line) this.#active.set(key, (line = new Timeline()));
    return line;
  }
}

function keyOf(dag: number, task: number, run: number | null): string {
  return `${dag}/${task}/${run ?? ''}`;
}

function holdsSlot(state: TaskCode, includesDeferred: boolean): boolean {
  return state === RUNNING || state === QUEUED || (includesDeferred && state === DEFERRED);
}

function isActive(state: TaskCode): boolean {
  return state === RUNNING || state === DEFERRED;
}
