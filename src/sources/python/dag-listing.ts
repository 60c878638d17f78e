/** A file that was read as the listing beside a run: the lines that make a task are marked while something happens to it. */
import type { CodeListing } from '../../lesson';
import type { DagFacts } from './facts';
import { highlightPython } from './highlight-python';
import { taskLines } from './task-lines';

/** What comes to a task by its own code, or in its place. */
const SHOWN: CodeListing['marks'][number]['states'] = [
  'running',
  'success',
  'failed',
  'up_for_retry',
  'up_for_reschedule',
  'deferred',
  'skipped',
  'upstream_failed',
];

/** @param title what stands above it: the name of the file */
export function dagListing(title: string, file: string, text: string, facts: DagFacts): CodeListing {
  const lines = taskLines(facts, file);
  const labels = new Map<number, string[]>();
  for (const [task, spans] of lines) {
    for (const { line, endLine } of spans) {
      for (let at = line; at <= endLine; at += 1) labels.set(at, [...(labels.get(at) ?? []), task]);
    }
  }
  return {
    id: 'file',
    title,
    language: 'python',
    note: null,
    lines: highlightPython(text.replace(/\n+$/, '')).map((tokens, index) => ({
      tokens,
      labels: labels.get(index + 1) ?? [],
    })),
    marks: [...lines]
      .filter(([, spans]) => spans.length > 0)
      .map(([task]) => ({ task, states: SHOWN, lines: [task] })),
  };
}
