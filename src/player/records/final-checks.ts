/**
 * What is kept of final checks, which belong to no lesson: one versioned, plain record of all of them. Each is known by
 * its seed, so that what was answered in two tabs, or in another browser, can be put together. Pure but for the store.
 */
import type { KeyValueStore } from '../storage';
import { own } from './entries';
import { isRecord, parsed } from './plain';

/** Under which it is kept. */
export const FINAL_CHECKS = 'final-checks';
const VERSION = 1;
/** The oldest are forgotten. */
const MOST_CHECKS = 50;

/** What was answered at a place of a check. */
export interface CheckAnswer {
  /** `<course>/<lesson>`. */
  readonly lesson: string;
  /** What the question is called, and what it asks (see `Identity`). */
  readonly question: string;
  readonly key: string;
  /** Index of the option, in its author's order; null: "I don't know". */
  readonly choice: number | null;
  readonly isRight: boolean;
}

export interface FinalCheck {
  /** In milliseconds since 1970. */
  readonly begunAt: number;
  /** Null as long as something is left to answer. */
  readonly endedAt: number | null;
  /** By place (see `CheckPlace`). */
  readonly answers: Readonly<Record<string, CheckAnswer>>;
}

/** By seed. */
export type FinalChecks = Readonly<Record<string, FinalCheck>>;

/** What a seed may be: it stands in addresses. */
export const SEED = /^[\w-]{1,40}$/;

/** The checks as `writeFinalChecks` wrote them; null for anything else. */
export function readFinalChecks(text: string | null): FinalChecks | null {
  const kept = parsed(text);
  if (!isRecord(kept) || kept['version'] !== VERSION || !isRecord(kept['checks'])) return null;
  const entries = Object.entries(kept['checks']);
  return entries.every(([seed, check]) => SEED.test(seed) && isCheck(check))
    ? (kept['checks'] as FinalChecks)
    : null;
}

export function writeFinalChecks(checks: FinalChecks): string {
  const latest = Object.entries(checks)
    .sort(([, a], [, b]) => b.begunAt - a.begunAt)
    .slice(0, MOST_CHECKS);
  return JSON.stringify({ version: VERSION, checks: Object.fromEntries(latest) });
}

/** Two records made into one: nothing that was answered is lost; where both answered the same place, mine stands. */
export function mergeFinalChecks(mine: FinalChecks, theirs: FinalChecks): FinalChecks {
  const merged = Object.entries(mine).map(([seed, check]): [string, FinalCheck] => {
    const other = own(theirs, seed);
    if (!other) return [seed, check];
    const ends = [check.endedAt, other.endedAt].filter((end) => end !== null);
    return [
      seed,
      {
        begunAt: Math.min(check.begunAt, other.begunAt),
        endedAt: ends.length > 0 ? Math.min(...ends) : null,
        answers: { ...other.answers, ...check.answers },
      },
    ];
  });
  return { ...theirs, ...Object.fromEntries(merged) };
}

/**
 * Keeps a change of one check. What another tab has kept meanwhile is read before, and so stays.
 * @returns all checks as they are kept now
 */
export function keepFinalCheck(
  store: KeyValueStore,
  seed: string,
  change: (before: FinalCheck | undefined) => FinalCheck,
): FinalChecks {
  const before = readFinalChecks(store.get(FINAL_CHECKS)) ?? {};
  const after = { ...before, [seed]: change(own(before, seed)) };
  store.set(FINAL_CHECKS, writeFinalChecks(after));
  return after;
}

/** How many of the answers are right. */
export function rightAnswers({ answers }: FinalCheck): number {
  return Object.values(answers).filter(({ isRight }) => isRight).length;
}

function isCheck(value: unknown): boolean {
  if (!isRecord(value) || !isTime(value['begunAt'])) return false;
  if (value['endedAt'] !== null && !isTime(value['endedAt'])) return false;
  return isRecord(value['answers']) && Object.values(value['answers']).every(isAnswer);
}

function isAnswer(value: unknown): boolean {
  if (!isRecord(value) || typeof value['isRight'] !== 'boolean') return false;
  if (value['choice'] !== null && !isTime(value['choice'])) return false;
  return ['lesson', 'question', 'key'].every((name) => typeof value[name] === 'string');
}

function isTime(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
