/** The DAG looked at as a lesson: its case run in the simulator, with those beside it, and its file as the listing. */
import { CaseError } from '../../engine';
import { caseLesson } from '../../lesson';
import type { CodeListing } from '../../lesson';
import { RunTooLarge } from '../../sources';
import type { RunSource } from '../../sources';
import { caseNotes, dagListing, toCase } from '../../sources/python';
import type { DagFacts, Graph, ReadResult, SourceFile } from '../../sources/python';
import type { DagPlace } from './dags';
import type { DagScript, MadeLesson, Refusal } from './workbench-state';

interface DagToMake {
  readonly chosen: DagPlace;
  /** DAGs that run in the same case. */
  readonly together: readonly DagPlace[];
  readonly result: ReadResult;
  readonly files: readonly SourceFile[];
  readonly script: DagScript;
  readonly language: string;
  /** Whether somebody else wrote the script: then it is checked like every case from outside. */
  readonly isStrangers: boolean;
}

/** In whose course the lesson is; nothing of it is kept. */
const COURSE = 'own';

/** Its lesson, or why there is none; `no-script`: what is scripted is nothing that a task can do. */
export async function makeDagLesson(
  { chosen, together, result, files, script, language, isStrangers }: DagToMake,
  runs: RunSource,
  signal: AbortSignal,
): Promise<MadeLesson | Refusal | 'no-script'> {
  const read = [chosen, ...together].flatMap(({ file, dag }) => {
    const graph = result.files[file]?.dags[dag];
    return graph ? [{ file, graph, facts: result.files[file]?.facts[dag] }] : [];
  });
  const [first] = read;
  if (!first) return { why: 'failed', error: new Error('There is no such DAG.') };
  const whole = toCase(read, { behaviour: script.behaviour, seed: script.seed });
  try {
    if (isStrangers) {
      const read = await runs.ask('read', [{ text: JSON.stringify(whole), file: 'run.json' }], { signal });
      if ('problems' in read) return 'no-script';
    }
    const { run, until } = await runs.ask('firstRuns', [whole, script.runs], { signal });
    const input = until ? { ...whole, until } : whole;
    const lesson = caseLesson({
      course: COURSE,
      id: chosen.dag,
      title: read.map(({ graph }) => graph.display_name || graph.dag_id).join(' + '),
      language,
      case: input,
      run,
      code: listingsOf(read, files),
      operators: Object.fromEntries(read.map(({ graph }) => [graph.dag_id, operatorsOf(graph)])),
    });
    return { lesson, case: input, notes: caseNotes(read) };
  } catch (error) {
    if (error instanceof CaseError) return { why: 'refused', problems: error.problems };
    if (error instanceof RunTooLarge) return { why: 'too-large', error };
    return { why: 'failed', error };
  }
}

function operatorsOf({ tasks }: Graph): Record<string, string> {
  return Object.fromEntries(tasks.map(({ task_id: id, operator_name: name }) => [id, name]));
}

/** A listing for each file that makes one of the DAGs, that of the DAG looked at first. */
function listingsOf(
  read: readonly { readonly file: string; readonly graph: Graph; readonly facts: DagFacts | undefined }[],
  files: readonly SourceFile[],
): CodeListing[] {
  return [...new Set(read.map(({ file }) => file))].flatMap((file) => {
    const text = files.find(({ path }) => path === file)?.text;
    const made = read.flatMap(({ file: of, graph, facts }) =>
      of === file && facts ? [{ dagId: graph.dag_id, facts }] : [],
    );
    return text === undefined || made.length === 0 ? [] : [dagListing(nameOf(file), file, text, made)];
  });
}

/** A file's name without its folders. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
