/** What is on the table (workbench.ts): everything that a panel of one's own DAG can be a view of. */
import type { AttemptSpec, Case, CaseProblem } from '../../engine';
import type { Lesson } from '../../lesson';
import type { RunTooLarge } from '../../sources';
import type { CaseNote, FixedFile, ReadProgress, ReadResult, SourceFile } from '../../sources/python';
import type { DagPlace } from './dags';

/** Where the files are from: this person, a link that somebody made, or the sample. */
export type Origin = 'own' | 'link' | 'sample';

/** What happens in the run, as far as somebody has said it. */
export interface DagScript {
  /** For the durations that are made up. */
  readonly seed: number;
  /** How many runs of a DAG with a schedule are shown. */
  readonly runs: number;
  /** DAG id → task id → its attempts. */
  readonly behaviour: Readonly<Record<string, Readonly<Record<string, readonly AttemptSpec[]>>>>;
}

export const NO_SCRIPT: DagScript = { seed: 1, runs: 1, behaviour: {} };

/** What files are given that ask for it while they are read. */
export interface DagValues {
  readonly variables: Readonly<Record<string, string>>;
  readonly connections: Readonly<Record<string, string>>;
}

export const NO_VALUES: DagValues = { variables: {}, connections: {} };

/** Why nothing was opened, or nothing can be read. */
export type Failure =
  | { readonly kind: 'python'; readonly why: string }
  | { readonly kind: 'zip'; readonly name: string; readonly why: string }
  | { readonly kind: 'large'; readonly megabytes: number }
  | { readonly kind: 'link' }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'json'; readonly name: string };

/** The lesson made of the DAG looked at. */
export interface MadeLesson {
  readonly lesson: Lesson;
  readonly case: Case;
  /** Where the case is only near to what the file says. */
  readonly notes: readonly CaseNote[];
}

/** Why there is no run of the DAG. */
export type Refusal =
  | { readonly why: 'refused'; readonly problems: readonly CaseProblem[] }
  | { readonly why: 'too-large'; readonly error: RunTooLarge }
  | { readonly why: 'failed'; readonly error: unknown };

export interface WorkbenchState {
  readonly files: readonly SourceFile[];
  /** The files that are read as DAG files; null: all that may define DAGs. */
  readonly only: readonly string[] | null;
  readonly origin: Origin;
  /** How far the reading is; null while nothing is read. */
  readonly reading: ReadProgress | null;
  readonly result: ReadResult | null;
  readonly failure: Failure | null;
  /** The DAG looked at; null: there is none, or one has to be chosen. */
  readonly chosen: DagPlace | null;
  /** The DAGs that run beside it, in the same case. */
  readonly together: readonly DagPlace[];
  readonly script: DagScript;
  readonly values: DagValues;
  readonly made: MadeLesson | null;
  readonly refusal: Refusal | null;
  /** What was written for Airflow 3, and the files as they were before. */
  readonly fixed: {
    readonly before: readonly SourceFile[];
    readonly files: readonly ({ readonly path: string } & FixedFile)[];
  } | null;
  /** Somebody is changing the files: what is wrong with them is told where they are typed. */
  readonly isEdited: boolean;
  /** The graph is that of what was typed, and its run has not been asked for yet. */
  readonly isTyped: boolean;
}
