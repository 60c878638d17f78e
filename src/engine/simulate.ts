/** Runs a case, once, into a trace. */
import type { Case } from './case';
import { planCase } from './check-case';
import { UP_FOR_RESCHEDULE, UP_FOR_RETRY, RUN_RUNNING } from './codes';
import { EXPLAINER } from './history/explain';
import { explainWith } from './history/explainer';
import { makeTrace } from './history/make-trace';
import { TickLog } from './history/tick-log';
import { tick } from './phases';
import { parseDags } from './phases/next-run';
import {
  BACKFILL_SECONDS,
  DEFERRAL_SECONDS,
  hasActiveRuns,
  PARSE_SECONDS,
  PAUSED_SECONDS,
  pausedToLookAt,
} from './phases/timers';
import { nextTrigger } from './phases/triggers';
import type { View } from './rules';
import type { SettlingOrder } from './rules/settling-orders';
import { Simulation } from './simulation';
import { toMs } from './settings';
import type { EndReason, Trace } from './trace';

// Whoever simulates has all that explains.
explainWith(EXPLAINER);

/** So many ticks with changes, unless the case says otherwise: what the recorder of the real Airflow stops at. */
const MOST_TICKS = 2000;
/** So many ticks in all. */
const MOST_LOOPS = 20_000;
/** So many changes, unless the caller says fewer: a case that makes more is stopped, whatever it asks for. */
const MOST_CHANGES = 20_000_000;
/** So many seconds, unless the case says otherwise: ten years. */
const MOST_SECONDS = 86_400 * 3650;

/** What a caller may ask of a simulation beyond its case. */
export interface SimulateOptions {
  /** A run that makes more changes is stopped. */
  readonly mostChanges?: number;
  /** A case that makes more changes is not worth going on with: throws `TooManyChanges`, in the midst of a tick too. */
  readonly refuseBeyond?: number;
  /** The order of the checks that Airflow leaves open; without it the engine's own. */
  readonly order?: SettlingOrder;
  /** Sees the live world after every tick in which something changed, and when that was, in seconds after the clock. */
  readonly atTickEnd?: (world: View, at: number) => void;
  /** Called at the end of each look of the scheduler, also of those in which nothing changes. */
  readonly onTick?: (progress: SimulationProgress) => void;
}

/** How far a simulation is. */
export interface SimulationProgress {
  /** Seconds after the case's clock. */
  readonly at: number;
  /** Changes so far. */
  readonly changes: number;
}

/**
 * The trace of a case. It always ends: when nothing more can happen, at the case's `until`, or at a bound of the
 * engine's own (`trace.end`). Throws `CaseError` where Airflow would refuse the case, and never otherwise, but for
 * `refuseBeyond`.
 */
export function simulate(input: Case, options: SimulateOptions = {}): Trace {
  const sim = new Simulation(planCase(input, options.order));
  sim.world.log.most = options.refuseBeyond ?? Infinity;
  return new Loop(sim, options).run();
}

/** The scheduler's loop. Idle stretches are jumped over as the recorder does, so that both look at the same moments. */
class Loop {
  readonly #sim: Simulation;
  readonly #atTickEnd: SimulateOptions['atTickEnd'];
  readonly #mostChanges: number;
  readonly #onTick: SimulateOptions['onTick'];
  readonly #ticks = new TickLog();
  #loops = 0;
  #changedMs: number;

  constructor(sim: Simulation, { atTickEnd, onTick, mostChanges = MOST_CHANGES }: SimulateOptions) {
    this.#sim = sim;
    this.#atTickEnd = atTickEnd;
    this.#mostChanges = mostChanges;
    this.#onTick = onTick;
    this.#changedMs = sim.plan.startMs;
  }

