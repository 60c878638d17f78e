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

/** A DAG that the file makes. */
interface ListedDag {
  readonly dagId: string;
  readonly facts: DagFacts;
}

/**
 * Lines of a task are labelled with its id; of a DAG after the first with the DAG's id before it.
 * @param title what stands above it: the name of the file
 */
export function dagListing(
  title: string,
  file: string,
  text: string,
  dags: readonly ListedDag[],
): CodeListing {
  const tasks = dags.flatMap(({ dagId, facts }, index) =>
    [...taskLines(facts, file)].map(([task, spans]) => ({
      dag: dagId,
      task,
      spans,
      label: index === 0 ? task : `${dagId}.${task}`,
    })),
  );
  const labels = new Map<number, string[]>();
  for (const { label, spans } of tasks) {
    for (const { line, endLine } of spans) {
      for (let at = line; at <= endLine; at += 1) labels.set(at, [...(labels.get(at) ?? []), label]);
    }
  }
  return {
    id: file,
    title,
    language: 'python',
    note: null,
    lines: highlightPython(text.replace(/\n+$/, '')).map((tokens, index) => ({
      tokens,
      labels: labels.get(index + 1) ?? [],
    })),
    marks: tasks
      .filter(({ spans }) => spans.length > 0)
      .map(({ dag, task, label }) => ({ dag, task, states: SHOWN, lines: [label] })),
    dags: dags.map(({ dagId }) => dagId),
  };
}
