/** Which lines of a file make which task: its call, its function, and where it is marked. */
import type { DagFacts } from './facts';

/** Lines from 1, both ends included. */
export interface LineSpan {
  readonly line: number;
  readonly endLine: number;
}

/**
 * Task id → the lines of one file that make it, in order, joined where they touch. A task made in a helper has in the
 * DAG's file the lines of the call that led there; in the helper's file its own.
 */
export function taskLines(facts: DagFacts, file: string): ReadonlyMap<string, readonly LineSpan[]> {
  const found = new Map<string, readonly LineSpan[]>();
  for (const [id, task] of Object.entries(facts.tasks)) {
    const spans: LineSpan[] = [];
    const place = task.places.find((one) => one.file === file);
    if (place) spans.push(place);
    if (task.function?.file === file) spans.push(task.function);
    if (task.markedAt?.file === file) spans.push(task.markedAt);
    found.set(id, joined(spans));
  }
  return found;
}

function joined(spans: readonly LineSpan[]): LineSpan[] {
  const all: LineSpan[] = [];
  for (const { line, endLine } of spans.toSorted((one, other) => one.line - other.line)) {
    const last = all.at(-1);
    if (last && line <= last.endLine + 1) {
      all[all.length - 1] = { line: last.line, endLine: Math.max(last.endLine, endLine) };
    } else all.push({ line, endLine });
  }
  return all;
}
