import { describe, expect, test } from 'vitest';
import { listLessons } from '../../../src/cli/read-lessons';
import { tryMutants } from './try-mutants';

const MUTANTS = 1000;
const files = listLessons('lessons').map((entry) => entry.path);
const share = Math.ceil(MUTANTS / files.length);
const first = Number(process.env['SEED'] ?? 2000);

describe('whatever becomes of a lesson file, the answer comes soon, has a place, and is a sentence', () => {
  test.each(files)(`mutants of %s`, { timeout: 120_000 }, (file) => {
    const seeds = Array.from({ length: share }, (_, index) => first + index);
    const faults = [...tryMutants(file, seeds)].flatMap(({ seed, fault }) =>
      fault === null ? [] : [`seed ${seed}: ${fault}`],
    );
    expect(faults).toEqual([]);
  });
});
