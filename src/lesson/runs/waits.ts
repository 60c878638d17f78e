/**
 * Moments at which nothing changes its state, and something happens all the same: a sensor in poke mode looks in vain,
 * the scheduler looks at a task whose retry delay is not over. A run that is about them stops there, too.
 */
import { lookOptions } from '../../engine';
import type { Change, Trace } from '../../engine';

export interface Wait {
  readonly instance: number;
  /** Which poke of a sensor has found nothing, from 1; null of a task that is up for retry. */
  readonly poke: number | null;
  /** Seconds after the clock. */
  readonly at: number;
  /** Seconds until it pokes again, or until its retry delay is over. */
  readonly left: number;
  /** When the scheduler would hear of it at the latest, if this were the end of it. */
  readonly heardAt: number;
}

/** Of a sensor that pokes for hours, the first ones: the others are alike. */
const MOST_POKES = 10;

/**
 * Where a task will wait on from a change, should nothing else become of it meanwhile; by time. Airflow: a sensor in
 * poke mode sleeps between its pokes (`airflow/sdk/bases/sensor.py`, semantics §11.1), and each look of the scheduler
 * passes over a task in its retry period (`airflow/ti_deps/deps/not_in_retry_period_dep.py`, semantics §6).
 */
export function waitsAfter(trace: Trace, change: Change): readonly Wait[] {
  if (change.kind !== 'task') return [];
  if (change.to === 'up_for_retry') return retryWait(trace, change);
  return change.to === 'running' ? pokesInVain(trace, change) : [];
}

type TaskChange = Extract<Change, { kind: 'task' }>;

/** The first look of the scheduler after the failure. */
function retryWait({ input }: Trace, { instance, at, cause }: TaskChange): readonly Wait[] {
  const delay = cause.values['delay'];
  const tick = input.tick_seconds ?? 1;
  if (typeof delay !== 'number' || delay <= tick) return [];
  return [{ instance, poke: null, at: at + tick, left: delay - tick, heardAt: at + tick }];
}

/** All pokes but the last: with that the sensor ends. A sensor that finds at once what it waits for has none. */
function pokesInVain(trace: Trace, { instance, at }: TaskChange): readonly Wait[] {
  const { dagId, taskId } = trace.tasks[instance]!;
  const dag = trace.input.dags.find(({ dag_id: id }) => id === dagId);
  const task = dag?.tasks.find(({ task_id: id }) => id === taskId);
  if (task?.operator !== 'sensor') return [];
  const { mode, poke_interval: left } = lookOptions(task);
  if (mode !== 'poke' || left <= 0) return [];
  const tick = trace.input.tick_seconds ?? 1;
  return Array.from({ length: MOST_POKES }, (_, index) => {
    const pokes = at + index * left;
    const heardAt = Math.max(at + tick, Math.ceil(pokes / tick) * tick);
    return { instance, poke: index + 1, at: pokes, left, heardAt };
  });
}

/** The waits that are still to come, as a run is gone through from its beginning. */
export class ComingWaits {
  #coming: Wait[] = [];

  constructor(private readonly trace: Trace) {}

  /** Those that have come before a change. What the change puts an end to never comes. */
  before(change: Change): readonly Wait[] {
    if (this.#coming.length === 0) return [];
    if (change.kind === 'task') {
      const { instance, at } = change;
      this.#coming = this.#coming.filter((wait) => wait.instance !== instance || wait.heardAt < at);
    }
    return this.#take(change.at);
  }

  /** To be told each change, after what has come before it. */
  note(change: Change): void {
    const more = waitsAfter(this.trace, change);
    if (more.length > 0) this.#coming = [...this.#coming, ...more].sort((a, b) => a.at - b.at);
  }

  /** Those that come before the run is over. */
  beforeEnd(): readonly Wait[] {
    return this.#take(this.trace.end.at);
  }

  #take(until: number): readonly Wait[] {
    const come = this.#coming.filter((wait) => wait.at <= until);
    if (come.length > 0) this.#coming = this.#coming.filter((wait) => wait.at > until);
    return come;
  }
}
