/**
 * The progress of all lessons as one file, and back: to take along to another browser, or to keep. What is read is merged
 * into what is here; whatever a file holds, reading it cannot fail, and of a file with a fault nothing is taken.
 */
import type { KeyValueStore } from '../storage';
import { FINAL_CHECKS, mergeFinalChecks, readFinalChecks, writeFinalChecks } from './final-checks';
import { mergeProgress } from './merge';
import { isRecord, parsed } from './plain';
import type { Progress } from './progress';
import { PROGRESS, readProgress, WHAT_IF, writeProgress } from './text';

const FORMAT = 'dag-tutor-progress';
const FILE_VERSION = 1;
/** Larger files are not ours. */
const MOST_LETTERS = 50_000_000;
/** `<course>/<lesson>`, as folders and files are called. */
const LESSON_PATH = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

/** What is kept of every lesson, and of final checks, as text to be saved; null where nothing is. */
export function progressToText(store: KeyValueStore): string | null {
  const lessons = store.keys().flatMap((key) => {
    if (!key.startsWith(PROGRESS)) return [];
    const path = key.slice(PROGRESS.length);
    const text = store.get(key) ?? '';
    if (!readProgress(text)) return [];
    return [[path, { progress: JSON.parse(text) as unknown, whatIf: parsed(store.get(WHAT_IF + path)) }]];
  });
  const checks = readFinalChecks(store.get(FINAL_CHECKS));
  if (lessons.length === 0 && !checks) return null;
  const file = {
    format: FORMAT,
    version: FILE_VERSION,
    lessons: Object.fromEntries(lessons) as unknown,
    // Files of a time without them have none, and who knows none of them passes over them.
    ...(checks && { finalChecks: parsed(writeFinalChecks(checks)) }),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** How many lessons and final checks were taken in; or why nothing was. */
export type TakenIn =
  | { readonly lessons: number; readonly checks: number }
  | { readonly problem: 'unreadable' | 'other-version' };

/** Merges a file that `progressToText` wrote into what is kept here. Where both changed the same thing, what is here stands. */
export function takeInProgress(store: KeyValueStore, text: string): TakenIn {
  const file = text.length > MOST_LETTERS ? null : parsed(text);
  if (!isRecord(file) || file['format'] !== FORMAT || !isRecord(file['lessons'])) return UNREADABLE;
  if (file['version'] !== FILE_VERSION) return { problem: 'other-version' };
  const read: (readonly [path: string, progress: Progress])[] = [];
  for (const [path, lesson] of Object.entries(file['lessons'])) {
    const progress = isRecord(lesson)
      ? readProgress(JSON.stringify(lesson['progress'] ?? null), JSON.stringify(lesson['whatIf'] ?? null))
      : null;
    if (!progress || !LESSON_PATH.test(path)) return UNREADABLE;
    read.push([path, progress]);
  }
  const { finalChecks } = file;
  const checks = finalChecks === undefined ? {} : readFinalChecks(JSON.stringify(finalChecks));
  if (checks === null || (read.length === 0 && Object.keys(checks).length === 0)) return UNREADABLE;
  for (const [path, theirs] of read) {
    const here = store.get(PROGRESS + path);
    const mine = here === null ? null : readProgress(here, store.get(WHAT_IF + path));
    const merged = mine ? mergeProgress(asBegun(mine), mine, theirs) : theirs;
    store.set(PROGRESS + path, writeProgress(merged));
    const whatIf = mine?.whatIf ?? (mine && mine.scenario !== theirs.scenario ? null : theirs.whatIf);
    if (whatIf) store.set(WHAT_IF + path, JSON.stringify(whatIf));
  }
  const here = readFinalChecks(store.get(FINAL_CHECKS)) ?? {};
  const taken = Object.keys(checks).length;
  if (taken > 0) store.set(FINAL_CHECKS, writeFinalChecks(mergeFinalChecks(here, checks)));
  return { lessons: read.length, checks: taken };
}

const UNREADABLE: TakenIn = { problem: 'unreadable' };

/** What two records that know nothing of each other have in common: a lesson that was just begun. */
function asBegun(mine: Progress): Progress {
  const review = { session: null, cards: {} };
  return { ...mine, seen: {}, activities: {}, asked: {}, drafts: {}, review, vote: null };
}
