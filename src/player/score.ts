/** How a learner did: worked out from the record and the lesson, and never kept. */
import { memo } from '../engine';
import { ACTIVITIES, ownTrackOf } from '../lesson';
import type { ActivityOutline, Identity, Lesson } from '../lesson';
import { allAnswers, answerTo } from './records/answers';
import { own } from './records/entries';
import type { Answer, Progress } from './records/progress';

export interface Score {
  /** How many items there are to be right about. */
  readonly of: number;
  /** Answered, or the answer has been shown. */
  readonly settled: number;
  /** Of the settled ones, those answered right at last. */
  readonly right: number;
  readonly atFirstTry: number;
}

export interface LessonScore {
  readonly lesson: Score;
  /** By kind. Of an activity that was never begun, and of which the lesson does not tell, there is nothing. */
  readonly activities: Readonly<Record<string, Score>>;
}

type Kept = Pick<Progress, 'activities' | 'asked'>;

/** The score of a lesson, activity by activity and in all. The same record gives the same score. */
export function scoreOf(
  lesson: Lesson,
  record: Kept,
  outlines: readonly ActivityOutline[] = ACTIVITIES,
): LessonScore {
  const activities = Object.fromEntries(
    outlines
      .filter(({ isUngraded }) => !isUngraded)
      .map((outline) => [outline.kind, activityScore(lesson, record, outline)] as const)
      .filter(([, score]) => score.of > 0),
  );
  const all = Object.values(activities);
  const sum = (part: keyof Score) => all.reduce((total, score) => total + score[part], 0);
  return {
    lesson: { of: sum('of'), settled: sum('settled'), right: sum('right'), atFirstTry: sum('atFirstTry') },
    activities,
  };
}

/** The score of one activity. */
export function activityScore(lesson: Lesson, record: Kept, outline: ActivityOutline): Score {
  const identities = identitiesOf(lesson, record, outline);
  const answers: readonly (Answer | undefined)[] = identities
    ? identities.map((identity) => answerTo(record, outline, identity))
    : allAnswers(record, outline).map(({ answer }) => answer);
  const settled = answers.filter((answer) => answer?.isSettled) as readonly Answer[];
  const right = settled.filter(({ tries }) => tries.at(-1)?.isRight === true);
  // What there is nothing to be right about counts for nothing.
  const isVoid = ({ tries }: Answer) => tries.length > 0 && tries.at(-1)!.isRight === null;
  const voids = settled.filter(isVoid).length;
  const wanted = identities ? identities.length : Math.max(outline.itemsWanted ?? 0, settled.length);
  return {
    of: answers.length === 0 && !identities ? 0 : wanted - voids,
    settled: settled.length - voids,
    right: right.length,
    atFirstTry: right.filter(({ tries }) => tries.length === 1).length,
  };
}

/** Whether an activity is done: all that it asks is settled. One that asks nothing is done once it was begun. */
export function isActivityDone(lesson: Lesson, record: Kept, outline: ActivityOutline): boolean {
  const { itemsWanted } = outline;
  if (itemsWanted !== undefined) {
    return allAnswers(record, outline).filter(({ answer }) => answer.isSettled).length >= itemsWanted;
  }
  const identities = identitiesOf(lesson, record, outline);
  if (!identities) return false;
  if (identities.length === 0) return own(record.asked, outline.kind) !== undefined;
  return identities.every((identity) => answerTo(record, outline, identity)?.isSettled);
}

/** What an activity asks, as far as it is known: of the lesson itself, or by what was asked when it was last begun. */
export function identitiesOf(
  lesson: Lesson,
  record: Pick<Progress, 'asked'>,
  outline: ActivityOutline,
): readonly Identity[] | null {
  return identitiesIn(lesson, outline) ?? own(record.asked, outline.kind) ?? null;
}

/** What the lesson itself tells of it, worked out once: at each step all modes are asked whether they are done by it. */
const identitiesIn = memo(
  (lesson: Lesson, outline: ActivityOutline): readonly Identity[] | null =>
    outline.identities?.(lesson, ownTrackOf(lesson)) ?? null,
);