  run(): Trace {
    const sim = this.#sim;
    parseDags(sim);
    let quiet = 0;
    for (;;) {
      const reason = this.#bound();
      if (reason) return makeTrace(sim, this.#ticks, reason);
      quiet = this.#tick() ? 0 : quiet + 1;
      if (quiet < 3) {
        sim.world.nowMs += this.#tickMs;
        continue;
      }
      const dueMs = this.#nextKnownMs();
      if (dueMs === null) return makeTrace(sim, this.#ticks, 'quiet');
      this.#skipTo(dueMs);
    }
  }

  /** The bound that is reached, or null. What the case asks for takes the place of the engine's own, except in changes. */
  #bound(): EndReason | null {
    const { world, plan } = this.#sim;
    const { seconds, ticks, loops } = plan.input.until ?? {};
    if (world.nowMs > plan.startMs + toMs(seconds ?? MOST_SECONDS))
      return seconds === undefined ? 'most_seconds' : 'until';
    if (this.#ticks.recorded >= (ticks ?? MOST_TICKS)) return ticks === undefined ? 'most_ticks' : 'until';
    if (this.#loops >= (loops ?? MOST_LOOPS)) return loops === undefined ? 'most_loops' : 'until';
    return world.log.length > this.#mostChanges ? 'most_changes' : null;
  }

  get #tickMs(): number {
    return this.#sim.plan.tickSeconds * 1000;
  }

  /** One tick; answers whether anything changed that a recording would show. */
  #tick(): boolean {
    const sim = this.#sim;
    this.#loops += 1;
    const from = sim.world.log.length;
    sim.refused = [];
    tick(sim);
    const changed = this.#ticks.add(sim.world.log, sim.at, from, sim.refused);
    this.#onTick?.({ at: sim.at, changes: sim.world.log.length });
    if (changed) {
      this.#changedMs = sim.world.nowMs;
      this.#atTickEnd?.(sim.world, sim.at);
    }
    return changed;
  }

  /** Moves on to the first tick at or after a time. Of the ticks in between the last that reads the DAG files counts. */
  #skipTo(dueMs: number): void {
    const { world, plan } = this.#sim;
    const steps = Math.max(1, Math.ceil((dueMs - plan.startMs) / this.#tickMs));
    const targetMs = Math.max(plan.startMs + steps * this.#tickMs, world.nowMs + this.#tickMs);
    const parseMs = this.#nextMultiple(PARSE_SECONDS, targetMs) - this.#stepMs(PARSE_SECONDS);
    if (parseMs > world.nowMs) {
      world.nowMs = parseMs;
      parseDags(this.#sim);
    }
    world.nowMs = targetMs;
  }

  /** Milliseconds between ticks at which a timer of so many seconds comes round. */
  #stepMs(seconds: number): number {
    const { tickSeconds } = this.#sim.plan;
    let step = tickSeconds;
    while (step % seconds !== 0) step += tickSeconds;
    return step * 1000;
  }

  /** The first tick at a multiple of so many seconds that is not before a time. */
  #nextMultiple(seconds: number, sinceMs: number): number {
    const { startMs } = this.#sim.plan;
    const step = this.#stepMs(seconds);
    return startMs + Math.ceil((sinceMs - startMs) / step) * step;
  }

  /** The next moment at which something can happen, or null if nothing can any more. */
  #nextKnownMs(): number | null {
    const sim = this.#sim;
    const { world, plan } = sim;
    const times: number[] = [];
    const add = (ms: number | null | undefined) => {
      if (ms !== null && ms !== undefined) times.push(ms);
    };
    add(sim.executor.nextDueMs());
    add(nextTrigger(sim)?.atMs);
    const action = plan.actions[sim.nextAction];
    if (action) add(plan.startMs + toMs(action.at));
    this.#addWaits(add);
    for (const atMs of sim.deferralTimeouts.values()) {
      const since = (atMs - plan.startMs) / 1000;
      add(plan.startMs + (Math.floor(since / DEFERRAL_SECONDS) + 1) * DEFERRAL_SECONDS * 1000);
    }
    sim.dags.forEach((record, dag) => {
      if (!world.isPaused(dag) && !record.isFull) add(record.next?.runAfterMs);
    });
    for (const run of world.active) {
      const { dag, runAfterMs, logicalMs } = run.facts;
      if (world.isPaused(dag.index)) continue;
      if (dag.runTimeoutMs !== null && run.state === RUN_RUNNING && run.startMs !== null)
        add(run.startMs + dag.runTimeoutMs + this.#tickMs);
      for (const ms of [runAfterMs, logicalMs]) if (ms !== null && ms > world.nowMs) add(ms);
    }
    this.#addTimers(add);
    return times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b));
  }

  /** Retry delays and poke intervals in running runs, also those that are over while something else still blocks. */
  #addWaits(add: (ms: number) => void): void {
    const { world } = this.#sim;
    for (const run of world.active) {
      if (run.state !== RUN_RUNNING || world.isPaused(run.facts.dag.index)) continue;
      for (const instance of run.waits) {
        const state = world.state(instance);
        if (state === UP_FOR_RETRY || state === UP_FOR_RESCHEDULE) add(this.#sim.alarmMs(instance));
      }
    }
  }

  /** Timers that still have something to do. */
  #addTimers(add: (ms: number) => void): void {
    const sim = this.#sim;
    const soonMs = sim.world.nowMs + this.#tickMs;
    if (sim.parsedMs < this.#changedMs) add(this.#nextMultiple(PARSE_SECONDS, soonMs));
    if (sim.backfills.some((backfill) => !backfill.isComplete && !hasActiveRuns(sim, backfill.id)))
      add(this.#nextMultiple(BACKFILL_SECONDS, soonMs));
    if (pausedToLookAt(sim).length > 0) add(this.#nextMultiple(PAUSED_SECONDS, soonMs));
  }
}
