/**
 * `dag-tutor build [FOLDER] [--out FOLDER]`: writes a site of one's lessons.
 * Exit 0: written; 1: a lesson has problems; 2: nothing to build, wrong use, or it cannot be written.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { formatProblem } from '../text';
import { readOptions } from './options';
import { readDocs } from './site/read-docs';
import { readSite } from './site/read-site';
import { findShell } from './site/shell';
import { siteAddress } from './site/site-address';
import { writeSite } from './site/write-site';

const USAGE = `Usage: dag-tutor build [FOLDER] [--out FOLDER] [--docs FOLDER] [--lenient]

Writes a site of the lessons in a folder (<course>/<lesson>.json): checked, simulated, a page for each. It is a folder
of files for any host, under any path; nothing needs to run there.

  FOLDER         the folder of lessons; lessons if left out
  --out FOLDER   where to; dist if left out. What it wrote there before is replaced
  --docs FOLDER  a folder of Markdown pages that become documentation at docs/ of the site, with search; its README.md
                 links to those that are meant. Without it the site has none
  --lenient      writes it also if a lesson has problems; its page then says what they are

SITE_URL=https://example.org/dags/ in the environment adds what only who knows the address can write: a sitemap, and
full addresses for link previews.

Exit status: 0 written, 1 a lesson has problems, 2 there is nothing to build, or it cannot be written.`;

/** By this file a folder is known as one that this command wrote. */
const SIGN = 'offline-worker.js';

export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(
    args.filter((arg) => arg !== '--lenient'),
    ['out', 'docs'],
    USAGE,
  );
  if (typeof options === 'number') return options;
  const [folder = 'lessons', ...more] = options.files;
  const { out = 'dist' } = options;
  if (more.length > 0) return fail(`One folder of lessons, not also ${more.join(', ')}.\n\n${USAGE}`);
  const shell = findShell();
  if (shell === null) return fail('The app is not built: npm run -s app builds it.');
  if (!existsSync(folder)) return fail(`There is no folder ${folder}.\n\n${USAGE}`);
  const { source, problems } = readSite(folder);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0 && !args.includes('--lenient')) {
    console.error('\nSomething is wrong, so nothing is built.');
    return 1;
  }
  if (Object.keys(source.lessons).length === 0) return fail(`There are no lessons in ${folder}.`);
  if (isSomebodyElses(out))
    return fail(`${out} is there already and was not written by this command: name a new folder.`);
  // It takes the place of the site before it once it is whole: what breaks off leaves that as it was.
  const fresh = `${path.resolve(out)}.${process.pid}`;
  try {
    const address = siteAddress(process.env['SITE_URL']);
    const docs = options.docs === undefined ? {} : { docs: readDocs(options.docs) };
    const pages = await writeSite({ shell, source: { ...source, ...docs }, out: fresh, address });
    rmSync(out, { recursive: true, force: true });
    renameSync(fresh, out);
    console.log(`${out} has the site: ${pages} pages.`);
    return 0;
  } catch (problem) {
    rmSync(fresh, { recursive: true, force: true });
    return fail(`${out} cannot be written: ${(problem as Error).message}`);
  }
}

function isSomebodyElses(out: string): boolean {
  return existsSync(out) && !existsSync(path.join(out, SIGN)) && readdirSync(out).length > 0;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}
