/** DAG files as lessons: read with Python, their first run simulated, and all written that follows from these. */
import { CaseError, packTrace } from '../../engine';
import type { Case } from '../../engine';
import { createTrack, findFirstRuns } from '../../lesson';
import type { ProposalWords } from '../../lesson';
import { slugOf, toCase } from '../../sources/python';
import type { ReadFile, SourceFile } from '../../sources/python';
import { createNodePythonSource } from '../../sources/python/node';
import { describeCaseProblem } from '../../text';
import type { Collected } from '../collect-files';
import { lessonFromDag } from '../../studio';
import type { DagFile, NewLesson } from '../../studio';

interface Made {
  readonly lessons: readonly NewLesson[];
  /** What could not be made a lesson, a line each. */
  readonly faults: readonly string[];
}

/** A lesson for each DAG of the files. */
export async function lessonsFromDags(
  { files, only, shownAs }: Collected,
  words: ProposalWords,
): Promise<Made> {
  const python = createNodePythonSource();
  try {
    const { files: read } = await python.read(files, only ? { only } : {});
    const lessons: NewLesson[] = [];
    const faults: string[] = [];
    for (const [path, file] of Object.entries(read)) {
      for (const { isFault, line, column, text } of file.problems)
        if (isFault) faults.push(`${shownAs(path)}:${line}:${column}: ${text}`);
      for (const dag of Object.keys(file.dags)) {
        const made = lessonOf(
          dag,
          file,
          files.find((one) => one.path === path),
          idFor(dag, lessons),
          words,
        );
        if ('why' in made) faults.push(`${shownAs(path)}: ${dag}: ${made.why}`);
        else lessons.push(made);
      }
    }
    return { lessons, faults };
  } finally {
    python.close();
  }
}

/** A lesson for a case, whose code nobody knows. */
export function lessonFromCase(input: Case, words: ProposalWords): NewLesson | { readonly why: string } {
  return lessonAround(slugOf(input.case), input.case, input, null, words);
}

function lessonOf(
  dag: string,
  { dags, facts }: ReadFile,
  file: SourceFile | undefined,
  id: string,
  words: ProposalWords,
): NewLesson | { readonly why: string } {
  const graph = dags[dag]!;
  const own = facts[dag];
  const text = file ? textOf(file) : undefined;
  const listing =
    file && text !== undefined && own ? { dagId: dag, path: file.path, text, facts: own } : null;
  return lessonAround(id, graph.display_name || dag, toCase([{ graph, facts: own }]), listing, words);
}

function lessonAround(
  id: string,
  title: string,
  whole: Case,
  listing: DagFile | null,
  words: ProposalWords,
): NewLesson | { readonly why: string } {
  try {
    // Somebody's own case ends where its author wants it to end.
    const until = listing || !whole.until ? findFirstRuns(whole, 1).until : null;
    const input = until ? { ...whole, until } : whole;
    return lessonFromDag({
      id,
      title,
      language: 'en',
      summary: `What happens when \`${input.dags[0]!.dag_id}\` runs, and why.`,
      scenario: 'As it is',
      input,
      mayEndLater: until !== null,
      run: packTrace(createTrack(input, 'essential').trace),
      listing,
      words,
    });
  } catch (problem) {
    if (!(problem instanceof CaseError)) throw problem;
    return { why: problem.problems.map(describeCaseProblem).join(' ') };
  }
}

function textOf({ text, bytes }: SourceFile): string | undefined {
  return text ?? (bytes && new TextDecoder().decode(bytes));
}

/** DAGs whose ids differ only in what a file's name cannot have get a number behind theirs. */
function idFor(dag: string, taken: readonly NewLesson[]): string {
  const slug = slugOf(dag);
  const isTaken = (id: string) => taken.some(({ lesson }) => lesson.id === id);
  let id = slug;
  for (let number = 2; isTaken(id); number += 1) id = `${slug}-${number}`;
  return id;
}
