/** Stands in for `virtual:terms` in tests: two of the terms, as they are written. */
import type { Terms } from '../../src/lesson';

const shown = {
  course: 'mlops',
  lesson: 'airflow-ml-orchestration',
  title: 'Apache Airflow',
  scenario: 'two-tasks',
  step: 1,
};
const terms: Terms = {
  language: 'en',
  terms: [
    {
      id: 'dag',
      name: 'DAG',
      also: ['DAGs', 'Directed Acyclic Graph'],
      except: [],
      text: 'Tasks and arrows without any circle.',
      shown,
    },
    { id: 'scheduler', name: 'scheduler', also: [], except: [], text: 'It looks again and again.', shown },
  ],
};

export const loadTerms = (): Promise<Terms> => Promise.resolve(terms);
