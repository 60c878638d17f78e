/**
 * Holds the listings of a lesson to its runs by reading them as Airflow would, with real Python: tasks that loops and
 * groups make, arrows that functions draw, options of the DAG itself. What is plainly written in a listing the checker
 * of the lesson has compared before (`read-listing.ts`); this finds the rest.
 */
import { listingLines } from '../lesson';
import { readJson } from '../lesson/check';
import type { CheckedLesson, Problem } from '../lesson/check';
import { listingFaults } from '../sources/python';
import type { PythonSource } from '../sources/python';
import { LIMITS, readText } from './read-text';

type Lesson = Extract<CheckedLesson, { lesson: unknown }>['lesson'];

/**
 * What the listings say otherwise than the runs beside them; none where they say the same.
 * @param file the lesson's own file, in which the places are
 * @param shownAs as messages name it
 */
export async function checkByPython(
  python: PythonSource,
  lesson: Lesson,
  file: string,
  shownAs: string,
): Promise<readonly Problem[]> {
  const text = readText(file, LIMITS.lesson, shownAs);
  const read = 'text' in text ? readJson(text.text, shownAs) : null;
  if (!read || !('source' in read)) return [];
  const written = (read.source.value as { code?: { file: string }[] }).code ?? [];
  const problems: Problem[] = [];
  for (const [index, listing] of lesson.code.entries()) {
    const name = written[index]?.file ?? listing.id;
    const result = await python.read([{ path: name, text: `${listingLines(listing).join('\n')}\n` }], {
      only: [name],
    });
    const found = result.files[name];
    const dags = lesson.scenarios
      .filter(({ code }) => code === listing.id)
      .flatMap((scenario) => scenario.case.dags);
    if (!found) continue;
    for (const { code, values } of listingFaults(found, dags))
      problems.push(read.source.problem(['code', index, 'file'], code, { file: name, ...values }));
  }
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
