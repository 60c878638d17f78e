/** A page in a language written from right to left is laid out from right to left: no style names a side of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PHYSICAL =
  /(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)|(?:^|[\s;{])(?:left|right):|float: (?:left|right)/gm;
const styles = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

test.each(styles)('%s names sides by the way of writing', (file) => {
  expect(readFileSync(`src/${file}`, 'utf8').match(PHYSICAL) ?? []).toEqual([]);
});
