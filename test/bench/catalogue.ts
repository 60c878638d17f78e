/** A site of two hundred lessons beside one of twenty: how long it takes to build, how large it is, and its front page. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BUDGETS, firstLoadOf, packedBytes, packedKilobytes } from './first-load';
import type { Row } from './report';

/** What is copied: a course of twenty lessons. */
const COURSE = 'lessons/airflow';
const FEW = 1;
const MANY = 10;
/** Each lesson more may cost so much more than each of the first, in bytes; a site that grows faster is not linear. */
const MOST_GROWTH = 1.05;

/** Builds both with the app as it was last built. The first load may be no larger with many lessons than its budget. */
export async function benchCatalogue(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'catalogue-'));
  try {
    const [few, many] = [built(folder, FEW), built(folder, MANY)];
    const app = sizeOf('library/site');
    const perLesson = (site: Site) => (site.bytes - app) / site.lessons;
    const scripts = await packedKilobytes(await firstLoadOf('index.html', many.out), many.out);
    const html = packedBytes(readFileSync(path.join(many.out, 'index.html'))) / 1000;
    return [
      {
        what: `front page, with ${many.lessons} lessons`,
        values: [scripts],
        unit: 'kB gz',
        budget: BUDGETS['front page'],
        isHeld: true,
      },
      { what: `front page itself, with ${many.lessons} lessons`, values: [html], unit: 'kB gz' },
      {
        what: `bytes a lesson, ${many.lessons} lessons beside ${few.lessons}`,
        values: [perLesson(many) / perLesson(few)],
        unit: '×',
        budget: MOST_GROWTH,
        isHeld: true,
      },
      { what: `to build ${few.lessons} lessons`, values: [few.seconds], unit: 's' },
      {
        what: `to build ${many.lessons} lessons`,
        values: [many.seconds],
        unit: 's',
        note: `${((many.seconds - few.seconds) / (many.lessons - few.lessons)).toFixed(2)} s for each lesson more`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Site {
  readonly out: string;
  readonly lessons: number;
  readonly seconds: number;
  readonly bytes: number;
}

/** A site of so many copies of the course. */
function built(folder: string, copies: number): Site {
  const lessons = path.join(folder, `lessons-${copies}`);
  const out = path.join(folder, `site-${copies}`);
  mkdirSync(lessons);
  for (let place = 1; place <= copies; place += 1) {
    const course = path.join(lessons, `course-${place}`);
    cpSync(COURSE, course, { recursive: true, filter: (file) => !/\.es\.json$/.test(file) });
    const about = path.join(course, 'course.json');
    const title = `Course ${place}`;
    writeFileSync(about, JSON.stringify({ ...JSON.parse(readFileSync(about, 'utf8')), title, place }));
  }
  const start = performance.now();
  execFileSync('npx', ['tsx', 'src/cli/main.ts', 'build', lessons, '--out', out], { stdio: 'pipe' });
  const seconds = (performance.now() - start) / 1000;
  const count = JSON.parse(readFileSync(path.join(COURSE, 'course.json'), 'utf8')) as { lessons: string[] };
  return { out, lessons: count.lessons.length * copies, seconds, bytes: sizeOf(out) };
}

/** Bytes of all files in a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}
