/** The code of a run that is not the lesson's own: written anew from what was run, with what is different in it. */
import { memo } from '../../engine';
import type { Case } from '../../engine';
import type { CodeLine, CodeListing, KnobTarget } from '../../lesson';
import { pythonFile } from '../../lesson/activities/project';
import type { TaskLines } from '../../lesson/activities/project';
import type { Words } from '../../text';
import type { Changes } from '../what-if/derive';
import { pythonTokens } from './python-tokens';

export interface RunCode {
  readonly listing: CodeListing;
  /** Indexes of lines that the code of the run before does not have, written in the same way. */
  readonly changed: ReadonlySet<number>;
  /** Whether the code of the run before is the same: then only what no code says is different. */
  readonly isSame: boolean;
}

/**
 * The code of a run, as the exporter writes it.
 * @param before the run that it was made of by changing something; null where there is none to compare it with
 * @param note what is said at the head of the file
 */
export const runCodeOf = memo((input: Case, before: Case | null, note: string): RunCode => {
  const { lines, tasks } = pythonFile(input.dags, note);
  const linesBefore = before === null ? null : pythonFile(before.dags, note).lines;
  // A line that is as it was is the same, so that none of those is drawn again.
  const known = new Map<string, CodeLine['tokens']>();
  if (before !== null && linesBefore)
    runCodeOf(before, null, note).listing.lines.forEach(({ tokens }, at) =>
      known.set(linesBefore[at]!, tokens),
    );
  const labels = new Map<number, string[]>();
  const marks: CodeListing['marks'][number][] = [];
  for (const [dagId, ofDag] of tasks) {
    for (const [task, at] of ofDag) {
      for (const part of ['head', 'body'] as const) {
        const label = `${dagId}/${task}/${part}`;
        for (const line of at[part]) labels.set(line, [...(labels.get(line) ?? []), label]);
        marks.push({ task, states: [...STATES[part]], lines: [label] });
      }
    }
  }
  return {
    listing: {
      id: 'run',
      title: input.dags.length === 1 ? `${input.dags[0]!.dag_id}.py` : 'dags.py',
      language: 'python',
      note: null,
      lines: lines.map((line, index): CodeLine => ({
        tokens: known.get(line) ?? pythonTokens(line),
        labels: labels.get(index) ?? [],
      })),
      marks,
    },
    changed: linesBefore === null ? NONE : linesMissingIn(linesBefore, lines),
    isSame: linesBefore !== null && linesBefore.join('\n') === lines.join('\n'),
  };
});

const NONE: ReadonlySet<number> = new Set();

/** Which lines a state comes from: what a task does, or what is said of it. */
const STATES = {
  head: ['scheduled', 'queued', 'skipped', 'upstream_failed', 'up_for_retry', 'removed'],
  body: ['running', 'success', 'failed', 'up_for_reschedule', 'deferred'],
} as const satisfies Readonly<
  Record<keyof TaskLines, readonly CodeListing['marks'][number]['states'][number][]>
>;

/** Lines that are not among others; of equal lines, as many as are too many. */
function linesMissingIn(before: readonly string[], lines: readonly string[]): ReadonlySet<number> {
  const left = new Map<string, number>();
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1);
  const missing = new Set<number>();
  lines.forEach((line, index) => {
    const n = left.get(line) ?? 0;
    if (n > 0) left.set(line, n - 1);
    else if (line.trim() !== '') missing.add(index);
  });
  return missing;
}

/**
 * Of what was changed, what the code does not show: how long tasks take and how they end, pools, settings, arrows that
 * are gone. "Slots of pool gpu: 2 → 4 and …"; empty where the code shows all of it.
 */
export function sayNotInCode(
  { fields, edges, elsewhere }: Changes,
  { whatIfWords: words, formats }: Words,
): string {
  const said = [
    ...fields
      .filter(({ field }) => !isInCode(field.turns))
      .map(({ field: { label, turns }, was, is }) =>
        words.change(label ?? words.label(turns), words.value(turns, was), words.value(turns, is)),
      ),
    ...edges
      .filter(({ isThere }) => !isThere)
      .map(({ edge: [from, to] }) => {
        const turns = { type: 'edge', upstream: from, downstream: to };
        return words.change(words.label(turns), words.value(turns, true), words.value(turns, false));
      }),
    ...(elsewhere ? [words.changedOtherwise] : []),
  ];
  return formats.and(said);
}

function isInCode(turns: KnobTarget): boolean {
  switch (turns.type) {
    case 'task_option':
    case 'dag_option':
    case 'edge':
      return true;
    case 'attempt':
      return turns.field === 'chooses' || turns.field === 'returns';
    default:
      return false;
  }
}
