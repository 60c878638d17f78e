import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeOrder, nearestOrder } from '../../../../src/lesson/activities/project/order';
import type { Puzzle } from '../../../../src/lesson/activities/project/order';
import { keepsTo, ordered, puzzles } from './puzzle';

describe('an order', () => {
  it('is right exactly if every block stands after all that must come before it', () => {
    fc.assert(
      fc.property(ordered, ({ puzzle, order }) => {
        expect(gradeOrder(puzzle, order).isRight).toBe(keepsTo(puzzle, order));
      }),
      { numRuns: 400 },
    );
  });

  it('of any topological kind is right: each of them, not only the one that the puzzle was written in', () => {
    fc.assert(
      fc.property(puzzles, fc.infiniteStream(fc.nat(100)), (puzzle, wishes) => {
        const wish = new Map(puzzle.blocks.map(({ id }) => [id, wishes.next().value as number]));
        const order = nearestOrder(
          puzzle.blocks.map(({ id }) => id),
          puzzle.after,
          (id) => wish.get(id)!,
        );
        expect(keepsTo(puzzle, order)).toBe(true);
        expect(gradeOrder(puzzle, order)).toMatchObject({
          isRight: true,
          share: 1,
          misplaced: [],
          wrong: [],
        });
      }),
    );
  });

  it('has a share of 1 if it is right, and less if it is not', () => {
    fc.assert(
      fc.property(ordered, ({ puzzle, order }) => {
        const { isRight, share } = gradeOrder(puzzle, order);
        expect(share === 1).toBe(isRight);
        expect(share).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('earns more with each block that is put right', () => {
    fc.assert(
      fc.property(puzzles, (puzzle) => {
        const right = puzzle.blocks.map(({ id }) => id);
        const shares = [0, ...right.map((_, at) => gradeOrder(puzzle, right.slice(0, at + 1)).share)];
        expect(shares).toEqual(shares.map((_, at) => at / right.length));
      }),
    );
  });

  it('earns less with each wrong block, and never less than nothing', () => {
    fc.assert(
      fc.property(ordered, fc.nat(8), ({ puzzle, order }, at) => {
        let placed = [...order];
        let before = gradeOrder(puzzle, placed).share;
        for (const { id } of puzzle.wrong) {
          placed = [...placed.slice(0, at), id, ...placed.slice(at)];
          const { share, isRight } = gradeOrder(puzzle, placed);
          expect(isRight).toBe(false);
          expect(share).toBeCloseTo(Math.max(0, before - 1 / puzzle.blocks.length));
          before = share;
        }
      }),
    );
  });

  it('keeps its credit when what stands wrong is taken out', () => {
    fc.assert(
      fc.property(ordered, ({ puzzle, order }) => {
        const { kept, share } = gradeOrder(puzzle, order);
        const rest = order.filter((id) => kept.has(id));
        expect(keepsTo({ ...puzzle, after: among(puzzle, rest) }, rest)).toBe(true);
        expect(gradeOrder(puzzle, rest).share).toBe(share);
      }),
    );
  });
});

/** The orders that matter among some blocks. */
function among({ after }: Puzzle, ids: readonly string[]) {
  return after.filter((pair) => pair.every((id) => ids.includes(id)));
}

describe('a block that stands wrong', () => {
  const puzzle: Puzzle = {
    blocks: ['extract', 'clean', 'load', 'report'].map((id) => ({ id, text: id })),
    after: [
      ['extract', 'clean'],
      ['clean', 'load'],
      ['load', 'report'],
    ],
    wrong: [],
  };

  it('is told before or after which other one it must stand', () => {
    expect(gradeOrder(puzzle, ['clean', 'load', 'report', 'extract']).misplaced).toEqual([
      { id: 'extract', before: 'clean', after: null },
    ]);
    expect(gradeOrder(puzzle, ['report', 'extract', 'clean', 'load']).misplaced).toEqual([
      { id: 'report', before: null, after: 'load' },
    ]);
  });

  it('is told so through others, too', () => {
    const { misplaced } = gradeOrder(puzzle, ['report', 'extract', 'clean']);
    expect(misplaced).toEqual([{ id: 'report', before: null, after: 'clean' }]);
  });
});
