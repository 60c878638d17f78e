import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/engine';
import {
  isSolved,
  joinTwo,
  NOTHING_PLACED,
  place,
  placedBlocks,
  readArrangement,
  solved,
  takeAway,
  takeBack,
  trayOf,
  unitsOf,
} from '../../../../src/lesson/activities/project/arrangement';
import type { Arrangement } from '../../../../src/lesson/activities/project/arrangement';
import { ordered, puzzles } from './puzzle';
import type { Puzzle } from '../../../../src/lesson/activities/project/order';
import { literal } from '../../../../src/lesson';

/** A puzzle, and an arrangement that somebody made of it with some moves and some help. */
const arranged = puzzles.chain((puzzle) =>
  fc
    .array(fc.tuple(fc.constantFrom('place', 'back', 'join', 'away'), fc.nat(20), fc.nat(10)), {
      maxLength: 25,
    })
    .map((moves) => {
      let arrangement = NOTHING_PLACED;
      for (const [move, which, at] of moves) {
        const units = unitsOf(puzzle, arrangement);
        const unit = units[which % Math.max(units.length, 1)]?.id ?? '';
        if (move === 'place' && unit !== '') arrangement = place(arrangement, unit, at);
        if (move === 'back') arrangement = takeBack(arrangement, unit);
        if (move === 'join') arrangement = joinTwo(puzzle, arrangement) ?? arrangement;
        if (move === 'away') arrangement = takeAway(puzzle, arrangement) ?? arrangement;
      }
      return { puzzle, arrangement };
    }),
);

function idsOf(puzzle: Puzzle, arrangement: Arrangement): string[] {
  return unitsOf(puzzle, arrangement)
    .flatMap(({ blocks }) => blocks)
    .sort();
}

describe('what one puts together', () => {
  it('never loses a block, and never has one twice', () => {
    fc.assert(
      fc.property(arranged, ({ puzzle, arrangement }) => {
        const there = [
          ...placedBlocks(puzzle, arrangement),
          ...trayOf(puzzle, arrangement, 'seed').flatMap(({ blocks }) => blocks),
        ].sort();
        expect(there).toEqual(idsOf(puzzle, arrangement));
        const all = [...puzzle.blocks, ...puzzle.wrong].map(({ id }) => id);
        expect(there).toEqual(all.filter((id) => !arrangement.away.includes(id)).sort());
      }),
    );
  });

  it('comes back from the record exactly as it was', () => {
    fc.assert(
      fc.property(arranged, ({ puzzle, arrangement }) => {
        const kept = JSON.parse(JSON.stringify(arrangement)) as Json;
        expect(readArrangement(puzzle, kept)).toEqual(arrangement);
      }),
    );
  });

  it('is a puzzle that can be solved, whatever the record says', () => {
    fc.assert(
      fc.property(
        puzzles,
        fc.oneof(
          fc.jsonValue(),
          fc.record({ placed: fc.jsonValue(), joined: fc.jsonValue(), away: fc.jsonValue() }),
        ),
        (puzzle, kept) => {
          const arrangement = readArrangement(puzzle, kept as Json);
          expect(isSolved(puzzle, solved(puzzle, arrangement))).toBe(true);
        },
      ),
    );
  });

  it('leaves the parts in an order that does not change while one works', () => {
    const puzzle: Puzzle = {
      blocks: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: id })),
      after: [],
      wrong: [],
    };
    const before = trayOf(puzzle, NOTHING_PLACED, 'seed').map(({ id }) => id);
    const after = trayOf(puzzle, place(NOTHING_PLACED, before[2]!, 0), 'seed').map(({ id }) => id);
    expect(after).toEqual(before.filter((id) => id !== before[2]));
  });
});

describe('help', () => {
  it('taken again and again solves every puzzle', () => {
    fc.assert(
      fc.property(ordered, ({ puzzle, order }) => {
        let arrangement: Arrangement = { ...NOTHING_PLACED, placed: order };
        for (let next = joinTwo(puzzle, arrangement); next !== null; next = joinTwo(puzzle, next)) {
          expect(next.joined.length).toBe(arrangement.joined.length + 1);
          arrangement = next;
        }
        for (let next = takeAway(puzzle, arrangement); next !== null; next = takeAway(puzzle, next))
          arrangement = next;
        expect(arrangement.away).toHaveLength(puzzle.wrong.length);
        expect(isSolved(puzzle, arrangement)).toBe(true);
      }),
    );
  });

  it('takes a wrong block away that was placed, rather than one that was not', () => {
    const puzzle: Puzzle = {
      blocks: [{ id: 'a', text: 'a' }],
      after: [],
      wrong: ['x', 'y'].map((id) => ({ id, text: id, feedback: literal('No.') })),
    };
    const helped = takeAway(puzzle, { ...NOTHING_PLACED, placed: ['a', 'y'] });
    expect(helped).toEqual({ placed: ['a'], joined: [], away: ['y'] });
  });

  it('that shows the answer keeps of one’s own order what is right', () => {
    fc.assert(
      fc.property(ordered, ({ puzzle, order }) => {
        const own: Arrangement = { ...NOTHING_PLACED, placed: order };
        const shown = solved(puzzle, own);
        expect(isSolved(puzzle, shown)).toBe(true);
        if (isSolved(puzzle, own)) expect(shown.placed).toEqual(order);
      }),
    );
  });
});
