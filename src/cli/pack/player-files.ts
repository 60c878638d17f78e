/**
 * The player that a package brings: what a frame of the built site can come to, and nothing of its lessons. Files are
 * found by their names in each other, as the build wrote them; names have the hash of their content, so none is meant by
 * chance.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface PlayerFiles {
  /** The page of a frame, as the build made it. */
  readonly page: string;
  /** By path, as the page names them: `assets/…`; with the licences of everything in them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const PAGE = 'embed.html';
const FOLDER = 'assets';
/** They lie beside the page, if they are there. */
const BESIDE = ['favicon.svg', 'THIRD-PARTY.txt'];
const NAMES_FILES = /\.(js|css)$/;

/** Null where the folder holds no built site. */
export function readPlayer(site: string): PlayerFiles | null {
  const place = path.join(site, PAGE);
  const folder = path.join(site, FOLDER);
  if (!existsSync(place) || !existsSync(folder)) return null;
  const page = readFileSync(place, 'utf8');
  const there = new Set(readdirSync(folder));
  const lessons = new Set(lessonFiles(page));
  const files = new Map<string, Uint8Array>();
  const addNamedIn = (text: string) => {
    for (const [name] of text.matchAll(/[\w.-]+\.\w+/g)) {
      const file = `${FOLDER}/${name}`;
      if (!there.has(name) || files.has(file) || lessons.has(file)) continue;
      const content = readFileSync(path.join(site, file));
      files.set(file, content);
      if (NAMES_FILES.test(name)) addNamedIn(content.toString('utf8'));
    }
  };
  addNamedIn(page);
  for (const name of BESIDE)
    if (existsSync(path.join(site, name))) files.set(name, readFileSync(path.join(site, name)));
  return { page, files };
}

/** Where the build has written the files of the site's lessons (scripts/vite/embed-plugin.ts). */
const LESSON_FILES = /FILES = (\{[^}]*\})/;

function lessonFiles(page: string): string[] {
  const [, files = '{}'] = LESSON_FILES.exec(page) ?? [];
  return Object.values(JSON.parse(files) as Record<string, string>).map((file) => file.replace('./', ''));
}

/** The page with one lesson in it, which then needs no file and is asked for by no address. */
export function pageOfLesson(page: string, lesson: object, query: URLSearchParams): string {
  // The frame's own script reads what the address asks for; here the page asks for it itself.
  const address = JSON.stringify(`?${String(query)}`);
  const asks = `<script>history.replaceState(history.state, '', ${inScript(address)} + location.hash);</script>`;
  const data = `<script type="application/json" id="lesson">${inScript(JSON.stringify(lesson))}</script>`;
  return page
    .replace(LESSON_FILES, () => 'FILES = {}')
    .replace('<head>', () => `<head>\n    ${asks}`)
    .replace('<div id="root">', () => `${data}\n    <div id="root">`);
}

/** Text that ends no script. */
const inScript = (text: string) => text.replaceAll('<', '\\u003c');
