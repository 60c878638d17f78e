import { loadExplainer } from '../../engine';
import { courseTitle } from 'virtual:lessons';
import type { CheckedLesson } from '../../lesson';
import { loadWords } from '../../text';
import type { PageLanguage } from '../../text';
import { PrintPage } from './PrintPage';

/** A lesson as a sheet to hand out; null where it has a fault, which its own page tells. */
export async function showPrint(
  root: string,
  language: PageLanguage,
  course: string,
  checked: CheckedLesson,
) {
  if ('problems' in checked) return null;
  await Promise.all([loadExplainer(), loadWords(language, ['run', 'causes', 'handOut'])]);
  return <PrintPage root={root} courseTitle={courseTitle(course, language)} lesson={checked.lesson} />;
}
