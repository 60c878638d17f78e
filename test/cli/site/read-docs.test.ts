/** Documentation becomes pages in which every link leads somewhere, and sections that can be searched. */
import { describe, expect, test } from 'vitest';
import { readDoc, readDocs } from '../../../src/cli/site/read-docs';
import { PROBLEM_CODES } from '../../../src/engine';
import { LESSON_PROBLEM_CODES } from '../../../src/lesson/check';

const read = (markdown: string) => readDoc('one', markdown, ['', 'one', 'two']);
const htmlOf = (markdown: string) => read(markdown).page.html;

describe('a page of Markdown', () => {
  test('has its headings as places, named as hosts of repositories name them', () => {
    const html = htmlOf('# One page\n\n## What `a_b` does, and why\n\n## Again\n\n## Again\n');
    expect(html).toContain('<h2 id="what-a_b-does-and-why">What <code>a_b</code> does, and why</h2>');
    expect(html).toContain('<h2 id="again">');
    expect(html).toContain('<h2 id="again-1">');
  });

  test('links to pages and places of the site, and has only the words of what the site has not', () => {
    const html = htmlOf(
      '[two](two.md#there), [here](#below), [all](README.md), [code](../src/a.ts), [look](look.md), [out](https://a.org)',
    );
    expect(html).toContain('<a href="docs:two#there">two</a>, <a href="#below">here</a>');
    expect(html).toContain('<a href="docs:">all</a>, code, look, <a href="https://a.org" target="_blank"');
  });

  test('shows markup as the text it is, but what folds a part away', () => {
    expect(htmlOf('<details>\n<summary>More</summary>\n\ntext\n\n</details>\n')).toContain(
      '<summary>More</summary>',
    );
    expect(htmlOf('<script>alert(1)</script>\n\na <img src=x onerror=y> b')).not.toMatch(/<script|<img/);
    expect(htmlOf('[x](javascript:alert(1))')).not.toContain('href');
  });

  test('lets tables and code scroll by themselves, by keyboard, too', () => {
    expect(htmlOf('| a | b |\n| - | - |\n| 1 | 2 |\n')).toMatch(
      /<section data-wide="" tabindex="0"><table>[^]*<\/table><\/section>/,
    );
    expect(htmlOf('```html\n<table>\n```')).toBe('<pre tabindex="0"><code>&lt;table&gt;</code></pre>\n');
  });

  test('is searched by section, as plain text with the cells of its tables', () => {
    const { page, sections } = read(
      '# One\n\nThe _lead_ & [more](two.md).\n\n## Part\n\n| a | b |\n| - | - |\n| `c` | d |\n\n- e\n- f\n',
    );
    expect(page).toMatchObject({ name: 'one', title: 'One', lead: 'The lead & more.' });
    expect(sections).toEqual([
      { page: 'one', title: 'One', heading: 'One', anchor: '', text: 'The lead & more.' },
      { page: 'one', title: 'One', heading: 'Part', anchor: 'part', text: 'a b c d e f' },
    ]);
  });
});

describe('our documentation', () => {
  const { pages, sections } = readDocs('docs');
  const htmlOfPage = (name: string) => pages.find((page) => page.name === name)?.html ?? '';

  test('has every place that a page links to', () => {
    const links = pages.flatMap(({ name, html }) =>
      Array.from(html.matchAll(/href="(?:docs:([^"#]*))?(?:#([^"]+))?"/g), ([, page = name, anchor]) => ({
        page,
        anchor,
      })),
    );
    expect(links.length).toBeGreaterThan(30);
    const broken = links.filter(({ page, anchor }) => {
      const html = htmlOfPage(page);
      return html === '' || (anchor !== undefined && !html.includes(`id="${anchor}"`));
    });
    expect(broken).toEqual([]);
  });

  test('has a place for every code of a problem, under the code itself', () => {
    const html = htmlOfPage('problems');
    expect(
      [...LESSON_PROBLEM_CODES, ...PROBLEM_CODES].filter((code) => !html.includes(`<h3 id="${code}">`)),
    ).toEqual([]);
  });

  test('can be searched at every place, which is there', () => {
    expect(sections.length).toBeGreaterThan(200);
    const missing = sections.filter(
      ({ page, anchor }) => anchor && !htmlOfPage(page).includes(`id="${anchor}"`),
    );
    expect(missing).toEqual([]);
  });
});
