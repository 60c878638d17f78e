/** Commands by which a learner answers. What is right, and what settles an item, its activity says. */
import type { Json } from '../../engine';
import { ownTrackOf } from '../../lesson';
import type { Activity, ActivityOutline, Given, Grade, Identity } from '../../lesson';
import type { ItemOfEvent } from '../events';
import { answerSet, answerTo, askedAgain, withAnswer } from '../records/answers';
import { own } from '../records/entries';
import type { Answer } from '../records/progress';
import { activityScore, scoreOf } from '../score';
import type { PlayerState } from '../state';
import type { PlayerStore } from '../store';

export interface AnsweringCommands {
  /**
   * Tells what an activity asks, when it comes on screen: what is done is judged by it where the lesson itself does not
   * tell, and answers of an earlier day are graded and put under what they answer.
   */
  begin<Item, Choice extends Json>(activity: Activity<Item, Choice>, items: readonly Item[]): void;
  /** Grades what was chosen, and keeps it with its grade. An item that was settled stays so. */
  submit<Item, Choice extends Json>(
    activity: ActivityOutline & Pick<Activity<Item, Choice>, 'identify' | 'grade'>,
    item: Item,
    choice: Choice,
  ): Grade;
  /** Shows the answer: of an item that was not answered right it is kept as not known. */
  showAnswer<Item>(activity: Pick<Activity<Item>, 'kind' | 'identify'>, item: Item): void;
  openHint<Item>(activity: Pick<Activity<Item>, 'kind' | 'identify'>, item: Item): void;
  /** Forgets the answers of a set and asks again, with other options in another order. */
  askAgain(activity: Pick<ActivityOutline, 'kind'>, set: string): void;
}

export function answeringCommands({ lesson, read, write }: PlayerStore): AnsweringCommands {
  const change = (kind: string, identity: Identity, make: (before: Answer) => Answer) =>
    withAnswer(read().progress, { kind }, identity, make);
  return {
    begin(activity, items) {
      const { kind } = activity;
      const { progress } = read();
      const identities = items.map((item) => activity.identify(item));
      const isTold = (activity.identities?.(lesson, ownTrackOf(lesson)) ?? []).length > 0;
      const asked = isTold ? progress.asked : { ...progress.asked, [kind]: identities };
      const isSame = isTold || JSON.stringify(own(progress.asked, kind)) === JSON.stringify(identities);
      const old = items.filter((item) => {
        const { set, name, key } = activity.identify(item);
        const { answers, named } = answerSet(progress, activity, set);
        return !own(answers, key) && own(named, name);
      });
      if (isSame && old.length === 0) return;
      const activities = old.reduce(
        (all, item) =>
          withAnswer({ ...progress, activities: all }, activity, activity.identify(item), (before) =>
            graded(activity, item, before),
          ).activities,
        progress.activities,
      );
      write({ type: 'activity_begun', activity: kind, items: items.length }, {}, { asked, activities });
    },
    submit(activity, item, choice) {
      const identity = activity.identify(item);
      const { tries = [] } = answerTo(read().progress, activity, identity) ?? {};
      const grade = activity.grade(item, choice, tries.length);
      const kept = change(activity.kind, identity, (before) => ({
        ...before,
        tries: [...before.tries, { choice, isRight: grade.isRight }],
        isSettled: before.isSettled || grade.isSettled,
      }));
      write(
        (after) => ({
          type: 'submitted',
          ...eventItem(activity, identity),
          choice,
          isRight: grade.isRight,
          isSettled: answerTo(after, activity, identity)!.isSettled,
          tries: tries.length + 1,
          score: {
            activity: activityScore(lesson, after, activity),
            lesson: scoreOf(lesson, after).lesson,
          },
        }),
        {},
        kept,
      );
      return grade;
    },
    showAnswer(activity, item) {
      const identity = activity.identify(item);
      const kept = change(activity.kind, identity, (before) => ({ ...before, isSettled: true }));
      write({ type: 'answer_shown', ...eventItem(activity, identity) }, {}, kept);
    },
    openHint(activity, item) {
      const identity = activity.identify(item);
      const hints = (answerTo(read().progress, activity, identity)?.hints ?? 0) + 1;
      const kept = change(activity.kind, identity, (before) => ({ ...before, hints }));
      write({ type: 'hinted', ...eventItem(activity, identity), hints }, {}, kept);
    },
    askAgain({ kind }, set) {
      write({ type: 'asked_again', activity: kind, set }, {}, askedAgain(read().progress, { kind }, set));
    },
  };
}

/** What an activity makes its items from, now. */
export function givenOf({ lesson, scenario, track, original, progress }: PlayerState, kind: string): Given {
  return {
    lesson,
    trackOf: ownTrackOf(lesson),
    run: { scenario: scenario.id, track, isOwn: original !== null },
    variantOf: (set) => answerSet(progress, { kind }, set).variant,
  };
}

function eventItem({ kind }: Pick<ActivityOutline, 'kind'>, { set, name, key }: Identity): ItemOfEvent {
  return { activity: kind, set, item: name, key };
}

/** An answer whose tries were kept without their grades. A choice that makes no sense was not right. */
function graded<Item, Choice extends Json>(
  activity: Activity<Item, Choice>,
  item: Item,
  answer: Answer,
): Answer {
  const tries = answer.tries.map((one, before) => {
    if (one.isRight !== null) return one;
    const choice = activity.read(one.choice);
    return { ...one, isRight: choice === null ? false : activity.grade(item, choice, before).isRight };
  });
  return { ...answer, tries };
}
