/**
 * What is kept of a learner's way through one lesson: one versioned, plain record, saved at each change and restored
 * exactly. Scores and "done" are computed from it and from the lesson, never kept beside it.
 */
import type { Case, Json } from '../engine';
import { isMadeScenario, MODES } from '../lesson';
import type { CardState, Detail, Lesson, ModeId } from '../lesson';
import type { KeyValueStore } from './storage';

/** What a learner answered to one question: every try, in order. */
export interface Answered {
  readonly tries: readonly Json[];
  /** Whether the last try was right, or the answer has been shown. */
  readonly settled: boolean;
  /** How many hints were opened. */
  readonly hints: number;
}

export interface Progress {
  readonly version: 1;
  /** Hash of the lesson these answers belong to. */
  readonly hash: string;
  readonly mode: ModeId;
  readonly scenario: string;
  readonly detail: Detail;
  readonly cursor: number;
  /** Whether tables grow with the cursor, or show the whole run. */
  readonly grow: boolean;
  /** The learner's own run, if there is one. */
  readonly whatIf: Case | null;
  /** Whether it is beside the lesson's run, which is on screen. */
  readonly aside: boolean;
  /** Steps seen, by scenario, in the lesson's own detail. */
  readonly seen: Readonly<Record<string, readonly number[]>>;
  /** By question: `quiz/<id>`, `why/<id>`, `try/<scenario>/<step>`, … */
  readonly answers: Readonly<Record<string, Answered>>;
  /** By prefix of questions: how often they were asked again, each time with other options. */
  readonly variants: Readonly<Record<string, number>>;
  readonly cards: Readonly<Record<string, CardState>>;
  readonly vote: 'like' | 'dislike' | null;
}

/** Whether what is kept holds a run that is none of the lesson's scenarios. */
export function keepsOtherRun(store: KeyValueStore, lesson: Pick<Lesson, 'course' | 'id'>): boolean {
  const kept = parseProgress(store.get(keyOf(lesson)) ?? '');
  return kept !== null && (kept.whatIf !== null || isMadeScenario(kept.scenario));
}

export function saveProgress(
  store: KeyValueStore,
  lesson: Pick<Lesson, 'course' | 'id'>,
  progress: Progress,
): void {
  const seen = Object.fromEntries(Object.entries(progress.seen).map(([id, steps]) => [id, toRanges(steps)]));
  store.set(keyOf(lesson), JSON.stringify({ ...progress, seen }));
}

/** Under which a lesson's record is kept. */
export function keyOf(lesson: Pick<Lesson, 'course' | 'id'>): string {
  return `progress:${lesson.course}/${lesson.id}`;
}

/** A record as `saveProgress` wrote it; null for anything else, whatever it is. */
export function parseProgress(text: string): Progress | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value['version'] !== 1) return null;
  const { hash, mode, scenario, detail, cursor, grow, whatIf, seen, answers, cards, vote } = value;
  // Records of an earlier day have none.
  const variants = value['variants'] ?? {};
  const aside = value['aside'] ?? false;
  if (
    typeof hash !== 'string' ||
    typeof scenario !== 'string' ||
    typeof grow !== 'boolean' ||
    typeof aside !== 'boolean'
  )
    return null;
  if (!isOneOf(mode, MODES) || !isOneOf(detail, DETAILS)) return null;
  if (!Number.isInteger(cursor) || (cursor as number) < 0) return null;
  if (whatIf !== null && !isRecord(whatIf)) return null;
  if (vote !== null && vote !== 'like' && vote !== 'dislike') return null;
  if (!isRecordOf(seen, (one) => typeof one === 'string' && /^(\d+(-\d+)?(,\d+(-\d+)?)*)?$/.test(one)))
    return null;
  if (!isRecordOf(answers, isAnswered) || !isRecordOf(cards, isCardState)) return null;
  if (!isRecordOf(variants, (one) => Number.isInteger(one))) return null;
  return {
    version: 1,
    hash,
    mode,
    scenario,
    detail,
    cursor: cursor as number,
    grow,
    whatIf: whatIf as Case | null,
    aside,
    seen: Object.fromEntries(Object.entries(seen).map(([id, ranges]) => [id, fromRanges(ranges as string)])),
    answers: answers as Record<string, Answered>,
    variants: variants as Record<string, number>,
    cards: cards as Record<string, CardState>,
    vote,
  };
}

const DETAILS = ['essential', 'runs', 'full', 'ticks'] as const satisfies readonly Detail[];

/** `[1,2,3,7]` → `"1-3,7"`: long runs stay short records. */
function toRanges(steps: readonly number[]): string {
  const ranges: string[] = [];
  for (let index = 0; index < steps.length;) {
    let end = index;
    while (end + 1 < steps.length && steps[end + 1] === steps[end]! + 1) end++;
    ranges.push(end > index ? `${steps[index]}-${steps[end]}` : String(steps[index]));
    index = end + 1;
  }
  return ranges.join(',');
}

/** More steps than any run has: what a tampered record may not exceed. */
const MOST_STEPS = 1_000_000;

function fromRanges(text: string): number[] {
  if (text === '') return [];
  const steps: number[] = [];
  for (const range of text.split(',')) {
    const [from, to] = range.split('-').map(Number) as [number, number | undefined];
    for (let step = from; step <= (to ?? from) && steps.length < MOST_STEPS; step++) steps.push(step);
  }
  return steps;
}

function isAnswered(value: unknown): boolean {
  return (
    isRecord(value) &&
    Array.isArray(value['tries']) &&
    typeof value['settled'] === 'boolean' &&
    Number.isInteger(value['hints'])
  );
}

function isCardState(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value['streak']) && Number.isInteger(value['dueDay']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordOf(value: unknown, test: (one: unknown) => boolean): value is Record<string, unknown> {
  return isRecord(value) && Object.values(value).every(test);
}

function isOneOf<T extends string>(value: unknown, names: readonly T[]): value is T {
  return names.includes(value as T);
}
