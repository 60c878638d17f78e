/** What a learner built as a lesson file: to be put into a course, and written on. */
import type { Case } from '../../../engine';
import type { Lesson } from '../../lesson';
import type { Message } from '../../message';
import type { LessonFile } from '../../schema/lesson';
import type { ProjectPlan } from './plan';
import type { TalkMoment } from './talk';

/**
 * @param input the case of what was built
 * @param say in the language in which the file is written
 */
export function lessonFileOf(
  lesson: Lesson,
  plan: ProjectPlan,
  input: Case,
  talk: readonly TalkMoment[],
  say: (message: Message) => string,
): LessonFile {
  const { clock, tick_seconds: tickSeconds, settings, pools, dags, until } = input;
  return {
    version: 1,
    id: `my-${lesson.id}`,
    title: say(plan.title),
    tags: [...lesson.tags],
    minutes: lesson.minutes,
    language: lesson.language,
    summary: say(plan.text),
    detail: lesson.detail,
    clock,
    ...(tickSeconds !== undefined && { tick_seconds: tickSeconds }),
    ...(settings && { settings: settings as NonNullable<LessonFile['settings']> }),
    ...(pools && { pools: pools as NonNullable<LessonFile['pools']> }),
    dags: dags as LessonFile['dags'],
    ...(until && { until }),
    scenarios: [{ id: 'built', title: say({ code: 'project.as_built' }) }],
    key_moments: talk
      .filter(({ text }) => text.trim() !== '')
      .map(({ step, text }, at) => ({
        id: `moment-${at + 1}`,
        question: say({ code: 'project.what_happens' }),
        answer: text,
        step,
      })),
  };
}
