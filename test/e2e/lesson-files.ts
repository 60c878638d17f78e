/** The lessons of the site, for tests that go through all of them. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** `course/lesson` of every lesson, as in its address. */
export const LESSONS: readonly string[] = readdirSync('lessons', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: course }) =>
    readdirSync(path.join('lessons', course))
      // A translation has a further dot in its name.
      .filter((file) => /^[^.]+\.json$/.test(file) && file !== 'course.json')
      .map((file) => `${course}/${file.slice(0, -'.json'.length)}`),
  );
