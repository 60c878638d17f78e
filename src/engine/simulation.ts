/** A simulation on its way: the world, and what the scheduler, the executor and the triggerer remember besides it. */
import type { ActionSpec } from './case';
import { DEFERRED, RUNNING, UP_FOR_RESCHEDULE, UP_FOR_RETRY, type TaskCode } from './codes';
import { Heap } from './heap';
import type { Plan } from './plan';
import { retryMs } from './rules/not-in-retry-period';
import type { NextRun } from './timetables';
import type { Tick } from './trace';
import { Assets } from './world/assets';
import { Executor } from './world/executor';
import type { Backfill } from './world/live-run';
import { ReadyQueue } from './world/ready-queue';
import { World } from './world/world';

/** What the scheduler keeps about a DAG (`DagModel`). */
export interface DagRecord {
  /** The next scheduled run, as it was last worked out. */
  next: NextRun | null;
  /** `exceeds_max_non_backfill`: no scheduled run is made. */
  isFull: boolean;
}

/** An instance can go on: at this time, or strictly after it. */
interface Alarm {
  readonly instance: number;
  readonly atMs: number;
  readonly isStrict: boolean;
}

/** A trigger that an instance waits for. */
export interface Trigger {
  readonly instance: number;
  readonly atMs: number;
  readonly sequence: number;
}

export type Refusal = Tick['refused'][number];

export class Simulation {
  readonly plan: Plan;
  readonly world: World;
  readonly executor: Executor;
  readonly ready: ReadyQueue;
  readonly assets: Assets;
  readonly dags: DagRecord[];
  readonly backfills: Backfill[] = [];
  /** Instances up for retry or between pokes, by when they can go on. */
  readonly alarms = new Heap<Alarm>(
    (a, b) => a.atMs < b.atMs || (a.atMs === b.atMs && !a.isStrict && b.isStrict),
  );
  readonly triggers = new Heap<Trigger>(
    (a, b) => a.atMs < b.atMs || (a.atMs === b.atMs && a.sequence < b.sequence),
  );
  /** Deferred instances with a timeout. */
  readonly deferralTimeouts = new Map<number, number>();
  /** Pokes of the current attempt, by instance. */
  readonly pokes = new Map<number, { tryNumber: number; count: number }>();
  /** Index of the next action. */
  nextAction = 0;
  refused: Refusal[] = [];
  /** What this tick's critical section has queued, in the order in which the executor gets it. */
  queued: readonly number[] = [];
  /** When the DAG files were last read. */
  parsedMs: number;
  readonly #triggerOf = new Map<number, number>();
  #triggersMade = 0;

  constructor(plan: Plan) {
    this.plan = plan;
    this.parsedMs = plan.startMs;
    this.world = new World(plan);
    this.executor = new Executor(plan.settings.parallelism);
    this.ready = new ReadyQueue(this.world);
    this.assets = new Assets(plan, this.world);
    this.dags = plan.dags.map(() => ({ next: null, isFull: false }));
    this.world.onTaskChange = (instance, from, to) => this.#follow(instance, from, to);
  }

  /** Seconds after the case's clock. */
  get at(): number {
    return Math.round((this.world.nowMs - this.plan.startMs) * 1000) / 1_000_000;
  }

  /** The action to be done now, or undefined. */
  dueAction(): ActionSpec | undefined {
    const action = this.plan.actions[this.nextAction];
    return action && action.at <= this.at ? action : undefined;
  }

  refuse(action: ActionSpec, status: number, code: string): void {
    this.refused.push({ action: action as Refusal['action'], status, code });
  }

  /** A trigger that fires at a time, unless the instance is taken away from it. */
  addTrigger(instance: number, atMs: number): void {
    const sequence = this.#triggersMade++;
    this.#triggerOf.set(instance, sequence);
    this.triggers.push({ instance, atMs, sequence });
  }

  /** Whether the instance is still deferred to this trigger. */
  isDeferredTo({ instance, sequence }: Trigger): boolean {
    return this.world.state(instance) === DEFERRED && this.#triggerOf.get(instance) === sequence;
  }

  /** Whether the instance is still waiting for the time of this alarm. */
  isAwaited({ instance, atMs }: Alarm): boolean {
    const state = this.world.state(instance);
    return (state === UP_FOR_RETRY || state === UP_FOR_RESCHEDULE) && this.alarmMs(instance) === atMs;
  }

  /** When an instance that is up for retry or between pokes can go on. */
  alarmMs(instance: number): number {
    return this.world.state(instance) === UP_FOR_RETRY
      ? retryMs(this.world, instance)
      : this.world.rescheduleMs(instance);
  }

  #follow(instance: number, from: TaskCode, to: TaskCode): void {
    if (from === RUNNING) this.executor.leaveRunning(instance);
    if (from === DEFERRED) this.deferralTimeouts.delete(instance);
    const { waits } = this.world.runOf(instance);
    if (to === UP_FOR_RETRY || to === UP_FOR_RESCHEDULE) {
      waits.add(instance);
      this.alarms.push({ instance, atMs: this.alarmMs(instance), isStrict: to === UP_FOR_RETRY });
    } else if (waits.size > 0) waits.delete(instance);
    this.ready.follow(instance, to);
  }
}
