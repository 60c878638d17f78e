/** What the site says of itself to search engines, to pages that embed, and to whoever shows links. */
import { expect, test } from 'vitest';
import { pictureDrawer } from '../../src/cli/site/draw-picture';
import { fillPage } from '../../src/cli/site/fill-page';
import { siteAddress } from '../../src/cli/site/site-address';
import { siteFiles } from '../../src/cli/site/site-files';
import { readLesson } from '../../src/cli/read-lessons';
import { stillPicture } from '../../src/panels/dag-graph/still-picture';
import type { PrerenderedPage } from 'virtual:site';
import { en } from '../words';

const SITE = 'https://example.org/dags/';
const TEMPLATE = `<html lang="en"><head><title>DAG Tutor</title>
<meta name="description" content="old" /><meta property="og:title" content="old" /><meta property="og:description" content="old" />
</head><body><noscript>old</noscript><div id="root"></div></body></html>`;

function page(language: 'en' | 'es', file: string): PrerenderedPage {
  const folder = language === 'en' ? '' : 'es/';
  return {
    file: folder + file,
    language,
    direction: 'ltr',
    addresses: [
      ['en', 'lesson/a/b'],
      ['es', 'es/lesson/a/b'],
    ],
    title: 'A & B "quoted"',
    description: 'What it is about.',
    withoutScripts: 'Needs a script.',
    root: '../../',
    lesson: {
      path: 'a/b',
      picture: { file: `preview/${folder}a/b.png`, svg: '', text: 'Graph of d: x; y after x.' },
    },
    html: '<main></main>',
    modules: [],
    modulesSoon: [],
    modulesSent: [],
  };
}

const pages = [
  page('en', 'lesson/a/b.html'),
  page('en', 'lesson/a/b/index.html'),
  page('es', 'lesson/a/b.html'),
];
const nameIn = (language: string) => (language === 'es' ? 'La escuela' : 'Our school');
const textOf = (name: string, site: string | null) =>
  siteFiles(pages, site, nameIn).find(({ file }) => file === name)?.text;

test('an address of the site is taken with or without its last slash, and nothing else is', () => {
  expect(siteAddress('https://example.org/dags')).toBe(SITE);
  expect(siteAddress(SITE)).toBe(SITE);
  expect(siteAddress(undefined)).toBeNull();
  expect(siteAddress(' ')).toBeNull();
  for (const wrong of ['example.org', 'ftp://example.org/', 'https://example.org/?a=b', '/dags/'])
    expect(() => siteAddress(wrong)).toThrow(`SITE_URL is "${wrong}"`);
});

test('the sitemap has each address once, with the same page in the other languages', () => {
  const text = textOf('sitemap.xml', SITE)!;
  expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    `${SITE}lesson/a/b`,
    `${SITE}es/lesson/a/b`,
  ]);
  for (const language of ['en', 'es', 'x-default'])
    expect(text.split(`hreflang="${language}"`)).toHaveLength(3);
  expect(textOf('robots.txt', SITE)).toContain(`Sitemap: ${SITE}sitemap.xml`);
});

test('a link to a lesson can be shown as its frame, in its language, with its picture', () => {
  const answer = JSON.parse(textOf('oembed/es/lesson/a/b.json', SITE)!) as Record<string, unknown>;
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: 'A & B "quoted"',
    provider_name: 'La escuela',
    width: 800,
    height: 560,
    thumbnail_url: `${SITE}preview/es/a/b.png`,
  });
  expect(answer['html']).toContain(`src="${SITE}embed.html?lesson=a%2Fb&amp;lang=es"`);
  expect(answer['html']).toContain('title="A &amp; B &quot;quoted&quot;"');
});

test('where nobody says where the site will stand, nothing is written that needs it', () => {
  expect(siteFiles(pages, null, nameIn).map(({ file }) => file)).toEqual(['robots.txt']);
  expect(textOf('robots.txt', null)).not.toContain('Sitemap');
});

test('a page names its address, its languages and its picture, and shows that without scripts', () => {
  const there = fillPage(TEMPLATE, pages[2]!, [], SITE, 'La <escuela>');
  expect(there).toContain(`<link rel="canonical" href="${SITE}es/lesson/a/b" />`);
  expect(there).toContain(`<meta property="og:image" content="${SITE}preview/es/a/b.png" />`);
  expect(there).toContain(`type="application/json+oembed" href="${SITE}oembed/es/lesson/a/b.json"`);
  expect(there).toContain('<meta property="og:site_name" content="La &lt;escuela&gt;" />');
  expect(there).toContain('hreflang="en" href="../../lesson/a/b"');
  expect(there).toContain(
    '<noscript><p>Needs a script.</p><img src="../../preview/es/a/b.png" width="1200" height="630" alt="Graph of d: x; y after x." /></noscript>',
  );
  const anywhere = fillPage(TEMPLATE, pages[0]!, [], null, 'DAG Tutor');
  expect(anywhere).toContain('<link rel="canonical" href="../../lesson/a/b" />');
  expect(anywhere).toContain('<meta property="og:image" content="../../preview/a/b.png" />');
  expect(anywhere).not.toContain('oembed');
});

test('the picture of a lesson shows its tasks and their order, in words too, and can be drawn', async () => {
  const read = readLesson('lessons/airflow/trigger-rules.json');
  if ('problems' in read) throw new Error('The lesson has a fault.');
  const { lesson } = read;
  const { svg, text } = stillPicture({ ...lesson, title: `${lesson.title} <&> `.repeat(9) }, en);
  for (const { task_id } of lesson.scenarios[0].case.dags[0]!.tasks) {
    expect(svg).toContain(`>${task_id}</text>`);
    expect(text).toContain(task_id);
  }
  expect(svg).toContain('&lt;&amp;&gt;');
  expect(svg).toContain(' …</text>');
  const png = (await pictureDrawer())(svg);
  const size = new DataView(png.buffer, png.byteOffset);
  expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  expect([size.getUint32(16), size.getUint32(20)]).toEqual([1200, 630]);
});
