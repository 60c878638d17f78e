/** The element costs a page no more than a picture of a button does. */
import { gzipSync } from 'node:zlib';
import { build } from 'rolldown';
import { expect, test } from 'vitest';

test('the script of <dag-tutor> has at most 3 kB, packed', async () => {
  const { output } = await build({ input: 'src/embed/element.ts', write: false, output: { minify: true } });
  expect(gzipSync(output[0].code).length).toBeLessThanOrEqual(3000);
  expect(output).toHaveLength(1);
});
