/** Reading a record's answers, and the record after another one. Pure. */
import type { ActivityOutline, Identity } from '../../lesson';
import { own, without } from './entries';
import type { Answer, AnswerSet, Progress } from './progress';

type Kind = Pick<ActivityOutline, 'kind'>;
type Place = Pick<Identity, 'set' | 'name' | 'key'>;

const NOTHING: AnswerSet = { variant: 0, answers: {}, named: {} };
const UNANSWERED = { tries: [], isSettled: false, hints: 0 } as const;

/** The answers of a set, none of them if nothing was asked there yet. */
export function answerSet(
  { activities }: Pick<Progress, 'activities'>,
  { kind }: Kind,
  set: string,
): AnswerSet {
  return own(own(activities, kind) ?? {}, set) ?? NOTHING;
}

/** What was answered to an item as it is now; undefined if nothing was. */
export function answerTo(
  progress: Pick<Progress, 'activities'>,
  activity: Kind,
  { set, name, key }: Place,
): Answer | undefined {
  const { answers, named } = answerSet(progress, activity, set);
  return own(answers, key) ?? own(named, name);
}

/** Whether an item was answered, or its answer has been shown. */
export function isSettled(progress: Pick<Progress, 'activities'>, activity: Kind, item: Place): boolean {
  return answerTo(progress, activity, item)?.isSettled ?? false;
}

/**
 * Whether the learner has answered an item of that name which asked something else.
 * @param items all that are asked now: what was answered to one of them is no earlier form of another
 */
export function hasChanged(
  progress: Pick<Progress, 'activities'>,
  activity: Kind,
  item: Place,
  items: readonly Place[],
): boolean {
  const { answers } = answerSet(progress, activity, item.set);
  if (answerTo(progress, activity, item)) return false;
  return Object.entries(answers).some(
    ([key, { name, tries, isSettled: settled }]) =>
      name === item.name && (settled || tries.length > 0) && !items.some((one) => one.key === key),
  );
}

/** Every answer of a kind, with its set and the key of its item (null where it is known by its name alone). */
export function allAnswers({ activities }: Pick<Progress, 'activities'>, { kind }: Kind) {
  return Object.entries(own(activities, kind) ?? {}).flatMap(([set, { answers, named }]) => [
    ...Object.entries(answers).map(([key, answer]) => ({ set, key, answer })),
    ...Object.values(named).map((answer) => ({ set, key: null, answer })),
  ]);
}

/** The record with another answer to an item: made from the one there was, or from none. */
export function withAnswer(
  progress: Progress,
  activity: Kind,
  item: Place,
  change: (before: Answer) => Answer,
): Pick<Progress, 'activities'> {
  const { set, name, key } = item;
  const before = answerSet(progress, activity, set);
  const answer = change(answerTo(progress, activity, item) ?? { name, ...UNANSWERED });
  return withSet(progress, activity, set, {
    ...before,
    answers: { ...before.answers, [key]: { ...answer, name } },
    named: without(before.named, name),
  });
}

/** The record without the answers of a set, which is asked again: with other options, in another order. */
export function askedAgain(progress: Progress, activity: Kind, set: string): Pick<Progress, 'activities'> {
  const { variant } = answerSet(progress, activity, set);
  return withSet(progress, activity, set, { ...NOTHING, variant: variant + 1 });
}

function withSet(
  { activities }: Progress,
  { kind }: Kind,
  set: string,
  after: AnswerSet,
): Pick<Progress, 'activities'> {
  return { activities: { ...activities, [kind]: { ...own(activities, kind), [set]: after } } };
}
