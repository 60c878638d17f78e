import fc from 'fast-check';
import { render, screen } from '../render';
import { describe, expect, test } from 'vitest';
import { Ids, Markdown } from '../../src/ui';

describe('what authors write is shown', () => {
  test('emphasis, code, lists and links', () => {
    render(
      <Markdown text={'Both **may** run: `a`.\n\n- one\n- two\n\n[Airflow](https://airflow.apache.org)'} />,
    );
    expect(screen.getByText('may').tagName).toBe('STRONG');
    expect(screen.getByText('a').tagName).toBe('CODE');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Airflow' })).toHaveAttribute('rel', 'noopener noreferrer');
  });

  test('headings fit below those of the page', () => {
    render(<Markdown text={'# Pitfalls\n\n## Deep'} topHeading={3} />);
    expect(screen.getByRole('heading', { level: 3, name: 'Pitfalls' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 4, name: 'Deep' })).toBeInTheDocument();
  });
});

describe('nothing that authors write becomes markup of its own', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'text <b onmouseover="alert(1)">bold</b>',
    '<svg><a href="javascript:alert(1)">x</a></svg>',
  ])('%s is shown as it is written', (text) => {
    const { container } = render(<Markdown text={text} />);
    expect(container.textContent).toBe(text);
    expect(container.querySelector('script, img, b, svg, a')).toBeNull();
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,%3Cscript%3Ealert(1)%3C/script%3E',
    'vbscript:x',
    '//elsewhere.example',
    'file:///etc/passwd',
  ])('a link to %s is only its words', (url) => {
    const { container } = render(<Markdown text={`[here](<${url}>)`} />);
    expect(container.textContent).toBe('here');
    expect(container.querySelector('a')).toBeNull();
  });

  test('an image is its description; it is not fetched', () => {
    const { container } = render(<Markdown text="![a graph](https://elsewhere.example/x.png)" />);
    expect(container.textContent).toBe('a graph');
    expect(container.querySelector('img')).toBeNull();
  });

  test('whatever the text, only known elements come out', () => {
    const known = 'DIV P STRONG EM CODE PRE UL OL LI BLOCKQUOTE BR HR H3 H4 H5 H6 A'.split(' ');
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<img src=x onerror=1>',
        '[a](javascript:1)',
        '`',
        '**',
        '\n',
        '# ',
        '- ',
        '<a href="x">',
        '&lt;',
        '> ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { container, unmount } = render(<Markdown text={pieces.join('')} />);
        const strange = [...container.querySelectorAll('*')].filter(
          (element) => !known.includes(element.tagName),
        );
        const hrefs = [...container.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
        unmount();
        expect(strange).toEqual([]);
        for (const href of hrefs) expect(href).toMatch(/^(https?:\/\/|mailto:|#)/i);
      }),
      { numRuns: 200 },
    );
  });
});

describe('ids in a sentence', () => {
  test('stand in the mono face', () => {
    render(<Ids text="`ingest` runs before `load`." />);
    expect(screen.getByText('ingest').tagName).toBe('CODE');
    expect(screen.getByText('load').tagName).toBe('CODE');
  });

  test.each(['a lone ` stays', '`a` and ` stays', '', '<b>x</b>'])('%j keeps every character', (text) => {
    const { container } = render(<Ids text={text} />);
    expect(container.textContent).toBe(text.replaceAll('`a`', 'a'));
    expect(container.querySelector('b')).toBeNull();
  });
});
