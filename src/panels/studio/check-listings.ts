/** Holds the listings of a sound lesson to its DAGs, with real Python in a worker, as `dag-tutor check` does. */
import { loadChecker } from '../../lesson';
import type { Lesson, Problem } from '../../lesson';
import { listingFaults } from '../../sources/python';
import type { PythonSource } from '../../sources/python';
import { nameOf, readLoosely } from '../../studio';
import type { LessonDraft } from '../../studio';

/**
 * What the listings say otherwise than the runs that they are shown with, each with its place in the lesson's file.
 * Rejects where Python does not come, or stops.
 */
export async function checkListings(
  python: PythonSource,
  draft: LessonDraft,
  lesson: Lesson,
): Promise<readonly Problem[]> {
  const file = `${nameOf(draft)}.json`;
  const read = (await loadChecker()).readJson(draft.text, file);
  const { code } = readLoosely(draft.text);
  if (!('source' in read) || !Array.isArray(code)) return [];
  const problems = new Map<string, Problem>();
  for (const [index, listing] of lesson.code.entries()) {
    const name = (code[index] as { readonly file?: unknown } | undefined)?.file;
    const text = typeof name === 'string' ? draft.files[name] : undefined;
    if (typeof name !== 'string' || text === undefined || !name.endsWith('.py')) continue;
    const found = (await python.read([{ path: name, text }], { only: [name] })).files[name];
    const dags = lesson.scenarios.filter((one) => one.code === listing.id).flatMap((one) => one.case.dags);
    for (const fault of found ? listingFaults(found, dags) : []) {
      const problem = read.source.problem(['code', index, 'file'], fault.code, {
        file: name,
        ...fault.values,
      });
      problems.set(JSON.stringify(problem), problem);
    }
  }
  return [...problems.values()];
}
