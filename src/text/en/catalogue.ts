/** The words of the front page: the list of lessons. */
import { count } from './phrases';

export const catalogueWords = {
  title: 'See why every task runs, or waits',
  lead: 'Each lesson is one run of an Airflow DAG. Step through it, forward and back, and read at every step what the scheduler did and what it was waiting for.',
  start: 'Start here',
  startBody: 'New to Airflow? This one takes you through your first run.',
  ownDag: 'Open your own DAG',
  studio: 'Write a lesson',
  opened: 'Open a folder of lessons',
  docs: 'Documentation',
  again: 'Go on',
  next: 'Next lesson',
  placement: 'Find where to start',
  finalCheck: 'Final check',
  needs: 'Builds on',
  lessons: (n: number, minutes: number) =>
    `${count(n, 'lesson', 'lessons')}, about ${minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`}`,
  broken: 'Its file has a fault. Open it to see what is wrong.',
  empty: 'There is no lesson yet. Put a file into lessons/<course>/ and it will appear here.',
} as const;
