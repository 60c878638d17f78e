/**
 * What a learner's browser must fetch before a page or a frame is there: bytes of packed JavaScript in the built site,
 * which do not vary from machine to machine.
 */
import { execSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'rolldown';
import baseline from './baseline.json' with { type: 'json' };
import type { Row } from './report';

export const DIST = 'dist';
/** The page that is measured; every lesson has the same scripts. */
const LESSON = 'lesson/mlops/airflow-ml-orchestration.html';
/** What nobody needs who does not edit. */
const ONLY_TO_EDIT = /\bZodError\b|monaco-editor|pyodide/;
/** Words that only the simulator has: it is in the worker, and comes with the first run that has to be made. */
const ONLY_TO_SIMULATE = /\bbackfill_not_periodic\b/;

/**
 * Builds the site; kilobytes of packed scripts, with the budgets of the embed, beside what they were. The first load of
 * page and frame may not grow; what makes it smaller is written down in baseline.json.
 */
export async function benchSizes(): Promise<Row[]> {
  execSync('npm run -s build', { stdio: 'inherit' });
  const embed = [...(await scriptsOf('embed.html')), ...(await wordsOf('embed.html'))];
  const firstLoad = await closure(embed);
  const withGraph = await closure([...firstLoad, ...(await chunksNamed('RunViews', firstLoad))]);
  const front = await closure(await scriptsOf('index.html'));
  const page = await closure(await scriptsOf(LESSON));
  return [
    { ...(await row('embed, first load before the graph', firstLoad, 85)), mayGrow: false },
    { ...(await row('embed, with the graph', withGraph, 130)), mayGrow: false },
    { ...(await row('front page', front)), mayGrow: false },
    { ...(await row('lesson page, with the graph', page)), mayGrow: false },
    sized('engine, as a library', await engineBytes()),
    {
      what: 'files of editor, schema or Python in these',
      values: [await countMatching(ONLY_TO_EDIT, new Set([...withGraph, ...front, ...page]))],
      unit: '',
      budget: 0,
      isHeld: true,
    },
    {
      what: 'files of the simulator in these',
      values: [await countMatching(ONLY_TO_SIMULATE, new Set([...withGraph, ...front, ...page]))],
      unit: '',
      budget: 0,
      isHeld: true,
    },
  ];
}

async function row(what: keyof typeof baseline, files: ReadonlySet<string>, budget?: number): Promise<Row> {
  let bytes = 0;
  for (const file of files) bytes += packedBytes(await readFile(path.join(DIST, file)));
  return { ...sized(what, bytes), ...(budget !== undefined && { budget, isHeld: true }) };
}

function sized(what: keyof typeof baseline, bytes: number): Row {
  return { what, values: [bytes / 1000], unit: 'kB gz', baseline: baseline[what] };
}

const packedBytes = (file: string | Buffer) => gzipSync(file, { level: 9 }).length;

/** What somebody's page that only simulates would fetch. */
async function engineBytes(): Promise<number> {
  const { output } = await build({
    input: 'src/engine/index.ts',
    platform: 'neutral',
    write: false,
    output: { minify: true },
  });
  return packedBytes(output[0].code);
}

/** The module scripts that an HTML file asks for by itself. */
async function scriptsOf(page: string): Promise<string[]> {
  const html = await readFile(path.join(DIST, page), 'utf8');
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
async function closure(files: Iterable<string>): Promise<Set<string>> {
  const found = new Set<string>();
  const add = async (file: string): Promise<void> => {
    if (found.has(file)) return;
    found.add(file);
    const code = await readFile(path.join(DIST, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
      await add(path.posix.join(path.posix.dirname(file), imported));
    }
  };
  for (const file of files) await add(file);
  return found;
}

async function countMatching(pattern: RegExp, files: ReadonlySet<string>): Promise<number> {
  const codes = await Promise.all([...files].map((file) => readFile(path.join(DIST, file), 'utf8')));
  return codes.filter((code) => pattern.test(code)).length;
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
