/** The words of a lesson on paper. */
import { count } from './phrases';

export const handOutWords = {
  print: 'Print',
  lesson: 'To the lesson',
  description: (title: string) => `${title}: steps, tables, questions and answers, to print and hand out.`,
  code: 'The DAG',
  steps: 'Step by step',
  step: (n: number) => `Step ${n}`,
  more: (n: number) => `And ${count(n, 'step')} more: see the table.`,
  others: 'How it ends otherwise',
  questions: 'Questions',
  answers: 'Answers',
} as const;
