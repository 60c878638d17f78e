/** A case, read: what does not change while it runs. */
import type { ActionSpec, Case } from './case';
import type { PlannedDag } from './dag/planned';
import { parseDateMs } from './dates';
import type { SettlingOrder } from './rules/settling-orders';
import type { Settings } from './settings';

export interface Pool {
  readonly name: string;
  /** Infinity: no limit. */
  readonly slots: number;
  readonly includesDeferred: boolean;
}

export interface Plan {
  readonly input: Case;
  readonly settings: Settings;
  readonly dags: readonly PlannedDag[];
  /** Index into `dags`, by id. */
  readonly dagIndex: ReadonlyMap<string, number>;
  readonly pools: readonly Pool[];
  /** Index into `pools`, by name; a task may name a pool that does not exist. */
  readonly poolIndex: ReadonlyMap<string, number>;
  /** Milliseconds since 1970. */
  readonly startMs: number;
  readonly tickSeconds: number;
  /** By time, then as given. */
  readonly actions: readonly ActionSpec[];
  /** What the scheduler asks about a task instance, in the order in which it asks; null: `SCHEDULING_CHECKS`. */
  readonly schedulingChecks: SettlingOrder | null;
}

const DEFAULT_POOL = { name: 'default_pool', slots: 128, includesDeferred: false };

/** The plan of a case whose DAGs are read already. */
export function completePlan(
  input: Case,
  settings: Settings,
  dags: readonly PlannedDag[],
  schedulingChecks: SettlingOrder | null = null,
): Plan {
  const named = Object.entries(input.pools ?? {}).map(([name, pool]) => {
    const { slots, include_deferred: includesDeferred = false } =
      typeof pool === 'number' ? { slots: pool } : pool;
    return { name, slots: slots === -1 ? Infinity : slots, includesDeferred };
  });
  const pools = named.some((pool) => pool.name === DEFAULT_POOL.name) ? named : [DEFAULT_POOL, ...named];
  return {
    input,
    settings,
    dags,
    dagIndex: new Map(dags.map((dag) => [dag.dagId, dag.index])),
    pools,
    poolIndex: new Map(pools.map((pool, index) => [pool.name, index])),
    startMs: parseDateMs(input.clock) ?? 0,
    tickSeconds: input.tick_seconds ?? 1,
    actions: (input.actions ?? []).toSorted((a, b) => a.at - b.at),
    schedulingChecks,
  };
}
