/** The file of a translation, `<lesson>.<language>.json` beside the lesson or `course.<language>.json` beside a course's, `site.<language>.json` beside a site's: its words and nothing else. */
import { z } from 'zod';

export const TranslationSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1).describe('The version of this format.'),
  words: z
    .record(z.string(), z.string().min(1))
    .describe('By JSON pointer into the lesson, or course.json: what stands there in this language.'),
});

/** Where a lesson (or a course: its title) has words to be read, as JSON pointers; `*` is any place in a list. */
const WORDS = new Set([
  '/title',
  '/lead',
  '/full_title',
  '/summary',
  '/flow_caption',
  '/why_text',
  '/scenarios/*/title',
  '/scenarios/*/summary',
  '/code/*/title',
  '/code/*/note',
  '/flow/*/title',
  '/watch/*/label',
  '/guide/*/text',
  '/key_moments/*/question',
  '/key_moments/*/answer',
  '/quiz/*/prompt',
  '/quiz/*/options/*/text',
  '/quiz/*/options/*/feedback',
  '/quiz/*/hints/*',
  '/quiz/*/explanation',
  '/snapshot/*',
  '/transcript',
  '/why/*/prompt',
  '/why/*/explanation',
  '/myths/*/claim',
  '/myths/*/explanation',
  '/deep/*/title',
  '/deep/*/text',
  '/knobs/*/label',
  '/goals/*/title',
  '/goals/*/text',
  '/goals/*/hints/*',
  '/project/title',
  '/project/text',
  '/project/blocks/distractors/*/feedback',
  '/project/checks/*/text',
  '/recall/*/front',
  '/recall/*/back',
  '/perf/text',
  '/terms/*/name',
  '/terms/*/also/*',
  '/terms/*/except/*',
  '/terms/*/text',
]);

/** The words of a lesson's file, by JSON pointer, in its order. */
export function wordsOf(lesson: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown, pointer: string, kind: string): void => {
    if (typeof value === 'string') {
      if (WORDS.has(kind)) found.set(pointer, value);
    } else if (Array.isArray(value)) {
      value.forEach((one, index) => visit(one, `${pointer}/${index}`, `${kind}/*`));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) visit(one, `${pointer}/${key}`, `${kind}/${key}`);
    }
  };
  visit(lesson, '', '');
  return found;
}

/** The lesson's file with other words in their places. */
export function withWords(
  lesson: unknown,
  words: Readonly<Record<string, string>>,
  language: string,
): unknown {
  const change = (value: unknown, pointer: string): unknown => {
    if (typeof value === 'string') return Object.hasOwn(words, pointer) ? words[pointer] : value;
    if (Array.isArray(value)) return value.map((one, index) => change(one, `${pointer}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, change(one, `${pointer}/${key}`)]),
    );
  };
  return { ...(change(lesson, '') as object), language };
}
