/**
 * What a run's length is made of: the chain of work and waits that leads from its start to its end without a gap.
 * Read backwards from the last task that ended: what it waited for ended at the moment it could go on, and so forth.
 */
import type { Answer, TaskState, Trace } from '../../engine';

/** Why a stretch of the chain took its time. */
export type SegmentKind =
  /** On a worker. */
  | 'work'
  /** It could go, but a pool or a limit had no room. */
  | 'slot'
  /** It could go, but all workers were busy. */
  | 'workers'
  /** queued, before a worker takes it. */
  | 'queue'
  /** The delay after a failed try. */
  | 'retry'
  /** Between two looks of a sensor that gives its slot back. */
  | 'poke'
  /** Deferred to a trigger. */
  | 'trigger'
  /** Until the scheduler's next look. */
  | 'tick'
  /** Anything else: a check that is named, or the run before its first task. */
  | 'wait';

export interface Segment {
  readonly kind: SegmentKind;
  /** Index into the trace's tasks; null for the run itself. */
  readonly instance: number | null;
  /** Seconds after the clock. */
  readonly from: number;
  readonly to: number;
  /** What held it back, where a check did. */
  readonly answer: Answer | null;
  /** The try it belongs to; 0 where none. */
  readonly tryNumber: number;
}

/**
 * The chain of a finished run, in order; empty for one that has not ended. Its stretches follow each other without a
 * gap, and last as long as the run.
 */
export function criticalPath(trace: Trace, run: number): readonly Segment[] {
  const bounds = runBounds(trace, run);
  if (!bounds) return [];
  const reader = new PathReader(trace, run, bounds);
  return reader.read();
}

/** Seconds after the clock. */
interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** From the run's last start to its end; null if it has not ended. */
export function runBounds(trace: Trace, run: number): Bounds | null {
  let from: number | null = null;
  let to: number | null = null;
  for (const position of trace.changesOfRun(run)) {
    const change = trace.change(position);
    if (change.kind !== 'run') continue;
    if (change.to === 'running') [from, to] = [change.at, null];
    if (change.to === 'success' || change.to === 'failed') to = change.at;
  }
  return from === null || to === null ? null : { from, to };
}

/** A stretch in which a task instance stayed in one state. */
interface Stay {
  readonly state: TaskState;
  readonly from: number;
  readonly to: number;
  /** The change that begins it. */
  readonly position: number;
  /** The change that ends it; null for the last. */
  readonly endPosition: number | null;
  readonly tryNumber: number;
}

const FINISHED: ReadonlySet<TaskState> = new Set([
  'success',
  'failed',
  'skipped',
  'upstream_failed',
  'removed',
]);

const KINDS: Readonly<Record<string, SegmentKind>> = {
  queued: 'queue',
  up_for_retry: 'retry',
  up_for_reschedule: 'poke',
  deferred: 'trigger',
};

class PathReader {
  readonly #trace: Trace;
  readonly #bounds: Bounds;
  readonly #instances: ReadonlyMap<string, readonly number[]>;
  readonly #found: Segment[] = [];
  #until: number;

  constructor(trace: Trace, run: number, bounds: Bounds) {
    this.#trace = trace;
    this.#bounds = bounds;
    this.#until = bounds.to;
    const instances = new Map<string, number[]>();
    for (const row of trace.tasks) {
      if (row.run !== run) continue;
      const same = instances.get(row.taskId);
      if (same) same.push(row.index);
      else instances.set(row.taskId, [row.index]);
    }
    this.#instances = instances;
  }

  read(): readonly Segment[] {
    const seen = new Set<number>();
    let instance = this.#lastEnding([...this.#instances.values()].flat(), this.#until, seen);
    // From the end of the last task to the look in which the scheduler ended the run.
    if (instance !== null) this.#add('tick', null, this.#endOf(instance, this.#until));
    while (instance !== null && this.#until > this.#bounds.from) {
      seen.add(instance);
      instance = this.#follow(instance, seen);
    }
    this.#add('wait', null, this.#bounds.from);
    return this.#found.reverse();
  }

  /** Goes back through an instance's stays, to where it became ready; answers what it had waited for till then. */
  #follow(instance: number, seen: ReadonlySet<number>): number | null {
    for (const stay of this.#stays(instance).toReversed()) {
      if (stay.from >= this.#until || FINISHED.has(stay.state)) continue;
      if (stay.state !== null) {
        this.#addStay(stay, instance);
        continue;
      }
      const next = this.#lastEnding(this.#upstreamOf(instance), this.#until, seen);
      const answer = this.#heldBackBy(stay, instance);
      const isLook = next !== null && (answer === null || answer.check === 'Trigger Rule');
      const since = next === null ? stay.from : this.#endOf(next, this.#until);
      this.#add(isLook ? 'tick' : 'wait', instance, since, isLook ? null : answer);
      return next;
    }
    return null;
  }

