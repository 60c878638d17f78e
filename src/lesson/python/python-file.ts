/** The DAGs of a run as a Python file, with the lines that make each task. */
import type { DagSpec } from '../../engine';
import { fileBlocks, pythonParts } from './to-python';

/** Indexes of lines. */
export interface TaskLines {
  /** Its options and its name: the decorator and `def`, or the call of an operator. */
  readonly head: readonly number[];
  /** What it does; of an operator, which says nothing of that, the call. */
  readonly body: readonly number[];
}

export interface PythonFile {
  readonly lines: readonly string[];
  /** By DAG and task id. */
  readonly tasks: ReadonlyMap<string, ReadonlyMap<string, TaskLines>>;
}

/**
 * The same text as `toPython` of one DAG after the other.
 * @param note what is said at the head of each, in one line
 */
export function pythonFile(dags: readonly DagSpec[], note: string): PythonFile {
  const lines: string[] = [];
  const tasks = new Map<string, ReadonlyMap<string, TaskLines>>();
  for (const spec of dags) {
    if (lines.length > 0) lines.push('', '');
    const parts = pythonParts(spec);
    const starts: number[] = [];
    fileBlocks(parts, note).forEach((block, index) => {
      if (index > 0) lines.push('', '');
      starts.push(lines.length);
      lines.push(...block);
    });
    const ofDag = new Map<string, TaskLines>();
    tasks.set(spec.dag_id, ofDag);
    for (const { taskId, definition, variable } of parts.tasks) {
      // The first block is the head of the file, the last one the DAG.
      const at = definition === null ? starts.at(-1)! : starts[definition + 1]!;
      const length = definition === null ? lines.length - at : parts.functions[definition]!.length;
      const found = definition === null ? callIn(lines, at, variable) : functionIn(lines, at, length);
      ofDag.set(taskId, found);
    }
  }
  return { lines, tasks };
}

function functionIn(lines: readonly string[], at: number, length: number): TaskLines {
  const all = range(at, at + length);
  const def = all.find((line) => lines[line]!.startsWith('def ')) ?? at;
  return { head: range(at, def + 1), body: range(def + 1, at + length) };
}

/** The lines of `variable = Operator(…)`, from its beginning to the bracket that closes it. */
function callIn(lines: readonly string[], from: number, variable: string): TaskLines {
  const at = lines.findIndex((line, index) => index >= from && line.trimStart().startsWith(`${variable} = `));
  if (at < 0) return { head: [], body: [] };
  const indent = lines[at]!.length - lines[at]!.trimStart().length;
  const isOpen = lines[at]!.endsWith('(');
  const end = isOpen
    ? lines.findIndex((line, index) => index > at && line.startsWith(`${' '.repeat(indent)})`))
    : at;
  const call = range(at, Math.max(at, end) + 1);
  return { head: call, body: call };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
