/** A lesson in the making: the text of its file, which is the one truth, and the listings beside it. */
import { parse } from 'jsonc-parser';
import { slugOf } from '../sources/python';

export interface LessonDraft {
  /** The folder that it is meant for, as messages name it. */
  readonly course: string;
  /** The lesson's file. Forms change it, and so does whoever types in it; everything else is made of it. */
  readonly text: string;
  /** Name → text of the files beside it. */
  readonly files: Readonly<Record<string, string>>;
}

/** The texts that were read last: with each key all that is on screen asks for the same one, or for the one before it. */
const lastRead: (readonly [text: string, value: Readonly<Record<string, unknown>>])[] = [];
const MOST_READ = 4;

/**
 * Read as far as it can be read, whatever it is: for what stands on screen, never for what is decided. The same text gives
 * the same object, which nobody changes.
 */
export function readLoosely(text: string): Readonly<Record<string, unknown>> {
  const known = lastRead.find(([one]) => one === text);
  if (known) return known[1];
  const value = readAnew(text);
  lastRead.unshift([text, value]);
  lastRead.length = Math.min(lastRead.length, MOST_READ);
  return value;
}

function readAnew(text: string): Readonly<Record<string, unknown>> {
  const value = parse(text, [], { allowTrailingComma: true }) as unknown;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** What its file is called without `.json`: the lesson's id, or what comes nearest to one. */
export function nameOf({ text }: Pick<LessonDraft, 'text'>): string {
  const { id } = readLoosely(text);
  return typeof id === 'string' && id !== '' ? slugOf(id) : 'my-lesson';
}

/** What it is called on screen; null where it has no title yet. */
export function titleOf({ text }: Pick<LessonDraft, 'text'>): string | null {
  const { title } = readLoosely(text);
  return typeof title === 'string' && title.trim() !== '' ? title : null;
}

/** Its files: the lesson, and the listings that it shows. Name → text. */
export function filesOf(draft: LessonDraft): Readonly<Record<string, string>> {
  return { [`${nameOf(draft)}.json`]: draft.text, ...draft.files };
}

/** A draft as text, to be kept or put into a link. */
export function writeDraft(draft: LessonDraft): string {
  return JSON.stringify(draft);
}

/** What was written so; null if it is none such. */
export function readDraft(text: string): LessonDraft | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { course, text: lesson, files } = value as Record<string, unknown>;
  if (typeof course !== 'string' || typeof lesson !== 'string') return null;
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return null;
  if (!Object.values(files).every((one) => typeof one === 'string')) return null;
  return { course: slugOf(course), text: lesson, files: files as LessonDraft['files'] };
}
