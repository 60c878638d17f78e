/** The files of a new course: its lessons, and what stands around them. */
import { lessonJsonSchema, siteJsonSchema } from '../../lesson/check';
import { LANGUAGES } from '../../text';
import type { NewLesson } from '../../studio';

/** Path below the new folder, with `/`, → text. */
export type CourseFiles = ReadonlyMap<string, string>;

/**
 * @param name of the course, as its folder: small letters, figures and hyphens
 * @param title as people read it
 */
export function courseFiles(name: string, title: string, lessons: readonly NewLesson[]): CourseFiles {
  const folder = `lessons/${name}`;
  const scripts = { dev: 'dag-tutor dev', check: 'dag-tutor check', build: 'dag-tutor build' };
  return new Map([
    ['README.md', readme(title, folder)],
    ['package.json', json({ name, private: true, scripts })],
    ['lesson.schema.json', json(lessonJsonSchema())],
    ['site.schema.json', json(siteJsonSchema(Object.keys(LANGUAGES)))],
    ['lessons/site.json', json({ $schema: '../site.schema.json', version: 1, title })],
    [`${folder}/course.json`, json({ title, lessons: lessons.map(({ lesson }) => lesson.id) })],
    ...lessons.flatMap(({ lesson, listings }): [string, string][] => [
      [`${folder}/${lesson.id}.json`, json(lesson)],
      ...Object.entries(listings).map(([file, text]): [string, string] => [`${folder}/${file}`, text]),
    ]),
  ]);
}

function readme(title: string, folder: string): string {
  return `# ${title}

\`npx dag-tutor dev\` shows the lessons of \`${folder}\`, anew with each save.
\`npx dag-tutor check\` says what is wrong, with its line, and what would be right.
\`npx dag-tutor build\` writes the site into \`dist\`: a folder for any host that serves files.
How a lesson is written: \`node_modules/dag-tutor/docs/first-lesson.md\`.
`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
