/** Applies what to write instead of what Airflow 3.3.2 refuses, and shows what it changes. */
import type { DagProblem, TextEdit } from './types';

export interface ChangedLines {
  /** The first of them, in the old text, from 1. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface FixedFile {
  readonly text: string;
  /** In order; lines that stay are not told. */
  readonly changes: readonly ChangedLines[];
  /** How many of the problems are mended. */
  readonly fixed: number;
}

/** Applies the fixes of all problems given that have one. Of two that overlap the first counts. */
export function fixFile(text: string, problems: readonly DagProblem[]): FixedFile {
  const starts = lineStarts(text);
  const at = (line: number, column: number) =>
    Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
  const taken: { readonly from: number; readonly to: number; readonly edit: TextEdit }[] = [];
  let fixed = 0;
  for (const { fix } of problems) {
    const edits = (fix?.edits ?? []).map((edit) => ({
      from: at(edit.line, edit.column),
      to: at(edit.endLine, edit.endColumn),
      edit,
    }));
    const isFree = edits.every(({ from, to }) => taken.every((one) => to <= one.from || from >= one.to));
    if (edits.length === 0 || !isFree) continue;
    taken.push(...edits);
    fixed += 1;
  }
  taken.sort((one, other) => one.from - other.from);
  let result = '';
  let done = 0;
  for (const { from, to, edit } of taken) {
    result += text.slice(done, from) + edit.text;
    done = to;
  }
  result += text.slice(done);
  return { text: result, changes: changesOf(text, taken), fixed };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Edits by the lines they touch; edits of one line are told together. */
function changesOf(
  text: string,
  edits: readonly { readonly from: number; readonly to: number; readonly edit: TextEdit }[],
): ChangedLines[] {
  const changes: ChangedLines[] = [];
  let index = 0;
  while (index < edits.length) {
    const start = text.lastIndexOf('\n', edits[index]!.from - 1) + 1;
    let end = endOfLine(text, edits[index]!.to, edits[index]!.from);
    let after = '';
    let done = start;
    for (; index < edits.length && edits[index]!.from <= end; index += 1) {
      const { from, to, edit } = edits[index]!;
      after += text.slice(done, from) + edit.text;
      done = to;
      end = Math.max(end, endOfLine(text, to, from));
    }
    after += text.slice(done, end);
    const line = text.slice(0, start).split('\n').length;
    const lines = (part: string) => (part === '' ? [] : part.replace(/\n$/, '').split('\n'));
    changes.push({ line, before: lines(text.slice(start, end)), after: lines(after) });
  }
  return changes;
}

/** Where the line of an edit's end ends; an edit that takes whole lines ends with the last of them. */
function endOfLine(text: string, to: number, from: number): number {
  if (to > from && text[to - 1] === '\n') return to;
  const end = text.indexOf('\n', to);
  return end < 0 ? text.length : end;
}
