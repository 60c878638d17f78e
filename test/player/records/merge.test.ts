/** A lesson open in two tabs: nothing that was answered in either is lost, and both come to hold the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeProgress } from '../../../src/player';
import type { Progress } from '../../../src/player';
import { askedAgain, withAnswer } from '../../../src/player/records/answers';
import { withDraft } from '../../../src/player/drafts';
import { fresh, progresses } from './arbitrary';

/** All of it but where the learner is, which is each tab's own affair. */
const shared = ({ seen, activities, asked, drafts, review, vote }: Progress) => ({
  seen,
  activities,
  asked,
  drafts,
  review,
  vote,
});

const KIND = { kind: 'quiz' };
const item = (n: number) => ({ set: 'lesson', name: `q${n}`, key: `k${n}` });

/** Something that a learner does in a tab. */
type Deed = (progress: Progress) => Progress;
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(fc.nat(3), fc.nat(3)).map(([n, choice]): Deed => (progress) => ({
    ...progress,
    ...withAnswer(progress, KIND, item(n), (before) => ({
      ...before,
      tries: [...before.tries, { choice, isRight: choice === 0 }],
      isSettled: before.isSettled || choice === 0,
    })),
  })),
  fc.nat(3).map((n): Deed => (progress) => ({
    ...progress,
    ...withAnswer(progress, KIND, item(n), (before) => ({ ...before, hints: before.hints + 1 })),
  })),
  fc.constant<Deed>((progress) => ({ ...progress, ...askedAgain(progress, KIND, 'lesson') })),
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y', null))
    .map(([of, value]): Deed => (progress) => ({
      ...progress,
      ...withDraft(progress, { id: 'words' }, of, value),
    })),
  fc
    .constantFrom('like' as const, 'dislike' as const, null)
    .map((vote): Deed => (progress) => ({ ...progress, vote })),
  fc.tuple(fc.constantFrom('c1', 'c2'), fc.nat(9)).map(([id, dueDay]): Deed => (progress) => ({
    ...progress,
    review: {
      ...progress.review,
      cards: { ...progress.review.cards, [id]: { streak: 1, dueDay } },
    },
  })),
);

/** A tab: what it holds, and what it had in common with the storage last; as the keeper does it. */
class Tab {
  now = fresh;
  base = fresh;
  read(stored: Progress): void {
    this.now = mergeProgress(this.base, this.now, stored);
    this.base = stored;
  }
  write(stored: Progress): Progress {
    this.read(stored);
    this.base = this.now;
    return this.now;
  }
}

describe('two tabs', () => {
  const happenings = fc.array(
    fc.record({ tab: fc.nat(1), what: fc.constantFrom('do', 'write', 'hear'), deed: deeds }),
    { maxLength: 25 },
  );

  test('end with the same record, in whatever order they write and hear of each other', () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const tabs = [new Tab(), new Tab()] as const;
        let stored = fresh;
        for (const { tab: nth, what, deed } of list) {
          const tab = tabs[nth]!;
          if (what === 'do') tab.now = deed(tab.now);
          else if (what === 'write') stored = tab.write(stored);
          else tab.read(stored);
        }
        for (const tab of [...tabs, ...tabs]) stored = tab.write(stored);
        for (const tab of tabs) tab.read(stored);
        expect(shared(tabs[0].now)).toEqual(shared(tabs[1].now));
        expect(shared(stored)).toEqual(shared(tabs[0].now));
      }),
    );
  });

  test('keep every answer that either of them has', () => {
    const answered = deeds.filter((deed) => Object.keys(deed(fresh).activities).length > 0);
    fc.assert(
      fc.property(fc.array(answered), fc.array(answered), (one, other) => {
        const variantOf = ({ activities }: Progress) => activities['quiz']?.['lesson']?.variant ?? 0;
        const mine = one.reduce((progress, deed) => deed(progress), fresh);
        const theirs = other.reduce((progress, deed) => deed(progress), fresh);
        const merged = mergeProgress(fresh, mine, theirs);
        const highest = Math.max(variantOf(mine), variantOf(theirs));
        expect(variantOf(merged)).toBe(highest);
        for (const side of [mine, theirs]) {
          if (variantOf(side) !== highest) continue;
          for (const [key, answer] of Object.entries(side.activities['quiz']?.['lesson']?.answers ?? {})) {
            const kept = merged.activities['quiz']!['lesson']!.answers[key]!;
            expect(kept.tries.length + Number(kept.isSettled)).toBeGreaterThanOrEqual(
              Math.min(answer.tries.length, 1),
            );
            if (answer.isSettled) expect(kept.isSettled).toBe(true);
          }
        }
      }),
    );
  });

  test('what one has not changed it takes from the other; a record merged with itself is the same', () => {
    fc.assert(
      fc.property(progresses, progresses, (base, theirs) => {
        expect(shared(mergeProgress(base, base, base))).toEqual(shared(base));
        const taken = mergeProgress(base, base, theirs);
        expect(taken.drafts).toEqual(theirs.drafts);
        expect(taken.review).toEqual(theirs.review);
        expect(taken.mode).toBe(base.mode);
      }),
    );
  });
});
