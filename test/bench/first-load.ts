/**
 * The first load of pages and frames in a built site: which scripts a learner's browser must fetch before it can be used,
 * and their packed bytes, which do not vary from machine to machine.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export const DIST = 'dist';
/** The page that is measured; every lesson has the same scripts. */
const LESSON = 'lesson/mlops/airflow-ml-orchestration.html';

/**
 * The most that each first load may have, in kilobytes of packed scripts. None may grow; what makes one smaller is
 * written down here. Where we want to get: a frame 60, with its graph 75, a lesson's page 120. The first view is that of
 * a run before its start. A press leads away from there as soon as that has come, too, which tells of steps: it is fetched
 * while one looks, and what is pressed before is done then.
 */
export const BUDGETS = {
  'embed, first load before the graph': 71,
  'embed, with the graph': 91.2,
  'embed, until a press acts': 85.1,
  'front page': 30.3,
  'lesson page, with the graph': 121.9,
  'lesson page, until a press acts': 136,
} as const;

export type FirstLoad = keyof typeof BUDGETS;

/** The files of each, in the site that was built. */
export async function firstLoads(): Promise<Readonly<Record<FirstLoad, ReadonlySet<string>>>> {
  const frame = await closure([...(await scriptsOf('embed.html')), ...(await wordsOf('embed.html'))]);
  const lesson = await firstLoadOf(LESSON);
  return {
    'embed, first load before the graph': frame,
    'embed, with the graph': await closure([...frame, ...(await chunksNamed('RunViews', frame))]),
    'embed, until a press acts': await withTold(frame),
    'front page': await firstLoadOf('index.html'),
    'lesson page, with the graph': lesson,
    'lesson page, until a press acts': await withTold(lesson),
  };
}

/** The scripts that a page of a built site needs before it can be used. */
export async function firstLoadOf(page: string, site = DIST): Promise<ReadonlySet<string>> {
  return closure(await scriptsOf(page, site), site);
}

/** With what tells of steps: words, and what works out why. */
async function withTold(files: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const told = [...(await chunksNamed('told', files)), ...(await chunksNamed('words-en-told', files))];
  return closure([...files, ...told]);
}

/** Kilobytes of files of a built site, packed one by one. */
export async function packedKilobytes(files: ReadonlySet<string>, site = DIST): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += packedBytes(await readFile(path.join(site, file)));
  return bytes / 1000;
}

export const packedBytes = (file: string | Buffer) => gzipSync(file, { level: 9 }).length;

/** The module scripts that an HTML file asks for by itself. */
async function scriptsOf(page: string, site = DIST): Promise<string[]> {
  const html = await readFile(path.join(site, page), 'utf8');
  const links = html.matchAll(
    /<(?:script type="module"|link rel="modulepreload")[^>]*(?:src|href)="(?:\.{1,2}\/)+([^"]+\.js)"/g,
  );
  return Array.from(links, ([, file = '']) => file);
}

/** The files of the English words, which a frame's page asks for by a script of its own. */
async function wordsOf(page: string): Promise<string[]> {
  const html = await readFile(path.join(DIST, page), 'utf8');
  const [, list = ''] = /\bWORDS = (\{[^}]+\});/.exec(html) ?? [];
  const { en } = JSON.parse(list) as { readonly en: readonly string[] };
  return en.map((file) => path.posix.normalize(file));
}

/** Files, with all that they import before they run. */
async function closure(files: Iterable<string>, site = DIST): Promise<Set<string>> {
  const found = new Set<string>();
  const add = async (file: string): Promise<void> => {
    if (found.has(file)) return;
    found.add(file);
    const code = await readFile(path.join(site, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
      await add(path.posix.join(path.posix.dirname(file), imported));
    }
  };
  for (const file of files) await add(file);
  return found;
}

/** Chunks with this name that the given files load later. */
async function chunksNamed(name: string, files: ReadonlySet<string>): Promise<string[]> {
  const all = await readdir(path.join(DIST, 'assets'));
  const code = (await Promise.all([...files].map((file) => readFile(path.join(DIST, file), 'utf8')))).join(
    '\n',
  );
  return all
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js') && code.includes(file))
    .map((file) => `assets/${file}`);
}
