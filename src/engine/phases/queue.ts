/** queue: the critical section, scheduled → queued within pools and limits. Airflow: `_executable_task_instances_to_queued` in `airflow/jobs/scheduler_job_runner.py`, semantics §2.7. */
import { DEFERRED, QUEUED, RUN_RUNNING, RUNNING } from '../codes';
import { rowsOf } from '../history/rows';
import type { Simulation } from '../simulation';
import { phase } from './phase';

/** Queues what it can; `sim.queued` has it in the order in which the executor gets it. */
export const queue = phase('queue', (sim) => {
  const { executor, plan } = sim;
  sim.queued = [];
  if (sim.ready.isEmpty || executor.free <= 0) return;
  const most = plan.settings.maxTisPerQuery;
  const limit = most === 0 ? executor.free : Math.min(most, executor.free);
  const section = new CriticalSection(sim);
  const chosen = section.choose(Math.min(limit, section.freeSlots));
  for (const { instance, pool, open, total } of chosen) {
    const slots = sim.world.rows.task(instance).options.pool_slots;
    const figures = { pool, slots, open: finite(open), total: finite(total) };
    sim.world.setState(instance, QUEUED, 'slot_free', figures);
  }
  sim.queued = chosen.map(({ instance }) => instance);
});

/** −1 stands for no limit. */
function finite(slots: number): number {
  return Number.isFinite(slots) ? slots : -1;
}

interface Chosen {
  readonly instance: number;
  readonly pool: string;
  /** Open slots of the pool before it. */
  readonly open: number;
  readonly total: number;
}

/** What is free when the section begins, and who has found nothing free in it. */
class CriticalSection {
  readonly #sim: Simulation;
  /** Open slots, by pool. */
  readonly #open: number[];
  /** `pool p`, `dag 0`, `task 0/3` over all runs, `run 5/3` for the task in one run. */
  readonly #starved = new Set<string>();
  /** Queued, running and deferred instances by the same keys; counted when first asked for. */
  readonly #active = new Map<string, number>();
  /** Queued and running instances by run, with those that were just chosen. */
  readonly #busy = new Map<number, number>();

  constructor(sim: Simulation) {
    this.#sim = sim;
    this.#open = sim.plan.pools.map((pool, index) => pool.slots - sim.world.poolUse(index));
    sim.plan.pools.forEach(({ name }, index) => {
      if ((this.#open[index] ?? 0) <= 0) this.#starved.add(`pool ${name}`);
    });
  }

  /** Over all pools, an overfull one counted as full. */
  get freeSlots(): number {
    let free = 0;
    for (const open of this.#open) free += Math.max(0, open);
    return free;
  }

  /** Looks again without the starved ones, but only as long as it has found nothing at all. */
  choose(limit: number): Chosen[] {
    if (limit <= 0) return [];
    const { world, ready } = this.#sim;
    for (;;) {
      const starved = this.#starved.size;
      const candidates = ready.select({
        limit,
        takesRun: (run) =>
          run.state === RUN_RUNNING &&
          !world.isPaused(run.facts.dag.index) &&
          run.active < run.facts.dag.maxActiveTasks &&
          !this.#isStarved('dag', run.facts.dag.index),
        takesPool: (pool) => !this.#isStarved('pool', pool),
        takes: (instance) => !this.#isStarvedTask(instance),
      });
      const chosen: Chosen[] = [];
      let free = this.#sim.executor.free;
      for (const instance of candidates) {
        const found = this.#admit(instance, free);
        if (found) {
          chosen.push(found);
          free -= 1;
        } else ready.putBack([instance]);
      }
      const isDone = chosen.length > 0 || candidates.length < limit;
      if (isDone || this.#starved.size === starved) return chosen;
    }
  }

  #isStarved(kind: string, who: string | number): boolean {
    return this.#starved.size > 0 && this.#starved.has(`${kind} ${who}`);
  }

  /** Checks all limits in Airflow's order; the first that is reached is noted. */
  #admit(instance: number, free: number): Chosen | null {
    const { world, plan } = this.#sim;
    const run = world.runOf(instance);
    const { dag } = run.facts;
    const { index: task, options } = world.rows.task(instance);
    const pool = plan.poolIndex.get(options.pool) ?? -1;
    const open = this.#open[pool] ?? 0;
    const total = plan.pools[pool]?.slots ?? 0;
    // Most tasks have no limit of their own and find room: no key is made for those.
    const perDag = () => `task ${dag.index}/${task}`;
    const perRun = () => `run ${run.facts.index}/${task}`;
    if (open <= 0) return this.#starve(`pool ${options.pool}`);
    // One that needs more slots than are open starves alone: others may still use them.
    if (options.pool_slots > open) return this.#starve(perDag());
    const busy = this.#busy.get(run.facts.index) ?? run.active;
    if (busy >= dag.maxActiveTasks) return this.#starve(`dag ${dag.index}`);
    const { max_active_tis_per_dag: dagLimit, max_active_tis_per_dagrun: runLimit } = options;
    const inDag = dagLimit === null ? 0 : this.#countActive(perDag(), dag.index, task, null);
    if (dagLimit !== null && inDag >= dagLimit) return this.#starve(perDag());
    const inRun = runLimit === null ? 0 : this.#countActive(perRun(), dag.index, task, run.facts.index);
    if (runLimit !== null && inRun >= runLimit) return this.#starve(perRun());
    if (free <= 0) return this.#starve(perDag());
    this.#open[pool] = open - options.pool_slots;
    this.#busy.set(run.facts.index, busy + 1);
    if (dagLimit !== null) this.#active.set(perDag(), inDag + 1);
    if (runLimit !== null) this.#active.set(perRun(), inRun + 1);
    return { instance, pool: options.pool, open, total };
  }

  /** Takes note of who is left out from here on. */
  #starve(who: string): null {
    this.#starved.add(who);
    return null;
  }

  #isStarvedTask(instance: number): boolean {
    if (this.#starved.size === 0) return false;
    const { rows } = this.#sim.world;
    const task = rows.taskIndex(instance);
    const run = rows.run(instance);
    return (
      this.#isStarved('task', `${run.dag.index}/${task}`) || this.#isStarved('run', `${run.index}/${task}`)
    );
  }

  /** Queued, running and deferred instances of a task, in all runs or in one. */
  #countActive(key: string, dag: number, task: number, run: number | null): number {
    const known = this.#active.get(key);
    if (known !== undefined) return known;
    const { world } = this.#sim;
    const runs = run === null ? world.runsOf(dag) : [world.run(run).facts];
    let count = 0;
    for (const facts of runs) {
      for (const row of rowsOf(facts, task)) {
        const state = world.state(row);
        if (state === QUEUED || state === RUNNING || state === DEFERRED) count += 1;
      }
    }
    this.#active.set(key, count);
    return count;
  }
}
