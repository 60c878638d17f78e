/**
 * The documentation of a site: Markdown pages of a folder as HTML, and by section as plain text for the search. README.md
 * is the list of them; what it does not link to is for other readers and stays out.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Marked } from 'marked';
import type { Token, Tokens } from 'marked';
import type { DocPage, DocSection } from 'virtual:docs';
import type { Docs } from 'virtual:site';
import { escapeXml } from './site-files';

const LIST = 'README.md';
/** What links to other pages begin with (`DocPage.html`). */
const LINK = 'docs:';
/** The markup that pages may have beside their Markdown; any other is shown as the text it is. */
const ALLOWED = /<\/?(?:details|summary)>/g;

/** Throws where the folder has no README.md, or that links to a page that is not there. */
export function readDocs(folder: string): Docs {
  const list = readFileSync(path.join(folder, LIST), 'utf8');
  const linked = [...list.matchAll(/\]\(([a-z0-9-]+)\.md(?:#[^)]*)?\)/g)].map(([, name = '']) => name);
  const names = ['', ...new Set(linked)];
  const missing = names.find((name) => name !== '' && !existsSync(path.join(folder, `${name}.md`)));
  if (missing !== undefined) throw new Error(`${LIST} links to ${missing}.md, which is not in ${folder}`);
  const read = names.map((name) =>
    readDoc(name, name === '' ? list : readFileSync(path.join(folder, `${name}.md`), 'utf8'), names),
  );
  return { pages: read.map(({ page }) => page), sections: read.flatMap(({ sections }) => sections) };
}

/**
 * One page.
 * @param names those of all pages: links to other files stay as their words alone
 */
export function readDoc(
  name: string,
  markdown: string,
  names: readonly string[],
): { readonly page: DocPage; readonly sections: readonly DocSection[] } {
  const anchorOf = anchors();
  const marked = new Marked({
    renderer: {
      heading({ depth, tokens }) {
        const anchor = escapeXml(anchorOf(textOf(tokens)));
        return `<h${depth} id="${anchor}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      code: ({ text }) => `<pre tabindex="0"><code>${escapeXml(text)}</code></pre>\n`,
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const to = leadsTo(href, names);
        if (to === null) return words;
        const outside = /^https?:/.test(to) ? ' target="_blank" rel="noopener noreferrer"' : '';
        return `<a href="${escapeXml(to)}"${outside}>${words}</a>`;
      },
      image: ({ text }) => escapeXml(text),
      html: ({ text }) => (text.replaceAll(ALLOWED, '').includes('<') ? escapeXml(text) : text),
    },
    hooks: {
      // What is too wide scrolls by itself, also by keyboard.
      postprocess: (html) =>
        html
          .replaceAll('<table>', '<section data-wide="" tabindex="0"><table>')
          .replaceAll('</table>', '</table></section>'),
    },
  });
  const html = marked.parse(markdown, { async: false });
  const tokens = marked.lexer(markdown);
  const title = textOf(tokens.filter(isHeading).slice(0, 1));
  const lead = textOf(tokens.filter(({ type }) => type === 'paragraph').slice(0, 1));
  return { page: { name, title, lead, html }, sections: sectionsOf(name, title, tokens) };
}

/** What stands from one heading to the next. */
function sectionsOf(page: string, title: string, tokens: readonly Token[]): DocSection[] {
  const anchorOf = anchors();
  const sections: DocSection[] = [];
  for (const token of tokens) {
    if (isHeading(token)) {
      const heading = textOf([token]);
      const anchor = anchorOf(heading);
      sections.push({ page, title, heading, anchor: token.depth === 1 ? '' : anchor, text: '' });
      continue;
    }
    const last = sections.pop();
    if (last) sections.push({ ...last, text: `${last.text} ${textOf([token])}`.trim() });
  }
  return sections;
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

/** The words alone, in one line. */
function textOf(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('').replaceAll(/\s+/g, ' ').trim();
}

function wordsOf(token: Token): string {
  if (token.type === 'html') return ' ';
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows]
      .flat()
      .map(({ tokens }) => `${textOf(tokens)} `)
      .join('');
  }
  if (token.type === 'list')
    return (token as Tokens.List).items.map((item) => `${textOf(item.tokens)} `).join('');
  if ('tokens' in token && token.tokens) return token.tokens.map(wordsOf).join('') + spaceAfter(token);
  return ('text' in token ? String(token.text) : ' ') + spaceAfter(token);
}

/** As `file.missing`. */
const CODE = /^[a-z_-]+\.[a-z_.-]+$/;
const BLOCKS = ['paragraph', 'heading', 'code', 'blockquote', 'space', 'br'];

function spaceAfter({ type }: Token): string {
  return BLOCKS.includes(type) ? ' ' : '';
}

/**
 * How hosts of repositories name a heading in an address: of several that are alike, the later ones are numbered. One
 * that is a code of a problem has that code itself, so that whoever shows it can link to what it means.
 */
function anchors(): (heading: string) => string {
  const known = new Map<string, number>();
  return (heading) => {
    if (CODE.test(heading)) return heading;
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-');
    const before = known.get(anchor) ?? 0;
    known.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  };
}

/** A place of the same page, another page, or another host; null where the site does not have it. */
function leadsTo(href: string, names: readonly string[]): string | null {
  if (/^(?:https?:|mailto:|#)/.test(href)) return href;
  const [, name = '', anchor = ''] = /^([a-z0-9-]+|README)\.md(#.*)?$/i.exec(href) ?? [];
  if (name === 'README') return LINK + anchor;
  return name !== '' && names.includes(name) ? `${LINK}${name}${anchor}` : null;
}
