/** Asset events, and which DAGs wait with one in their queue. Airflow: `airflow/assets/manager.py`, semantics §6.8. */
import type { AssetCondition } from '../case';
import { assetsIn } from '../assets/condition';
import type { Plan } from '../plan';
import type { World } from './world';

export interface AssetEvent {
  readonly asset: string;
  readonly atMs: number;
}

export class Assets {
  readonly events: AssetEvent[] = [];
  /** By DAG: the queued assets, with the time of the first event since its last run. */
  readonly #queues: Map<string, number>[];
  readonly #names: ReadonlySet<string>;
  readonly #consumers = new Map<string, number[]>();
  readonly #world: World;

  constructor(plan: Plan, world: World) {
    this.#world = world;
    this.#queues = plan.dags.map(() => new Map());
    const conditions = plan.dags.map((dag): AssetCondition => dag.timetable.assets ?? []);
    conditions.forEach((condition, dag) => {
      for (const asset of assetsIn(condition))
        this.#consumers.set(asset, [...(this.#consumers.get(asset) ?? []), dag]);
    });
    const outlets = plan.dags.flatMap((dag) => dag.spec.tasks.flatMap((task) => task.outlets ?? []));
    this.#names = new Set([...this.#consumers.keys(), ...outlets]);
  }

  /** Whether any DAG waits for assets. */
  get areAwaited(): boolean {
    return this.#consumers.size > 0;
  }

  /** Whether any DAG mentions the asset. */
  has(asset: string): boolean {
    return this.#names.has(asset);
  }

  /** An asset was updated: the DAGs that wait for it and are not paused queue it, once. */
  emit(asset: string): void {
    const atMs = this.#world.nowMs;
    this.events.push({ asset, atMs });
    for (const dag of this.#consumers.get(asset) ?? []) {
      const queue = this.#queues[dag];
      if (queue && !this.#world.isPaused(dag) && !queue.has(asset)) queue.set(asset, atMs);
    }
  }

  queueOf(dag: number): Map<string, number> {
    return this.#queues[dag] ?? new Map();
  }
}
