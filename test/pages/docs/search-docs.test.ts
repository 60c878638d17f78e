/** Whoever searches the documentation finds the section that is about it, and sees why. */
import { describe, expect, test } from 'vitest';
import { readDocs } from '../../../src/cli/site/read-docs';
import { docAddress, withRoot } from '../../../src/pages/docs/doc-links';
import { excerptOf, searchIn } from '../../../src/pages/docs/search-docs';

const section = (page: string, heading: string, text: string) => ({
  page,
  title: page,
  heading,
  anchor: heading.toLowerCase(),
  text,
});
const SECTIONS = [
  section('semantics', 'Pools', 'A task waits until its pool has a slot; retry_delay does not count.'),
  section('writing', 'Scenarios', 'What a task does in a run. Pools are named there, too.'),
  section('shipping', 'Hosts', 'Any host that serves files: a → b, c|d, $x.'),
];
const search = searchIn(SECTIONS);
const headings = (query: string) => search(query).map((one) => one.section.heading);

describe('the search', () => {
  test('has the section first whose heading is asked for', () => {
    expect(headings('pools')).toEqual(['Pools', 'Scenarios']);
  });

  test('wants every word, takes the beginning of one, and forgives a slip in a long one', () => {
    expect(headings('pool slot')).toEqual(['Pools']);
    expect(headings('retry_del')).toEqual(['Pools']);
    expect(headings('scenarois')).toEqual(['Scenarios']);
    expect(headings('airplane')).toEqual([]);
  });

  test('never throws, whatever is typed', () => {
    for (const query of ['(', '*', '\\', '…', '[-', '^$', '→', '']) expect(search(query)).toEqual([]);
    for (const query of ['c|d', '$x', 'a → b']) expect(headings(query)).toContain('Hosts');
  });
});

test('every section of our documentation is found by its heading', () => {
  const { sections } = readDocs('docs');
  const searchDocs = searchIn(sections);
  const lost = sections.filter(
    (one) =>
      !searchDocs(one.heading).some(
        ({ section }) => section.page === one.page && section.anchor === one.anchor,
      ),
  );
  expect(lost).toEqual([]);
});

describe('an excerpt', () => {
  const shown = (text: string, words: readonly string[]) =>
    excerptOf(text, words)
      .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
      .join('');

  test('marks whole words, in whatever letters they are written', () => {
    expect(shown('Pool and pools, a POOL.', ['pool'])).toBe('[Pool] and pools, a [POOL].');
  });

  test('begins at a word shortly before the first that was found, and says that it is cut', () => {
    const excerpt = shown(`${'before '.repeat(50)}slot ${'after '.repeat(50)}`, ['slot']);
    expect(excerpt).toMatch(/^… before (before )+\[slot\] after .*…$/);
    expect(excerpt.length).toBeLessThan(200);
  });

  test('is the beginning where the words are in the heading alone', () => {
    expect(shown('Any host.', ['ship'])).toBe('Any host.');
    expect(shown('', ['ship'])).toBe('');
  });
});

test('links between pages lead from wherever the page lies', () => {
  const html = '<a href="docs:shipping#hosts">a</a> <a href="docs:">b</a> <a href="#c">c</a>';
  expect(withRoot(html, '../../')).toBe(
    '<a href="../../docs/shipping#hosts">a</a> <a href="../../docs">b</a> <a href="#c">c</a>',
  );
  expect(docAddress('problems', 'file.missing')).toBe('docs/problems#file.missing');
});
