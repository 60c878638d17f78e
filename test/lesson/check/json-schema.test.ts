import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lessonJsonSchema } from '../../../src/lesson/check';

test('the schema that editors read is the one that the checker uses', () => {
  const published: unknown = JSON.parse(readFileSync('public/lesson.schema.json', 'utf8'));
  expect(published, 'It is stale: npm run schema.').toEqual(JSON.parse(JSON.stringify(lessonJsonSchema())));
});
