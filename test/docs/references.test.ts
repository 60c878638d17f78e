/** What the code and the pages refer to is there: sections of the fact sheet, files, and headings in them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';

const SHEET = 'docs/semantics.md';

/** Files of some kinds under a folder, but none that belong to others. */
function filesUnder(folder: string, kinds: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kinds.test(name) && !name.includes('node_modules'))
    .map((name) => path.join(folder, name));
}

const read = (file: string) => readFileSync(file, 'utf8');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'test'].flatMap((folder) => filesUnder(folder, /\.md$/)),
];

describe('the fact sheet', () => {
  /** `2`, `2.6`, and for the third item of a numbered list in it `2.6.3`. */
  const sections = new Set<string>();
  let section = '';
  for (const line of read(SHEET).split('\n')) {
    const heading = /^##+ (\d+(?:\.\d+)*)[. ]/.exec(line)?.[1];
    const item = /^(\d+)\. /.exec(line)?.[1];
    if (heading) section = heading;
    if (heading ?? item) sections.add(heading ?? `${section}.${item}`);
  }

  /** The sections that a text names after the word "semantics", also over the lines of a comment. */
  function cited(text: string): string[] {
    const oneLine = text.replaceAll(/\n\s*(?:\*|\/\/)?\s*/g, ' ');
    const passages = oneLine.match(/semantics(?:[^§.;)]{0,60}§\d+(?:[.–-]\d+)*)+/g) ?? [];
    return passages.flatMap((passage) => passage.match(/(?<=[§–-])\d+(?:\.\d+)*/g) ?? []);
  }

  test('has every section that the code, the tests and the pages cite', () => {
    const files = [
      ...['src', 'test', 'scripts'].flatMap((folder) => filesUnder(folder, /\.(tsx?|mjs|js|css|py)$/)),
      ...PAGES.filter((page) => page !== SHEET),
    ].filter((file) => path.basename(file) !== path.basename(import.meta.filename));
    const citations = files.flatMap((file) => cited(read(file)).map((number) => ({ file, number })));
    expect(citations.length).toBeGreaterThan(90);
    expect(citations.filter(({ number }) => !sections.has(number))).toEqual([]);
  });

  test('has every section that it refers to itself', () => {
    const signs = read(SHEET).match(/(?<=§)\d+(?:\.\d+)*/g) ?? [];
    expect(signs.length).toBeGreaterThan(40);
    expect(signs.filter((number) => !sections.has(number))).toEqual([]);
  });

  test('a citation is found however it is written', () => {
    expect(cited('a rule (semantics §2.3 and §6.8). Also\n * semantics §3.2-3.6')).toEqual([
      '2.3',
      '6.8',
      '3.2',
      '3.6',
    ]);
    expect(cited('semantics §2.9, and for reading the DAG files again\n * §18. Not §99')).toEqual([
      '2.9',
      '18',
    ]);
  });
});

describe('the pages', () => {
  const everyNode = (node: Nodes): Nodes[] => [
    node,
    ...('children' in node ? node.children : []).flatMap(everyNode),
  ];
  const wordsOf = (node: Nodes): string =>
    everyNode(node)
      .map((part) => ('value' in part ? part.value : ''))
      .join('');
  /** How hosts of repositories name a heading in an address. */
  const anchorOf = (heading: Nodes) =>
    wordsOf(heading)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-');
  const nodesOf = (page: string) => everyNode(fromMarkdown(read(page)));

  test.each(PAGES)('%s links to what is there', (page) => {
    const broken = nodesOf(page).flatMap((node) => {
      if (!('url' in node) || /^[a-z]+:/.test(node.url)) return [];
      const [file = '', anchor] = node.url.split('#');
      const target = file === '' ? page : path.join(path.dirname(page), decodeURI(file));
      if (!existsSync(target)) return [node.url];
      if (anchor === undefined) return [];
      const anchors = nodesOf(target).flatMap((other) => (other.type === 'heading' ? [anchorOf(other)] : []));
      return anchors.includes(anchor) ? [] : [node.url];
    });
    expect(broken).toEqual([]);
  });
});
