/** Puts together what Python says of each file: problems by the file they stand in, what was asked for by name. */
import type { Json, OperatorKind } from '../../engine';
import type { Outcome } from './create-python-source';
import type {
  AskedConnection,
  AskedVariable,
  DagFacts,
  FunctionBehaviour,
  GivenArgument,
  GroupFacts,
  MappedOver,
  ReadFile,
  ReadResult,
  StandIn,
  TaskFacts,
} from './facts';
import type { DagProblem, DagProblemCode, FilePlace, Graph, TextEdit } from './types';

type RawSpan = readonly [line: number, column: number, endLine: number, endColumn: number];
interface RawPlace {
  readonly file: string;
  readonly span: RawSpan;
}
interface RawEdges {
  readonly line: number;
  readonly column: number;
  readonly end_line: number;
  readonly end_column: number;
}
interface RawProblem extends RawEdges {
  readonly file: string;
  readonly code: DagProblemCode;
  readonly text: string;
  readonly fix: null | {
    readonly text: string;
    readonly edits: readonly (RawEdges & { readonly text: string })[];
  };
  readonly fault?: boolean;
}
interface RawTask {
  readonly kind: OperatorKind;
  readonly places: readonly RawPlace[];
  readonly marked_at: RawPlace | null;
  readonly function: null | { readonly file: string; readonly line: number; readonly end_line: number };
  readonly behaviour: FunctionBehaviour;
  readonly explicit: readonly string[];
  readonly options: Readonly<Record<string, Json>>;
  readonly arguments: Readonly<Record<string, GivenArgument>>;
  readonly mapped_over?: TaskFacts['mappedOver'];
}
/** As dag_reader/read.py writes it. */
interface Answer {
  readonly dags: Readonly<Record<string, Graph>>;
  readonly facts: Readonly<
    Record<
      string,
      {
        readonly places: readonly RawPlace[];
        readonly tasks: Readonly<Record<string, RawTask>>;
        readonly groups: Readonly<
          Record<
            string,
            { readonly places: readonly RawPlace[]; readonly mapped_over: Record<string, MappedOver> | null }
          >
        >;
      }
    >
  >;
  readonly problems: readonly RawProblem[];
  readonly variables: readonly { name: string; json: boolean; default: Json; place: RawPlace | null }[];
  readonly connections: readonly { name: string; place: RawPlace | null }[];
  readonly environment: readonly string[];
  readonly stubs: readonly { module: string; kind: 'known' | 'helper'; place: RawPlace | null }[];
  readonly helpers: readonly string[];
}

const shown = (path: string) => path.replace(/^\/files\//, '');

/** `skipped` are files that were asked for and are no Python. */
export function gatherResult(outcomes: ReadonlyMap<string, Outcome>, skipped: readonly string[]): ReadResult {
  const files = new Map<
    string,
    { -readonly [K in keyof ReadFile]: ReadFile[K] } & { problems: DagProblem[] }
  >();
  const fileOf = (path: string) => {
    const known = files.get(path) ?? { dags: {}, facts: {}, problems: [], helpers: [] };
    files.set(path, known);
    return known;
  };
  const variables = new Map<string, AskedVariable>();
  const connections = new Map<string, AskedConnection>();
  const standIns = new Map<string, StandIn>();
  const environment = new Set<string>();

  for (const [path, outcome] of outcomes) {
    const file = fileOf(path);
    if (!('answer' in outcome)) {
      file.problems.push(lostProblem(path, outcome));
      continue;
    }
    const answer = JSON.parse(outcome.answer) as Answer;
    file.dags = answer.dags;
    file.facts = Object.fromEntries(Object.entries(answer.facts).map(([id, raw]) => [id, dagFacts(raw)]));
    file.helpers = answer.helpers.map(shown);
    for (const problem of answer.problems.map(toProblem)) addOnce(fileOf(problem.file).problems, problem);
    for (const { name, json, default: fallback, place } of answer.variables) {
      const known = variables.get(name);
      variables.set(name, {
        name,
        isJson: json || (known?.isJson ?? false),
        default: known?.default ?? fallback,
        places: placesWith(known?.places, place),
      });
    }
    for (const { name, place } of answer.connections) {
      connections.set(name, { name, places: placesWith(connections.get(name)?.places, place) });
    }
    for (const { module, kind, place } of answer.stubs) {
      const places = placesWith(standIns.get(module)?.places, place);
      standIns.set(module, { module, isHelper: kind === 'helper', places });
    }
    for (const name of answer.environment) environment.add(name);
  }
  for (const path of skipped) fileOf(path).problems.push(notPython(path));
  for (const file of files.values())
    file.problems.sort((one, other) => one.line - other.line || one.column - other.column);
  const byName = <T extends { readonly name: string }>(all: Iterable<T>) =>
    [...all].sort((one, other) => one.name.localeCompare(other.name));
  return {
    files: Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1))),
    variables: byName(variables.values()),
    connections: byName(connections.values()),
    environment: [...environment].sort(),
    standIns: [...standIns.values()].sort((one, other) => one.module.localeCompare(other.module)),
  };
}

