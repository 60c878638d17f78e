/** The DAG looked at as a lesson's two files, in a zip: to be put into a course's folder, and written on. */
import { strToU8, zipSync } from 'fflate';
import { lessonFileOfCase, slugOf } from '../../sources/python';
import type { MadeLesson } from './workbench-state';

/** @param text Python that makes all DAGs of the case: the file of its only listing, or written for it; null: none */
export function lessonZip(
  { lesson, case: input }: Pick<MadeLesson, 'lesson' | 'case'>,
  text: string | null,
  summary: string,
): { readonly name: string; readonly file: Blob } {
  const id = slugOf(lesson.id);
  const file = lessonFileOfCase(id, lesson, input, text, summary);
  const bytes = zipSync({
    [`${id}.json`]: strToU8(`${JSON.stringify(file, null, 2)}\n`),
    ...(text !== null && { [`${id}.py`]: strToU8(text) }),
  });
  return { name: `${id}.zip`, file: new Blob([bytes]) };
}
