/**
 * `dag-tutor dev [FOLDER] [--port NUMBER]`: the site of one's lessons while one writes them. A save is on the page at
 * once, which stays at its step; a lesson with faults shows them, and the server goes on.
 * Runs until it is stopped. Exit 2: nothing to show, or the port is taken.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { serve } from '../../scripts/static-server.mjs';
import { formatProblem } from '../text';
import { readOptions } from './options';
import { listCourses, listLessons, stampOf } from './read-lessons';
import { readSite } from './site/read-site';
import { findShell } from './site/shell';
import { writeSite } from './site/write-site';

const USAGE = `Usage: dag-tutor dev [FOLDER] [--port NUMBER]

Shows the site of the lessons in a folder, and each of them anew when a file of it is saved: the page stays at its step.
What is wrong with a lesson stands above its last good version, and here.

  FOLDER         the folder of lessons; lessons if left out
  --port NUMBER  4173 if left out; 0 takes any

Ctrl+C ends it.`;

const USUAL_PORT = '4173';
const LOOK_EVERY_MS = 300;
const SAVES = '/@saves';
/** Passes on what the server tells; src/pages/show-lesson.tsx hears it. */
const PAGE_SCRIPT = `{
  const saves = new EventSource('${SAVES}');
  saves.addEventListener('lesson', ({ data }) =>
    dispatchEvent(new CustomEvent('dag-tutor:lesson', { detail: JSON.parse(data) })));
  saves.addEventListener('site', () => location.reload());
}`;

export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args, ['port'], USAGE);
  if (typeof options === 'number') return options;
  const [folder = 'lessons', ...more] = options.files;
  const port = Number(options.port ?? USUAL_PORT);
  if (more.length > 0) return fail(`One folder of lessons, not also ${more.join(', ')}.\n\n${USAGE}`);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail(`${options.port} is no port: a number up to 65535 is.`);
  const shell = findShell();
  if (shell === null) return fail('The app is not built: npm run -s app builds it.');
  if (!existsSync(folder)) return fail(`There is no folder ${folder}.\n\n${USAGE}`);
  const out = mkdtempSync(path.join(os.tmpdir(), 'dag-tutor-'));
  process.once('exit', () => rmSync(out, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));

  const pages = new Set<ServerResponse>();
  const tell = (event: string, data: unknown) => {
    for (const page of pages) page.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const write = async () => {
    const { source, problems } = readSite(folder);
    for (const problem of problems) console.error(formatProblem(problem));
    await writeSite({ shell, source, out, address: null, script: PAGE_SCRIPT });
    return source;
  };
  await write();
  try {
    const { address } = await serve({
      folder: out,
      port,
      before: (request, response) => {
        if (request.url !== SAVES) return false;
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        pages.add(response);
        response.on('close', () => pages.delete(response));
        return true;
      },
    });
    console.log(`The lessons of ${folder} are at ${address}   (Ctrl+C ends it)`);
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    return fail(code === 'EADDRINUSE' ? `Port ${port} is taken: --port ${port + 1} takes another.` : message);
  }

  for (let known = stampsOf(folder); ;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const now = stampsOf(folder);
    const changed = [...now].filter(([place, stamp]) => known.get(place) !== stamp).map(([place]) => place);
    const isOtherSite = now.size !== known.size || changed.some((place) => !place.startsWith('lesson '));
    known = now;
    if (changed.length === 0 && !isOtherSite) continue;
    const { lessons } = await write();
    for (const place of changed) {
      const id = place.slice('lesson '.length);
      if (lessons[id]) tell('lesson', { id, checked: lessons[id] });
    }
    if (isOtherSite) tell('site', {});
  }
}

/**
 * What is where, as it stands: each lesson with the listings of its course; and the folder with the names of all. It is
 * looked at, not listened to: links, network folders and editors that replace files are all the same then.
 */
function stampsOf(folder: string): ReadonlyMap<string, string> {
  const lessons = listLessons(folder);
  const names = lessons.map(({ course, name }) => `${course}/${name}`).join('\n');
  const stamps = new Map([['folder', `${stampOf(folder, /\.json$/)}\n${names}`]]);
  for (const { name } of listCourses(folder))
    stamps.set(`course ${name}`, stampOf(path.join(folder, name), /^course\..*json$/));
  for (const { course, name, path: file } of lessons) {
    const own = new RegExp(`^${name}\\..*json$|^${name}\\.json$`);
    const of = path.dirname(file);
    stamps.set(`lesson ${course}/${name}`, `${stampOf(of, own)}\n${stampOf(of, /^(?!.*\.json$)/)}`);
  }
  return stamps;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}
