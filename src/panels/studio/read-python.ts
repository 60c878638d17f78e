/** A DAG file as a lesson: read by Python here in the browser, its first run simulated, all written that follows. */
import { CaseError } from '../../engine';
import type { Json } from '../../engine';
import { writeJson } from '../../lesson';
import type { ProposalWords } from '../../lesson';
import { createBrowserRuns } from '../../sources';
import { slugOf, toCase } from '../../sources/python';
import { createBrowserPythonSource } from '../../sources/python/browser';
import { lessonFromDag } from '../../studio';
import type { LessonDraft } from '../../studio';

const FILE = 'dag.py';

/** What the lesson says besides, in its own language. */
export interface NewLessonWords {
  readonly language: string;
  readonly summary: (dag: string) => string;
  readonly scenario: string;
  readonly proposals: ProposalWords;
}

export type ReadPython =
  | { readonly draft: LessonDraft }
  /** What Python says, or nothing where the file makes no DAG. */
  | { readonly faults: readonly string[] };

/** A lesson of the first DAG that a file makes. Rejects where Python does not come. */
export async function readPython(text: string, words: NewLessonWords): Promise<ReadPython> {
  const python = createBrowserPythonSource();
  try {
    const { files } = await python.read([{ path: FILE, text }], { only: [FILE] });
    const read = files[FILE];
    const [dagId] = Object.keys(read?.dags ?? {});
    const graph = dagId === undefined ? undefined : read?.dags[dagId];
    const facts = dagId === undefined ? undefined : read?.facts[dagId];
    if (!read || dagId === undefined || !graph || !facts)
      return {
        faults: (read?.problems ?? []).map(({ line, text: why }) => `${line}: ${why}`),
      };
    const whole = toCase([{ graph, facts }]);
    const { run, until } = await createBrowserRuns().ask('firstRuns', [whole, 1]);
    const id = slugOf(dagId);
    const { lesson, listings } = lessonFromDag({
      id,
      title: graph.display_name || dagId,
      language: words.language,
      summary: words.summary(dagId),
      scenario: words.scenario,
      input: until ? { ...whole, until } : whole,
      mayEndLater: until !== null,
      run,
      listing: { dagId, path: FILE, text, facts },
      words: words.proposals,
    });
    const file = `${writeJson(lesson as unknown as Json, { width: 100 })}\n`;
    return { draft: { course: 'my-course', text: file, files: listings } };
  } catch (error) {
    if (error instanceof CaseError) return { faults: error.problems.map(({ code }) => code) };
    throw error;
  } finally {
    python.close();
  }
}
