/** How much of a pool, or of the workers, is in use over time. */
import type { Trace } from '../../engine';

/** From this moment on, until the next one. */
export interface UseAt {
  /** Seconds after the clock. */
  readonly at: number;
  readonly used: number;
}

export interface SlotUseOverTime {
  /** The pool's name; null for the workers of the executor. */
  readonly pool: string | null;
  readonly total: number;
  readonly peak: number;
  /** Only where it changes; the first at the first tick. */
  readonly uses: readonly UseAt[];
}

/** Pools that any task ever takes a slot of, and the executor first. */
export function slotUse(trace: Trace): readonly SlotUseOverTime[] {
  const names = new Set(trace.dags.flatMap((dag) => dag.tasks.map((task) => task.options.pool)));
  return [null, ...names].flatMap((pool): SlotUseOverTime[] => {
    const uses: UseAt[] = [];
    let total = 0;
    for (const tick of trace.ticks) {
      const moment = trace.at(tick.to);
      const use = pool === null ? moment.executor() : moment.pool(pool);
      total = use.total;
      if (uses.at(-1)?.used !== use.used) uses.push({ at: tick.at, used: use.used });
    }
    const peak = Math.max(0, ...uses.map((use) => use.used));
    return uses.length === 0 ? [] : [{ pool, total, peak, uses }];
  });
}