  #addStay(stay: Stay, instance: number): void {
    const { from, state, tryNumber } = stay;
    if (state === 'running') return this.#add('work', instance, from, null, tryNumber);
    if (state !== 'scheduled')
      return this.#add(
        KINDS[state ?? 'none'] ?? 'wait',
        instance,
        from,
        this.#heldBackBy(stay, instance),
        tryNumber,
      );
    // What held it back may have gone before the look that starts it.
    const { at, kind, answer } = this.#lastObstacle(stay, instance);
    this.#add('tick', instance, at, null, tryNumber);
    this.#add(kind, instance, from, answer, tryNumber);
  }

  /** Why a scheduled instance did not go, and up to when. */
  #lastObstacle(stay: Stay, instance: number): { at: number; kind: SegmentKind; answer: Answer | null } {
    const { ticks } = this.#trace;
    for (let tick = this.#lastTick(stay); tick >= this.#trace.change(stay.position).tick; tick--) {
      const [answer] = this.#trace.at(ticks[tick]!.to).blocked(instance);
      if (!answer) continue;
      const kind = answer.check === 'Executor Slots' ? 'workers' : 'slot';
      return { at: ticks[tick + 1]?.at ?? stay.to, kind, answer };
    }
    return { at: stay.from, kind: 'tick', answer: null };
  }

  /** Adds what lies between `from` and what was found before; nothing where no time passed. */
  #add(
    kind: SegmentKind,
    instance: number | null,
    from: number,
    answer: Answer | null = null,
    tryNumber = 0,
  ): void {
    const since = Math.max(from, this.#bounds.from);
    if (since >= this.#until) return;
    this.#found.push({ kind, instance, from: since, to: this.#until, answer, tryNumber });
    this.#until = since;
  }

  /** Of these, the one that came to its end last, at or before a time, and is not in the chain yet. */
  #lastEnding(instances: readonly number[], until: number, seen: ReadonlySet<number>): number | null {
    let last: number | null = null;
    let lastPosition = -1;
    for (const instance of instances) {
      const position = seen.has(instance) ? null : this.#endPosition(instance, until);
      if (position !== null && position > lastPosition) [last, lastPosition] = [instance, position];
    }
    return last;
  }

  #endPosition(instance: number, until: number): number | null {
    let last: number | null = null;
    for (const position of this.#trace.changesOfTask(instance)) {
      const change = this.#trace.change(position);
      if (change.kind !== 'task' || change.at > until) continue;
      if (change.to !== 'absent' && FINISHED.has(change.to)) last = position;
    }
    return last;
  }

  #endOf(instance: number, until: number): number {
    const position = this.#endPosition(instance, until);
    return position === null ? until : this.#trace.change(position).at;
  }

  #upstreamOf(instance: number): readonly number[] {
    const { dagId, taskId } = this.#trace.tasks[instance]!;
    const dag = this.#trace.dags.find((one) => one.dagId === dagId);
    if (!dag) return [];
    return dag
      .task(taskId)
      .upstream.flatMap((index) => this.#instances.get(dag.tasks[index]?.taskId ?? '') ?? []);
  }

  #stays(instance: number): Stay[] {
    const stays: Stay[] = [];
    for (const position of this.#trace.changesOfTask(instance)) {
      const change = this.#trace.change(position);
      if (change.kind !== 'task') continue;
      const before = stays.at(-1);
      if (before)
        stays[stays.length - 1] = {
          ...before,
          to: change.at,
          endPosition: position,
        };
      if (change.to === 'absent') continue;
      stays.push({
        state: change.to,
        from: change.at,
        to: this.#bounds.to,
        position,
        endPosition: null,
        tryNumber: change.try,
      });
    }
    return stays;
  }

  /** The check that held it back in the last look before the stay was over. */
  #heldBackBy(stay: Stay, instance: number): Answer | null {
    return this.#trace.at(this.#trace.ticks[this.#lastTick(stay)]!.to).blocked(instance)[0] ?? null;
  }

  /** The last tick before the one that ends the stay, or the one that begins it. */
  #lastTick(stay: Stay): number {
    const begins = this.#trace.change(stay.position).tick;
    const ends =
      stay.endPosition === null ? this.#trace.ticks.length : this.#trace.change(stay.endPosition).tick;
    return Math.max(ends - 1, begins);
  }
}

/** Seconds of a chain by what they went for, the longest first. */
export function secondsByKind(segments: readonly Segment[]): readonly (readonly [SegmentKind, number])[] {
  const sums = new Map<SegmentKind, number>();
  for (const { kind, from, to } of segments) sums.set(kind, (sums.get(kind) ?? 0) + to - from);
  return [...sums].sort(([, a], [, b]) => b - a);
}
