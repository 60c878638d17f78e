/** The lessons of the site as their files have them, with the listings beside them. */
import { listLessons, readSource } from '../../src/cli/read-lessons';
import type { LessonDraft } from '../../src/studio';

export function lessonTexts(): (LessonDraft & { readonly name: string })[] {
  return listLessons('lessons').map(({ course, name, path }) => {
    const source = readSource(path);
    if (!source) throw new Error(`${path} cannot be read.`);
    return { course, name, ...source };
  });
}
