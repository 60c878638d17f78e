/** What Airflow takes and we refuse, knowingly: recorded, and said on the page. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseCase } from '../../src/lesson/check';

const FOLDER = path.join(import.meta.dirname, 'refused');
const PAGE = readFileSync(path.join(import.meta.dirname, '../../docs/how-we-know.md'), 'utf8');

test.each(readdirSync(FOLDER))('%s is refused with a place, and the page says so', (file) => {
  const parsed = parseCase(readFileSync(path.join(FOLDER, file), 'utf8'), file);
  expect('problems' in parsed && parsed.problems).toMatchObject([{ line: expect.any(Number) }]);
  expect(PAGE).toContain(`\`${path.basename(file, '.json')}\``);
});
