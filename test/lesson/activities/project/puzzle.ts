/** Puzzles for properties: some blocks, some orders that matter, some blocks that belong nowhere. */
import fc from 'fast-check';
import type { Constraint, Puzzle } from '../../../../src/lesson/activities/project/order';
import { literal } from '../../../../src/lesson';

export const puzzles: fc.Arbitrary<Puzzle> = fc
  .record({
    size: fc.integer({ min: 1, max: 8 }),
    pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 }),
    wrong: fc.nat(3),
  })
  .map(({ size, pairs, wrong }) => ({
    blocks: Array.from({ length: size }, (_, at) => ({ id: `b${at}`, text: `block ${at}` })),
    after: pairs
      .filter(([from, to]) => from < to && to < size)
      .map(([from, to]): Constraint => [`b${from}`, `b${to}`]),
    wrong: Array.from({ length: wrong }, (_, at) => ({
      id: `w${at}`,
      text: `wrong ${at}`,
      feedback: literal('No.'),
    })),
  }));

/** A puzzle, and all of its blocks in any order. */
export const ordered = puzzles.chain((puzzle) =>
  fc.record({
    puzzle: fc.constant(puzzle),
    order: fc.shuffledSubarray(
      puzzle.blocks.map(({ id }) => id),
      { minLength: puzzle.blocks.length },
    ),
  }),
);

/** Whether each block stands after all that must come before it; said anew here, to be held against. */
export function keepsTo({ after }: Puzzle, order: readonly string[]): boolean {
  return after.every(([from, to]) => order.indexOf(from) < order.indexOf(to));
}
