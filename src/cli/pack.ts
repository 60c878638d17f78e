/**
 * `dag-tutor pack LESSON… --scorm 1.2|2004 | --cc ADDRESS | --html`: lessons as a package for somebody else's system.
 * Exit 0: written; 1: a lesson has problems; 2: nothing is written.
 */
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckedLesson, Lesson } from '../lesson';
import { formatProblem, isLanguage, LANGUAGES } from '../text';
import { cartridgeFiles } from './pack/cartridge';
import { pageOfLesson, readPlayer } from './pack/player-files';
import type { PlayerFiles } from './pack/player-files';
import { SCORM_VERSIONS, scormManifest } from './pack/scorm-manifest';
import type { Sco, ScormVersion } from './pack/scorm-manifest';
import { singleFile } from './pack/single-file';
import { readOptions } from './options';
import { findShell } from './site/shell';
import { readCourseIn, readLesson, readTranslation, translationsOf } from './read-lessons';

/** As `src/modes/` has them: what is asked differs from mode to mode, and so does the score. */
export const PACK_MODES = [
  'learn',
  'why',
  'deep',
  'visual',
  'try',
  'challenge',
  'project',
  'recall',
  'perf',
] as const;

const USAGE = `Usage: dag-tutor pack LESSON… --scorm 1.2|2004 | --cc ADDRESS | --html

Packs lessons (lessons/<course>/<lesson>.json) for somebody else's system. All that a package needs is in it.

  --scorm VERSION  a zip for a learning management system: ${SCORM_VERSIONS.join(' or ')}. Each lesson is scored,
                   and gone on with where it was left. Several lessons are one course
  --cc ADDRESS     a Common Cartridge: links to the lessons on the site at that address, without scores
  --html           one file that opens in a browser where it lies, without a network

  --mode NAMES     the modes, with commas: ${PACK_MODES.join(', ')}; visual if left out.
                   Of several, each is scored by itself
  --mastery SHARE  of what is right, from which on a lesson is passed: 0 to 1; 0.8 if left out
  --lang NAME      in which language: ${Object.keys(LANGUAGES).join(', ')}; that of the lesson if left out
  --title TEXT     what the course is called; as course.json says if left out
  --site FOLDER    a built site, to take the player from it; the app that comes with this command if left out
  --out FILE       where to write it; named for what it is if left out

Exit status: 0 written, 1 a lesson has problems, 2 nothing is written.`;

/** Packages of the same lessons are the same bytes. No zip knows an earlier day. */
const DAY = new Date(1980, 0, 1);

interface Packed {
  readonly file: string;
  readonly content: string | Uint8Array;
}

export async function run(args: readonly string[]): Promise<number> {
  const names = ['scorm', 'cc', 'mode', 'mastery', 'lang', 'title', 'site', 'out'] as const;
  const options = readOptions(args, names, USAGE, ['html']);
  if (typeof options === 'number') return options;
  const { files, scorm, cc, html, mode = 'visual', mastery = '0.8', lang } = options;
  if (files.length === 0) return wrongUse('Which lesson? Name its file.');
  if ([scorm, cc, html].filter((one) => one !== undefined).length !== 1)
    return wrongUse('As what? Say one of --scorm, --cc and --html.');
  const version = SCORM_VERSIONS.find((one) => one === scorm);
  if (scorm !== undefined && !version)
    return wrongUse(`There is no SCORM ${scorm} here: ${SCORM_VERSIONS.join(' and ')} are.`);
  if (cc !== undefined && !/^https?:/.test(URL.canParse(cc) ? new URL(cc).protocol : ''))
    return wrongUse(`${cc} is no address of a site, as https://example.org/dags/.`);
  const modes = mode.split(',');
  const unknown = modes.find((one) => !PACK_MODES.some((known) => known === one));
  if (unknown !== undefined) return wrongUse(`There is no mode ${unknown}: ${PACK_MODES.join(', ')} are.`);
  if (!/^(0|1|0?\.\d+|1\.0+)$/.test(mastery)) return wrongUse(`${mastery} is no share between 0 and 1.`);
  if (lang !== undefined && !isLanguage(lang))
    return wrongUse(`There is no language ${lang} here: ${Object.keys(LANGUAGES).join(', ')} are.`);
  if (html && (files.length > 1 || modes.length > 1))
    return wrongUse('One file holds one lesson in one mode.');

  const checked = [...new Set(files)].map((file) => readIn(file, lang));
  const problems = checked.flatMap((one) => ('problems' in one ? one.problems : []));
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) {
    const isUnread = problems.some(({ code, pointer }) => pointer === '' && code.startsWith('file.'));
    return isUnread ? 2 : 1;
  }
  const lessons = checked.flatMap((one) => ('lesson' in one ? [one.lesson] : []));
  const title = options.title ?? titleOf(files[0]!, lessons, lang);
  const name = lessons.length === 1 ? lessons[0]!.id : lessons[0]!.course;

  let packed: Packed;
  if (cc !== undefined) packed = cartridge(name, title, lessons, modes, cc, lang);
  else {
    const site = options.site ?? findShell();
    const player = site === null ? null : readPlayer(site);
    if (!player)
      return fail(
        options.site === undefined
          ? 'The app is not there: "npm run build" makes it.'
          : `There is no built site in ${options.site}.`,
      );
    const ask = (lesson: Lesson, shown: string, report?: string) =>
      queryOf(lesson, {
        mode: shown,
        lang,
        ...(report !== undefined && { report, mastery, parentOrigin: 'none' }),
      });
    const [first] = lessons as [Lesson, ...Lesson[]];
    packed = version
      ? scormPackage(version, { name, title }, lessons, modes, player, ask)
      : { file: `${name}.html`, content: singleFile(player, first, ask(first, modes[0]!)) };
  }
  const out = options.out ?? packed.file;
  try {
    writeFileSync(out, packed.content);
  } catch (problem) {
    return fail(`${out} cannot be written: ${(problem as Error).message}`);
  }
  const kilobytes = Math.round(packed.content.length / 1000);
  console.log(`${out}: ${lessons.map(({ id }) => id).join(', ')} (${kilobytes} kB)`);
  return 0;
}

