/** Wiring: the arrows of a project's DAG, graded by the run of the DAG that they make. */
import { memo } from '../../engine';
import type { Lesson } from '../lesson';
import type { Activity } from './activity';
import { identifyPart } from './outlines/order';
import { wiringOutline } from './outlines/wiring';
import type { CheckResult } from './project/grade-checks';
import { projectOf } from './project/plan';

export interface WiringItem {
  readonly lesson: Lesson;
  /** What is true of the run of the arrows that were drawn, and what is not; null before they were run. */
  readonly results: readonly CheckResult[] | null;
}

/** A choice is the arrows, as `edgesText` writes them: arrows that Airflow would take. It may be tried for ever. */
export const wiring: Activity<WiringItem, string> = {
  ...wiringOutline,
  items: ({ lesson }) => itemsOf(lesson),
  identify: ({ lesson }) => identifyPart(lesson, 'wire'),
  read: (kept) => (typeof kept === 'string' ? kept : null),
  grade({ results }) {
    const isRight = results && results.every(({ holds }) => holds);
    return { isRight, isSettled: isRight === true };
  },
};

const itemsOf = memo((lesson: Lesson): readonly WiringItem[] =>
  projectOf(lesson) ? [{ lesson, results: null }] : [],
);
