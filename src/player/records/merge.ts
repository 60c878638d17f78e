/**
 * Two records of the same lesson made into one: what this tab holds, and what another tab has written meanwhile. Pure.
 * No answer that either of them has is lost; where both changed the same thing, what this tab has stands.
 */
import { sameJson } from '../../lesson';
import { mapEntries, own } from './entries';
import type { Answer, AnswerSet, Progress } from './progress';

/**
 * Where one is (the mode, the run on screen, the step) is this tab's affair.
 * @param base what both started from: what this tab read or wrote last
 */
export function mergeProgress(base: Progress, mine: Progress, theirs: Progress): Progress {
  return {
    ...mine,
    seen: mergeEntries(base.seen, mine.seen, theirs.seen, (before, own, other) =>
      own.run === other.run
        ? { run: own.run, steps: union(own.steps, other.steps) }
        : newer(before, own, other),
    ),
    activities: mergeEntries(base.activities, mine.activities, theirs.activities, (before, own, other) =>
      mergeEntries(before ?? {}, own, other, (_set, mineOf, theirsOf) => mergeSets(mineOf, theirsOf)),
    ),
    asked: mergeEntries(base.asked, mine.asked, theirs.asked, newer),
    drafts: mergeEntries(base.drafts, mine.drafts, theirs.drafts, (before, own, other) =>
      mergeEntries(before ?? {}, own, other, newer),
    ),
    review: {
      session: newer(base.review.session, mine.review.session, theirs.review.session),
      cards: mergeEntries(base.review.cards, mine.review.cards, theirs.review.cards, newer),
    },
    vote: newer(base.vote, mine.vote, theirs.vote),
  };
}

/** A set that was asked again more often has left the other's answers behind. */
function mergeSets(mine: AnswerSet, theirs: AnswerSet): AnswerSet {
  if (mine.variant !== theirs.variant) return mine.variant > theirs.variant ? mine : theirs;
  return {
    variant: mine.variant,
    answers: unionEntries(mine.answers, theirs.answers),
    named: unionEntries(mine.named, theirs.named),
  };
}

function unionEntries(
  mine: AnswerSet['answers'],
  theirs: AnswerSet['answers'],
): Readonly<Record<string, Answer>> {
  return { ...theirs, ...mapEntries(mine, (answer, key) => further(answer, own(theirs, key) ?? answer)) };
}

/** The one with which the learner has come further; of two that are equally far always the same one. */
function further(one: Answer, other: Answer): Answer {
  const order =
    Number(other.isSettled) - Number(one.isSettled) ||
    other.tries.length - one.tries.length ||
    other.hints - one.hints ||
    (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  return order <= 0 ? one : other;
}

/** Mine, if I have changed it. */
function newer<T>(base: T | undefined, mine: T, theirs: T): T {
  return sameJson(base, mine) ? theirs : mine;
}

type Entries<T> = Readonly<Record<string, T>>;

/** Entries of both; one that a side has deleted, and the other has not changed since, is gone. */
function mergeEntries<T>(
  base: Entries<T>,
  mine: Entries<T>,
  theirs: Entries<T>,
  merge: (base: T | undefined, mine: T, theirs: T) => T,
): Entries<T> {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...names].flatMap((name): [string, T][] => {
      const [before, one, other] = [own(base, name), own(mine, name), own(theirs, name)];
      if (one !== undefined && other !== undefined) return [[name, merge(before, one, other)]];
      const left = (one ?? other) as T;
      return before !== undefined && sameJson(before, left) ? [] : [[name, left]];
    }),
  );
}

function union(mine: readonly number[], theirs: readonly number[]): readonly number[] {
  return [...new Set([...mine, ...theirs])].sort((a, b) => a - b);
}