/** A lesson in a language, where it is translated to it; else as it is written. */
function readIn(file: string, language: string | undefined): CheckedLesson {
  const place = path.resolve(file);
  const translation = translationsOf(place).find((one) => one.language === language);
  return translation ? readTranslation(translation.path) : readLesson(place, file);
}

function titleOf(file: string, lessons: readonly Lesson[], language: string | undefined): string {
  if (lessons.length === 1) return lessons[0]!.title;
  const folder = path.dirname(path.resolve(file));
  return readCourseIn(language ?? null, path.dirname(folder), path.basename(folder)).title;
}

/** What the frame is asked for. */
function queryOf(
  { course, id }: Lesson,
  asked: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const query = new URLSearchParams({ lesson: `${course}/${id}` });
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) query.set(name, value);
  return query;
}

/** What a lesson in a mode is called among the others of its package: no two are called the same. */
function itemOf(
  { course, id, title }: Lesson,
  mode: string,
  lessons: readonly Lesson[],
  modes: readonly string[],
): { readonly name: string; readonly title: string } {
  const name = lessons.some((other) => other.course !== course) ? `${course}-${id}` : id;
  return modes.length === 1 ? { name, title } : { name: `${name}-${mode}`, title: `${title} (${mode})` };
}

type Ask = (lesson: Lesson, mode: string, report?: string) => URLSearchParams;

function scormPackage(
  version: ScormVersion,
  course: { readonly name: string; readonly title: string },
  lessons: readonly Lesson[],
  modes: readonly string[],
  { page, files }: PlayerFiles,
  ask: Ask,
): Packed {
  const content: Zippable = {};
  const scos = lessons.flatMap((lesson) =>
    modes.map((mode): Sco => {
      const { name, title } = itemOf(lesson, mode, lessons, modes);
      const query = ask(lesson, mode, `scorm-${version === '1.2' ? '12' : version}`);
      content[`${name}.html`] = strToU8(pageOfLesson(page, lesson, query));
      return { name, title, page: `${name}.html` };
    }),
  );
  for (const [file, bytes] of files) content[file] = bytes;
  const manifest = scormManifest(version, {
    ...course,
    scos: scos as [Sco, ...Sco[]],
    files: [...files.keys()].sort(),
  });
  content['imsmanifest.xml'] = strToU8(manifest);
  return { file: `${course.name}-scorm-${version}.zip`, content: zipped(content) };
}

function cartridge(
  name: string,
  title: string,
  lessons: readonly Lesson[],
  modes: readonly string[],
  site: string,
  lang: string | undefined,
): Packed {
  const home = new URL(site.endsWith('/') ? site : `${site}/`);
  const folder = lang === undefined || lang === 'en' ? '' : `${lang}/`;
  const links = lessons.flatMap((lesson) =>
    modes.map((mode) => {
      const address = new URL(`${folder}lesson/${lesson.course}/${lesson.id}`, home);
      address.searchParams.set('mode', mode);
      return { ...itemOf(lesson, mode, lessons, modes), address: address.href };
    }),
  );
  const files = cartridgeFiles(name, title, links);
  const content = Object.fromEntries([...files].map(([file, text]) => [file, strToU8(text)]));
  return { file: `${name}.imscc`, content: zipped(content) };
}

/** The manifest first, as some importers want it. */
function zipped(files: Zippable): Uint8Array {
  const order = Object.keys(files).sort(
    (a, b) => Number(b === 'imsmanifest.xml') - Number(a === 'imsmanifest.xml') || (a < b ? -1 : 1),
  );
  return zipSync(Object.fromEntries(order.map((file) => [file, files[file]!])), { level: 9, mtime: DAY });
}

function wrongUse(said: string): number {
  console.error(`${said}\n\n${USAGE}`);
  return 2;
}

function fail(said: string): number {
  console.error(said);
  return 2;
}
