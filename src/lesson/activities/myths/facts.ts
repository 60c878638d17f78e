/** What myths about a run are made from: its task instances, and how to speak of them in claims. */
import type { Change, Moment, Task } from '../../../engine';
import { holds } from '../../claims/claims';
import type { Claim, StepRef } from '../../lesson';
import { dagOfRun } from '../../runs/run-structure';
import type { Track } from '../../runs/track';

type TaskChange = Extract<Change, { kind: 'task' }>;
export type TaskRefInClaim = Pick<Extract<Claim, { type: 'task_is' }>, 'task' | 'dag' | 'run' | 'map_index'>;

/** A task instance without map index that the run has, and what became of it. */
export interface Fact {
  readonly index: number;
  readonly run: number;
  readonly task: Task;
  /** How claims name it. */
  readonly ref: TaskRefInClaim;
  /** Its changes of state, in order. */
  readonly changes: readonly TaskChange[];
  /** As a word. */
  readonly end: string;
  /** Those of the tasks right before it, and right after it. */
  readonly upstream: readonly number[];
  readonly downstream: readonly number[];
}

export interface Facts {
  readonly track: Track;
  readonly end: Moment;
  /** In the order of the run's rows. */
  readonly facts: readonly Fact[];
  byIndex(instance: number): Fact | undefined;
  holds(claim: Claim): boolean;
}

export function factsOf(track: Track): Facts {
  const { trace } = track;
  const end = trace.at(trace.length);
  const rows = trace.tasks.filter((row) => row.mapIndex < 0 && end.taskState(row.index) !== 'absent');
  const instanceOf = new Map(rows.map((row) => [`${row.run} ${row.taskId}`, row.index]));
  const facts = rows.map((row): Fact => {
    const dag = dagOfRun(trace, row.run);
    const task = dag.task(row.taskId);
    const neighbours = (tasks: readonly number[]) =>
      tasks.flatMap((one) => instanceOf.get(`${row.run} ${dag.tasks[one]!.taskId}`) ?? []);
    return {
      index: row.index,
      run: row.run,
      task,
      ref: { task: row.taskId, ...runRef(track, row.run) },
      changes: trace.changesOfTask(row.index).flatMap((position) => {
        const change = trace.change(position);
        return change.kind === 'task' && change.from !== change.to ? [change] : [];
      }),
      end: end.taskState(row.index) ?? 'none',
      upstream: neighbours(task.upstream),
      downstream: neighbours(task.downstream),
    };
  });
  const byIndex = new Map(facts.map((fact) => [fact.index, fact]));
  return {
    track,
    end,
    facts,
    byIndex: (instance) => byIndex.get(instance),
    holds: (claim) =>
      holds(claim, track, () => {
        throw new Error('A myth about a run speaks of no other.');
      }),
  };
}

/** How claims name a run: by its DAG where there are several, by its number where its DAG has several. */
export function runRef({ trace }: Track, run: number): { dag?: string; run?: number } {
  const { dagId } = trace.runs[run]!;
  const ofDag = trace.runs.filter((row) => row.dagId === dagId);
  return {
    ...(trace.dags.length > 1 && { dag: dagId }),
    ...(ofDag.length > 1 && { run: ofDag.findIndex((row) => row.index === run) + 1 }),
  };
}

/** The first time at which an instance comes to a state; undefined if it never does. */
export function comesTo(fact: Fact, state: string | null): TaskChange | undefined {
  return fact.changes.find((change) => change.to === state);
}

/** The moment at which an instance first comes to a state, as lessons name it. */
export function whenTo(fact: Fact, state: 'running' | 'up_for_retry' | 'up_for_reschedule'): StepRef {
  return { ...fact.ref, state };
}
