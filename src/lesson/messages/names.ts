/** What things are called, and what messages are put together of. */
import type { ReasonCode, RunPlace, Subject, Values } from '../../engine';
import type { Message } from '../message';

/** What a dependency check says, without its name. */
export interface ReasonValues {
  readonly code: ReasonCode;
  readonly values: Values;
}

/** Of the status tracker: the task that a row is about. Null where there is only one such DAG, or run. */
export interface WatchedTask {
  readonly task: string;
  readonly mapIndex: number | null;
  readonly dag: string | null;
  readonly run: number | null;
}

/** The code says it all. */
export type None = object;

export interface OfName {
  readonly name: Message;
}

export interface NameMessages {
  /** What the author of the lesson wrote, in its language. */
  literal: { readonly literal: string };
  /** One after the other. */
  sentences: { readonly parts: readonly Message[] };

  /** A task instance: its id (with `[2]` if it is mapped), and its run where there are several. */
  'name.task': { readonly id: string; readonly run: RunPlace | null };
  /** A run; null where there is only one. */
  'name.run': { readonly run: RunPlace | null };
  /** Who or what, without marks: "train[2] · run 2", "DAG run". */
  'name.plain': { readonly subject: Subject };
  /** Which of several runs. */
  'name.which_run': { readonly run: RunPlace };
  /** Task ids, as the column "Next Task" has them. */
  'name.next_tasks': { readonly next: readonly string[]; readonly isComplete: boolean };

  // The rows of the status tracker
  'watch.task_status': { readonly of: WatchedTask };
  'watch.try_number': { readonly of: WatchedTask };
  'watch.xcom': { readonly of: WatchedTask; readonly key: string | null };
  'watch.run_status': { readonly dag: string | null; readonly run: number | null };
  'watch.run_count': { readonly dag: string | null; readonly state: string | null };
  'watch.pool': { readonly pool: string };
  'watch.executor': None;
}
