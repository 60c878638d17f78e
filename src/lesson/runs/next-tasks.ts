/** The column "Next Task" of the process table: what comes after what happens at a step. */
import { isFinished, memo } from '../../engine';
import type { Task, TaskState, Trace } from '../../engine';
import { dagOfRun, instancesOfRun } from './run-structure';
import { changesOf } from './step-changes';
import type { Track } from './track';

export interface NextTasks {
  /** Ids of the tasks directly after those of the step that have not started, in the order of definition. */
  readonly next: readonly string[];
  /** Whether every task of the step's run has finished. */
  readonly isComplete: boolean;
}

/** By step number. One pass over the trace, kept with the track. */
export const nextTasks = memo((track: Track): readonly NextTasks[] => {
  const { trace } = track;
  const world = new WorldReader(trace);
  return track.steps.map((step): NextTasks => {
    world.advanceTo(step.position);
    const next = new Set<string>();
    const runs = new Set<number>();
    for (const change of changesOf(track, step)) {
      if (change.kind === 'run') {
        runs.add(change.run);
        for (const id of world.waitingRoots(change.run)) next.add(id);
      } else if (change.kind === 'task') {
        const { run, taskId } = trace.tasks[change.instance]!;
        runs.add(run);
        for (const id of world.waitingAfter(run, taskId)) next.add(id);
      }
    }
    if (step.wait) {
      const { run, taskId } = trace.tasks[step.wait.instance]!;
      for (const id of world.waitingAfter(run, taskId)) next.add(id);
    }
    return { next: [...next], isComplete: runs.size > 0 && [...runs].every((run) => world.isComplete(run)) };
  });
});

/** Reads a trace forward and keeps what the column "Next Task" needs to know, so that each row costs little. */
class WorldReader {
  private position = 0;
  private readonly states: (TaskState | 'absent')[];
  private readonly unfinished: number[];
  private readonly existing: number[];

  constructor(private readonly trace: Trace) {
    this.states = trace.tasks.map(() => 'absent');
    this.unfinished = trace.runs.map(() => 0);
    this.existing = trace.runs.map(() => 0);
  }

  advanceTo(position: number): void {
    for (; this.position < position; this.position++) {
      const change = this.trace.change(this.position);
      if (change.kind !== 'task') continue;
      const { run } = this.trace.tasks[change.instance]!;
      const was = this.states[change.instance]!;
      this.states[change.instance] = change.to;
      this.existing[run]! += Number(change.to !== 'absent') - Number(was !== 'absent');
      this.unfinished[run]! += Number(isOpen(change.to)) - Number(isOpen(was));
    }
  }

  isComplete(run: number): boolean {
    return this.existing[run]! > 0 && this.unfinished[run] === 0;
  }

  /** Ids of the tasks directly after this one of which no instance has started, in the order of definition. */
  waitingAfter(run: number, taskId: string): string[] {
    const dag = dagOfRun(this.trace, run);
    return this.idsNotStarted(
      run,
      dag.task(taskId).downstream.map((index) => dag.tasks[index]!),
    );
  }

  /** Ids of the tasks with nothing before them that have not started. */
  waitingRoots(run: number): string[] {
    const { tasks } = dagOfRun(this.trace, run);
    return this.idsNotStarted(
      run,
      tasks.filter((task) => task.upstream.length === 0),
    );
  }

  private idsNotStarted(run: number, tasks: readonly Task[]): string[] {
    const instances = instancesOfRun(this.trace, run);
    return tasks
      .filter((task) => (instances[task.index] ?? []).every((one) => NOT_STARTED.has(this.states[one]!)))
      .map((task) => task.taskId);
  }
}

const NOT_STARTED = new Set<TaskState | 'absent'>(['absent', null, 'scheduled', 'queued']);

function isOpen(state: TaskState | 'absent'): boolean {
  return state !== 'absent' && !isFinished(state);
}
