/** What a site says of itself is used, or refused with its place and what would be right. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkSite } from '../../../src/lesson/check';
import { formatProblem } from '../../../src/text';

const SITE = {
  version: 1,
  title: 'Data school',
  lead: 'In five lessons.',
  accent: { light: '#0b6b5d', dark: '#5fd0bd' },
  languages: ['es', 'en'],
};
const said = (site: object) => {
  const checked = checkSite(JSON.stringify(site, null, 1), 'lessons/site.json', ['en', 'es']);
  return 'problems' in checked ? checked.problems.map(formatProblem) : checked.site;
};

test('title, lead, accent and languages are taken as they are written', () => {
  expect(said(SITE)).toEqual({ ...SITE, language: 'en' });
});

test('the example of the docs is sound', () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/shipping.md', 'utf8')) ?? [];
  expect(said(JSON.parse(example) as object)).toHaveProperty('title', 'Data platform school');
});

test.each([
  ['no title', { version: 1 }, /site\.json:1:1: "title" is missing/],
  ['a misspelt key', { ...SITE, colour: '#000000' }, /"colour" is not known here/],
  [
    'an accent nobody can read',
    { ...SITE, accent: { light: '#f0a020', dark: '#5fd0bd' } },
    /:6:12: Text in #f0a020 cannot be read in the light theme: it has a contrast of 1\.\d:1, and needs 4\.5:1\. The nearest that has it is #[0-9a-f]{6}\./,
  ],
  [
    'a dark accent on dark',
    { ...SITE, accent: { light: '#0b6b5d', dark: '#0b6b5d' } },
    /:7:11: .*dark theme/,
  ],
  [
    'no colour',
    { ...SITE, accent: { light: 'teal', dark: '#5fd0bd' } },
    /A colour of six hexadecimal digits/,
  ],
  ['a language without words', { ...SITE, languages: ['en', 'fr'] }, /One of these belongs here: en, es/],
  ['no language', { ...SITE, languages: [] }, /At least 1 entry belongs here/],
  ['a language twice', { ...SITE, languages: ['es', 'es'] }, /"es"|`es`/],
])('%s is refused with its place', (_, site, message) => {
  expect(said(site)).toEqual([expect.stringMatching(message)]);
});
