import { loadExplainer } from '../../engine';
import type { PageLanguage } from '../../text';
import { loadWords } from '../../text';
import type { CourseAddress } from '../address';
import { COURSE_PAGES } from './course-pages';

/** A page about the whole course. */
export async function showCourse(root: string, language: PageLanguage, page: CourseAddress) {
  await Promise.all([loadExplainer(), loadWords(language, ['course', 'run', 'causes'])]);
  const Page = COURSE_PAGES[page];
  return <Page root={root} language={language} />;
}
