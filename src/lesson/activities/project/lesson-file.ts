/** What a learner built as a lesson file: to be put into a course, and written on. */
import type { Case } from '../../../engine';
import { projectWords } from '../../../text';
import type { Lesson } from '../../lesson';
import type { LessonFile } from '../../schema/lesson';
import type { ProjectPlan } from './plan';
import type { TalkMoment } from './talk';

const words = projectWords.file;

/** @param input the case of what was built */
export function lessonFileOf(
  lesson: Lesson,
  plan: ProjectPlan,
  input: Case,
  talk: readonly TalkMoment[],
): LessonFile {
  const { clock, tick_seconds: tickSeconds, settings, pools, dags, until } = input;
  return {
    version: 1,
    id: `my-${lesson.id}`,
    title: plan.title,
    tags: [...lesson.tags],
    minutes: lesson.minutes,
    language: lesson.language,
    summary: plan.text,
    detail: lesson.detail,
    clock,
    ...(tickSeconds !== undefined && { tick_seconds: tickSeconds }),
    ...(settings && { settings: settings as NonNullable<LessonFile['settings']> }),
    ...(pools && { pools: pools as NonNullable<LessonFile['pools']> }),
    dags: dags as LessonFile['dags'],
    ...(until && { until }),
    scenarios: [{ id: 'built', title: words.scenario }],
    key_moments: talk
      .filter(({ text }) => text.trim() !== '')
      .map(({ step, text }, at) => ({
        id: `moment-${at + 1}`,
        question: words.question,
        answer: text,
        step,
      })),
  };
}
