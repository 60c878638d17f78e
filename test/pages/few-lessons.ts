/** Stands in for `virtual:lessons` in tests: one sound lesson, one broken one. */
import { readFileSync } from 'node:fs';
import { checkLesson } from '../../src/lesson/check';
import type { CheckedLesson } from '../../src/lesson';
import type { CatalogueCourse, LessonSource, OwnSite } from 'virtual:lessons';
import { edited, seedText } from '../lesson/seed';

export const catalogue: readonly CatalogueCourse[] = [
  {
    course: 'mlops',
    courseTitle: { text: 'MLOps', language: 'en' },
    lessons: [
      {
        id: 'airflow-ml-orchestration',
        title: 'Apache Airflow for ML orchestration',
        summary: 'Follow one run of a small machine-learning pipeline.',
        tags: ['MLOps', 'devops'],
        minutes: 10,
        language: 'en',
        path: 'lesson/mlops/airflow-ml-orchestration',
        needs: [],
        broken: false,
      },
      {
        id: 'broken',
        title: 'broken',
        summary: '',
        tags: [],
        minutes: 0,
        language: 'en',
        path: 'lesson/mlops/broken',
        needs: [],
        broken: true,
      },
    ],
  },
];

/** A catalogue as long as one likes: courses of twenty, each lesson with its number in its title. */
export function manyLessons(count: number): readonly CatalogueCourse[] {
  const lessons = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return {
      id: `lesson-${number}`,
      title: `Waiting: lesson ${number}`,
      summary: `Lección ${number} of a long list.`,
      tags: ['all', number % 2 === 0 ? 'even' : 'odd', `tag-${number}`],
      minutes: 10,
      language: 'en',
      path: `lesson/many/lesson-${number}`,
      needs: [],
      broken: false,
    };
  });
  return Array.from({ length: Math.ceil(count / 20) }, (_, index) => ({
    course: `course-${index + 1}`,
    courseTitle: { text: `Course ${index + 1}`, language: 'en' },
    lessons: lessons.slice(index * 20, index * 20 + 20),
  }));
}

export function loadLesson(course: string, id: string): Promise<CheckedLesson | null> {
  const text = id === 'broken' ? edited({ '/minutes': 'ten' }) : seedText;
  if (course !== 'mlops' || !catalogue[0]?.lessons.some((lesson) => lesson.id === id))
    return Promise.resolve(null);
  return Promise.resolve(
    checkLesson({ file: `lessons/mlops/${id}.json`, course, name: id, text, readBeside }),
  );
}

function readBeside(name: string): { text: string } {
  return { text: readFileSync(`lessons/mlops/${name}`, 'utf8') };
}

export function loadSource(course: string, id: string): Promise<LessonSource | null> {
  if (course !== 'mlops' || id !== 'airflow-ml-orchestration') return Promise.resolve(null);
  const names = ['ml_pipeline.py', 'ml_pipeline_retries.py', 'ml_pipeline_five.py', 'ml_pipeline_build.py'];
  const files = Object.fromEntries(names.map((name) => [name, readBeside(name).text]));
  return Promise.resolve({ text: seedText, files });
}

/** What a test says of the site; null: nothing, as of ours. */
export const said: { site: OwnSite | null } = { site: null };

export const hasDocs = (): boolean => true;

export function ownSite(): OwnSite | null {
  return said.site;
}

export function loadCatalogue(): Promise<readonly CatalogueCourse[]> {
  return Promise.resolve(catalogue);
}
