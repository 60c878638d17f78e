/** What is known of a DAG besides its graph: where it is written, and what its functions plainly do. */
import type { Json, OperatorKind } from '../../engine';
import type { DagProblem, FilePlace, Graph, GraphSource } from './types';

/** A value given to a function: written out, the result of a task, or an argument of the mapped group around it. */
export type GivenArgument =
  | { readonly value: Json }
  | { readonly xcom: string; readonly key: string }
  | { readonly argument: string }
  | { readonly result: GraphSource }
  /** A value that has no JSON form, as text. */
  | { readonly text: string };

/** What a task is mapped over, for one argument. */
export type MappedOver =
  | { readonly values: Json }
  | { readonly xcom: string }
  | { readonly zip: readonly MappedOver[]; readonly fillvalue?: Json }
  | { readonly result: GraphSource };

/** What a function does that is only made of prints, pushes and one return with plain values. */
export interface FunctionBehaviour {
  readonly prints?: string;
  readonly pushes?: Readonly<Record<string, Json>>;
  readonly returns?: Json;
  readonly chooses?: Json;
  /** There is nothing else in it. */
  readonly is_plain?: boolean;
  /** The texts that a branch may return where it is not plain which. */
  readonly may_choose?: readonly string[];
}

export interface TaskFacts {
  readonly kind: OperatorKind;
  /** The calls that made it, innermost first: its own, then those of helpers around it. */
  readonly places: readonly FilePlace[];
  /** Where it was marked as setup or teardown, if that is elsewhere. */
  readonly markedAt: FilePlace | null;
  /** The function it calls, decorators included. */
  readonly function: { readonly file: string; readonly line: number; readonly endLine: number } | null;
  readonly behaviour: FunctionBehaviour;
  /** Names of the options that are given, by the call or by default_args. */
  readonly explicit: readonly string[];
  /** Options that no graph shows and a case has. */
  readonly options: Readonly<Record<string, Json>>;
  readonly arguments: Readonly<Record<string, GivenArgument>>;
  readonly mappedOver: Readonly<Record<string, MappedOver>> | MappedOver | null;
}

export interface GroupFacts {
  readonly places: readonly FilePlace[];
  readonly mappedOver: Readonly<Record<string, MappedOver>> | MappedOver | null;
}

export interface DagFacts {
  readonly places: readonly FilePlace[];
  readonly tasks: Readonly<Record<string, TaskFacts>>;
  readonly groups: Readonly<Record<string, GroupFacts>>;
}

/** What one file gives. */
export interface ReadFile {
  readonly dags: Readonly<Record<string, Graph>>;
  readonly facts: Readonly<Record<string, DagFacts>>;
  /** By line. */
  readonly problems: readonly DagProblem[];
  /** The files it imports. */
  readonly helpers: readonly string[];
}

export interface AskedVariable {
  readonly name: string;
  /** It was asked for as JSON. */
  readonly isJson: boolean;
  /** What the file falls back on, if that can be said. */
  readonly default: Json;
  readonly places: readonly FilePlace[];
}
export interface AskedConnection {
  readonly name: string;
  readonly places: readonly FilePlace[];
}
/** A module that was not there and that a stand-in took the place of. */
export interface StandIn {
  readonly module: string;
  /** Not a package that many have: likely a helper from the same folder. */
  readonly isHelper: boolean;
  readonly places: readonly FilePlace[];
}

export interface ReadResult {
  /** By path: every file that may define DAGs, and others of which there is something to say. */
  readonly files: Readonly<Record<string, ReadFile>>;
  /** Answered with placeholders where nothing was given, listed to be filled in. */
  readonly variables: readonly AskedVariable[];
  readonly connections: readonly AskedConnection[];
  readonly environment: readonly string[];
  readonly standIns: readonly StandIn[];
}
