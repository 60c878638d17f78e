/** Over a slow line a learner waits for every kilobyte of scripts before a page or a frame can be used. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { BUDGETS, DIST, firstLoads, packedKilobytes } from '../bench/first-load';
import type { FirstLoad } from '../bench/first-load';

test('no first load has more than its budget', async () => {
  const over: string[] = [];
  for (const [what, files] of Object.entries(await firstLoads()) as [FirstLoad, ReadonlySet<string>][]) {
    const by = (await packedKilobytes(files)) - BUDGETS[what];
    if (by > 0) over.push(`${what}: ${by.toFixed(1)} kB over ${BUDGETS[what]} kB`);
  }
  expect(over).toEqual([]);
});

test('what the front page loads first does not grow with the lessons: no data of them is a script of it', async () => {
  const files = [...(await firstLoads())['front page']];
  const texts = await Promise.all(files.map((file) => readFile(path.join(DIST, file), 'utf8')));
  expect(files.filter((_, place) => texts[place]!.startsWith('export default JSON.parse('))).toEqual([]);
});
