/** The DAG looked at as a lesson: its case run in the simulator, its file as the listing beside it. */
import { CaseError, unpackTrace } from '../../engine';
import { caseLesson } from '../../lesson';
import { RunTooLarge } from '../../sources';
import type { RunSource } from '../../sources';
import { caseNotes, dagListing, toCase } from '../../sources/python';
import type { ReadResult, SourceFile } from '../../sources/python';
import type { DagPlace } from './dags';
import { untilRuns } from './runs-shown';
import type { DagScript, MadeLesson, Refusal } from './workbench-state';

interface DagToMake {
  readonly chosen: DagPlace;
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
  { chosen, result, files, script, language, isStrangers }: DagToMake,
  runs: RunSource,
  signal: AbortSignal,
): Promise<MadeLesson | Refusal | 'no-script'> {
  const file = result.files[chosen.file];
  const graph = file?.dags[chosen.dag];
  if (!file || !graph) return { why: 'failed', error: new Error('There is no such DAG.') };
  const facts = file.facts[chosen.dag];
  const dags = [{ graph, facts }];
  const whole = toCase(dags, { behaviour: { [chosen.dag]: script.behaviour }, seed: script.seed });
  try {
    if (isStrangers) {
      const read = await runs.ask('read', [{ text: JSON.stringify(whole), file: 'run.json' }], { signal });
      if ('problems' in read) return 'no-script';
    }
    const first = await runs.ask('run', [whole, false], { signal });
    const until = untilRuns(unpackTrace(first.run, whole), script.runs);
    const input = until ? { ...whole, until } : whole;
    const { run } = until ? await runs.ask('run', [input, false], { signal }) : first;
    const text = files.find(({ path }) => path === chosen.file)?.text;
    const lesson = caseLesson({
      course: COURSE,
      id: chosen.dag,
      title: graph.display_name || chosen.dag,
      language,
      case: input,
      run,
      code: text === undefined || !facts ? null : dagListing(nameOf(chosen.file), chosen.file, text, facts),
    });
    return { lesson, case: input, notes: caseNotes(dags) };
  } catch (error) {
    if (error instanceof CaseError) return { why: 'refused', problems: error.problems };
    if (error instanceof RunTooLarge) return { why: 'too-large', error };
    return { why: 'failed', error };
  }
}

/** A file's name without its folders. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
