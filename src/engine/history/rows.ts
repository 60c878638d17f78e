/** The task instances and DAG runs that ever exist in a simulation: facts that never change, and where to find them. */
import { Ints, type PackedColumn } from '../columns';
import { isoDate } from '../dates';
import type { PlannedDag, PlannedTask } from '../dag/planned';
import type { RunRow } from '../trace';

export interface RunFacts {
  readonly index: number;
  readonly dag: PlannedDag;
  readonly runId: string;
  /** When it was made; a backfill may turn it into one of its own (`View.runType`). */
  readonly type: RunRow['type'];
  readonly logicalMs: number | null;
  readonly interval: readonly [number, number] | null;
  readonly runAfterMs: number;
  /** `[asset, seconds after the clock]`. */
  readonly events: readonly (readonly [string, number])[] | null;
  /** By task: its instance without a map index, or −1. */
  readonly unmapped: Int32Array;
  /** By task: its instances by map index, −1 where there is none. */
  readonly mapped: Map<number, number[]>;
}

export class Rows {
  readonly runs: RunFacts[] = [];
  readonly #run = new Ints();
  readonly #task = new Ints();
  readonly #mapIndex = new Ints();
  /** What stands behind run and task, because it is asked for again and again at each change. */
  readonly #planned: PlannedTask[] = [];

  get length(): number {
    return this.#run.length;
  }

  addRun(facts: Omit<RunFacts, 'index' | 'unmapped' | 'mapped'>): RunFacts {
    const run = {
      ...facts,
      index: this.runs.length,
      unmapped: new Int32Array(facts.dag.tasks.length).fill(-1),
      mapped: new Map<number, number[]>(),
    };
    this.runs.push(run);
    return run;
  }

  add(run: RunFacts, task: number, mapIndex: number): number {
    const row = this.#run.push(run.index);
    this.#task.push(task);
    this.#mapIndex.push(mapIndex);
    this.#planned.push(run.dag.tasks[task]!); // every instance belongs to a task of its DAG
    if (mapIndex < 0) run.unmapped[task] = row;
    else {
      let rows = run.mapped.get(task);
      if (!rows) run.mapped.set(task, (rows = []));
      while (rows.length < mapIndex) rows.push(-1);
      rows[mapIndex] = row;
    }
    return row;
  }

  run(instance: number): RunFacts {
    return this.runs[this.#run.get(instance)]!; // every instance belongs to a run
  }

  runIndex(instance: number): number {
    return this.#run.get(instance);
  }

  taskIndex(instance: number): number {
    return this.#task.get(instance);
  }

  task(instance: number): PlannedTask {
    return this.#planned[instance]!; // added with it
  }

  mapIndex(instance: number): number {
    return this.#mapIndex.get(instance);
  }

  /** Of each instance: run, task, map index. */
  pack(): readonly [runs: PackedColumn, tasks: PackedColumn, mapIndexes: PackedColumn] {
    return [this.#run.pack(), this.#task.pack(), this.#mapIndex.pack()];
  }

  trim(): void {
    for (const column of [this.#run, this.#task, this.#mapIndex]) column.trim();
  }
}

const NO_ROWS: readonly number[] = [];

/** All instances that a task ever has in a run: the one without a map index first. */
export function rowsOf(run: RunFacts, task: number): readonly number[] {
  const alone = run.unmapped[task] ?? -1;
  const mapped = run.mapped.get(task);
  if (!mapped) return alone < 0 ? NO_ROWS : [alone];
  const indexed = mapped.includes(-1) ? mapped.filter((row) => row >= 0) : mapped;
  return alone < 0 ? indexed : [alone, ...indexed];
}

/** The instance at a map index, or −1 if there never is one. */
export function rowAt(run: RunFacts, task: number, mapIndex: number): number {
  return (mapIndex < 0 ? run.unmapped[task] : run.mapped.get(task)?.[mapIndex]) ?? -1;
}

/** A run as a trace shows it. */
export function runRow({
  index,
  dag,
  runId,
  type,
  logicalMs,
  interval,
  runAfterMs,
  events,
}: RunFacts): RunRow {
  return {
    index,
    dagId: dag.dagId,
    runId,
    type,
    logicalDate: logicalMs === null ? null : isoDate(logicalMs),
    dataInterval: interval ? [isoDate(interval[0]), isoDate(interval[1])] : [null, null],
    runAfter: isoDate(runAfterMs),
    ...(events && { events }),
  };
}