function addOnce(problems: DagProblem[], problem: DagProblem): void {
  const isSame = (one: DagProblem) =>
    one.line === problem.line &&
    one.column === problem.column &&
    one.code === problem.code &&
    one.endColumn === problem.endColumn;
  if (!problems.some(isSame)) problems.push(problem);
}

function placesWith(known: readonly FilePlace[] = [], raw: RawPlace | null): readonly FilePlace[] {
  if (!raw) return known;
  const place = toPlace(raw);
  const isSame = (one: FilePlace) =>
    one.file === place.file && one.line === place.line && one.column === place.column;
  return known.some(isSame) ? known : [...known, place];
}

function toPlace({ file, span: [line, column, endLine, endColumn] }: RawPlace): FilePlace {
  return { file: shown(file), line, column, endLine, endColumn };
}

function toEdges(raw: RawEdges) {
  return { line: raw.line, column: raw.column, endLine: raw.end_line, endColumn: raw.end_column };
}

function toProblem(raw: RawProblem): DagProblem {
  const edits = raw.fix?.edits.map((edit): TextEdit => ({ ...toEdges(edit), text: edit.text }));
  return {
    file: shown(raw.file),
    ...toEdges(raw),
    code: raw.code,
    text: raw.text,
    ...(raw.fix && edits && { fix: { text: raw.fix.text, edits } }),
    isFault: raw.fault ?? false,
  };
}

function dagFacts(raw: Answer['facts'][string]): DagFacts {
  const tasks = Object.entries(raw.tasks).map(([id, task]): [string, TaskFacts] => [id, taskFacts(task)]);
  const groups = Object.entries(raw.groups).map(([id, { places, mapped_over }]): [string, GroupFacts] => [
    id,
    { places: places.map(toPlace), mappedOver: mapped_over },
  ]);
  return {
    places: raw.places.map(toPlace),
    tasks: Object.fromEntries(tasks),
    groups: Object.fromEntries(groups),
  };
}

function taskFacts(raw: RawTask): TaskFacts {
  const made = raw.function;
  return {
    kind: raw.kind,
    places: raw.places.map(toPlace),
    markedAt: raw.marked_at && toPlace(raw.marked_at),
    function: made && { file: shown(made.file), line: made.line, endLine: made.end_line },
    behaviour: raw.behaviour,
    explicit: raw.explicit,
    options: raw.options,
    arguments: raw.arguments,
    mappedOver: raw.mapped_over ?? null,
  };
}

/** A file that hung in one long call of Python's own, or that broke Python. */
function lostProblem(path: string, { hangs, why, line }: Exclude<Outcome, { answer: string }>): DagProblem {
  return {
    file: path,
    line,
    column: 1,
    endLine: line,
    endColumn: 1,
    code: hangs ? 'timeout' : 'stopped',
    text: hangs
      ? 'the file was stopped: it was still being read at the time limit'
      : `the file ended Python while it was read (${why.split('\n').at(-1) ?? why})`,
    isFault: true,
  };
}

function notPython(path: string): DagProblem {
  const text = 'the file is not Python (.py), nor a zip of Python files';
  return { file: path, line: 1, column: 1, endLine: 1, endColumn: 1, code: 'syntax', text, isFault: true };
}
