/** A DAG that was read as the file of a lesson: to be put into a course's folder, and written on. */
import type { Case } from '../../engine';
import type { Lesson, LessonFile } from '../../lesson';

const MINUTES = 10;
/** Of a label in the lesson, and of a file's name beside it. */
const LONGEST_NAME = 60;

/** The lesson's file: what the checker asks for, and nothing that an author would have to write. */
export function lessonFileOfCase(
  id: string,
  lesson: Lesson,
  input: Case,
  text: string | null,
  summary: string,
): LessonFile {
  const { clock, tick_seconds: tickSeconds, settings, pools, dags, actions, until } = input;
  return {
    $schema: '../../public/lesson.schema.json',
    version: 1,
    id,
    title: lesson.title,
    minutes: MINUTES,
    language: lesson.language,
    summary,
    clock: new Date(clock).toISOString(),
    ...(tickSeconds !== undefined && { tick_seconds: tickSeconds }),
    ...(settings && { settings: settings as NonNullable<LessonFile['settings']> }),
    ...(pools && { pools: pools as NonNullable<LessonFile['pools']> }),
    dags: dags as LessonFile['dags'],
    ...(actions && { actions: actions as NonNullable<LessonFile['actions']> }),
    ...(until && { until }),
    ...(text !== null && { code: [listingOf(id, lesson, text)] }),
  };
}

/** A listing refers to its lines by what stands in them: lines whose text is in no other can be marked. */
function listingOf(id: string, lesson: Lesson, text: string): NonNullable<LessonFile['code']>[number] {
  const lines = text.split('\n').map((line) => line.trim());
  const isAlone = (line: string) => line !== '' && lines.filter((one) => one.includes(line)).length === 1;
  // Where several files make the DAGs, the text is none of theirs.
  const [listing = null, other = null] = lesson.code;
  const marks = (listing && !other ? listing.marks : []).flatMap(({ task, lines: marked }) => {
    const own = lines.filter((line, index) => {
      const { labels = [] } = listing?.lines[index] ?? {};
      return labels.some((label) => marked.includes(label)) && isAlone(line);
    });
    return own.length > 0 ? [{ task, own }] : [];
  });
  const labels = new Map<string, string>();
  for (const { own } of marks)
    for (const line of own) if (!labels.has(line)) labels.set(line, `line-${labels.size + 1}`);
  return {
    id: 'file',
    title: listing?.title ?? id,
    file: `${id}.py`,
    language: 'python',
    labels: Object.fromEntries([...labels].map(([line, label]) => [label, line])),
    marks: marks.map(({ task, own }) => ({ task, lines: own.map((line) => labels.get(line)!) })),
  };
}

/** A file's name as lessons have them: small letters, figures and hyphens. */
export function slugOf(id: string): string {
  const slug = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME);
  return slug === '' ? 'my-dag' : slug;
}
