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
