/** A record as text in the browser's storage, and back. Whatever text comes back, reading it cannot fail. */
import type { Case, Json } from '../../engine';
import type { Detail, Lesson } from '../../lesson';
import { mapEntries } from './entries';
import { migrate } from './migrations';
import { isRecord, parsed } from './plain';
import { VERSION } from './progress';
import type { Answer, Progress, Seen } from './progress';

type LessonPath = Pick<Lesson, 'course' | 'id'>;

/** Before the path of a lesson: where its record is kept. */
export const PROGRESS = 'progress:';

/** Before the path of a lesson: where the learner's own run of it is kept. */
export const WHAT_IF = 'what-if:';
/** Before the path of a lesson: when it was last touched, and whether it is done. */
export const VISIT = 'visit:';

/** Under which a lesson's record is kept. */
export function keyOf({ course, id }: LessonPath): string {
  return `${PROGRESS}${course}/${id}`;
}

/** Under which the learner's own run of a lesson is kept: it is larger than all else, and changes seldom. */
export function whatIfKeyOf({ course, id }: LessonPath): string {
  return `${WHAT_IF}${course}/${id}`;
}

/** When a lesson was last touched. */
export interface Visit {
  /** In milliseconds since 1970; 0 where it is not known. */
  readonly at: number;
  /** Whether every mode was done by then. */
  readonly isDone: boolean;
}

export function visitKeyOf({ course, id }: LessonPath): string {
  return `${VISIT}${course}/${id}`;
}

/** A visit as it is kept; whatever text there is, reading it cannot fail. */
export function readVisit(text: string | null): Visit {
  const [at = '', done] = (text ?? '').split(' ');
  return { at: /^\d{1,15}$/.test(at) ? Number(at) : 0, isDone: done === 'done' };
}

export function writeVisit({ at, isDone }: Visit): string {
  return isDone ? `${at} done` : String(at);
}

/** A record as it is kept: all of it but the learner's own run. */
export function writeProgress(progress: Progress): string {
  const seen = mapEntries(progress.seen, ({ run, steps }) => ({ run, steps: toRanges(steps) }));
  return JSON.stringify({ ...progress, seen, whatIf: undefined });
}

/**
 * A record as `writeProgress`, or a player of an earlier version, wrote it; null for anything else.
 * @param whatIf what is kept of the learner's own run, as text
 */
export function readProgress(text: string, whatIf: string | null = null): Progress | null {
  const kept = migrate(parsed(text));
  if (!isRecord(kept) || kept['version'] !== VERSION) return null;
  const { mode, scenario, detail, cursor, grow, aside, seen, activities, asked, drafts, review, vote } = kept;
  if (typeof mode !== 'string' || typeof scenario !== 'string') return null;
  if (typeof grow !== 'boolean' || typeof aside !== 'boolean') return null;
  if (!DETAILS.includes(detail as Detail) || !isCount(cursor)) return null;
  if (vote !== null && vote !== 'like' && vote !== 'dislike') return null;
  if (!isRecordOf(seen, isSeen) || !isRecordOf(activities, (sets) => isRecordOf(sets, isAnswerSet)))
    return null;
  if (!isRecordOf(asked, (list) => Array.isArray(list) && list.every(isIdentity))) return null;
  if (!isRecordOf(drafts, isRecord) || !isReview(review)) return null;
  const own = kept['whatIf'] ?? parsed(whatIf ?? 'null');
  return {
    version: VERSION,
    mode,
    scenario,
    detail: detail as Detail,
    cursor: cursor as number,
    grow,
    // A run that is none is found out when it is run.
    whatIf: isRecord(own) ? (own as unknown as Case) : null,
    aside,
    seen: mapEntries(
      seen as Record<string, { run: string | null; steps: string }>,
      ({ run, steps }): Seen => ({
        run,
        steps: fromRanges(steps),
      }),
    ),
    activities: activities as Progress['activities'],
    asked: asked as Progress['asked'],
    drafts: drafts as Record<string, Record<string, Json>>,
    review,
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

function isSeen(value: unknown): boolean {
  if (!isRecord(value) || (value['run'] !== null && typeof value['run'] !== 'string')) return false;
  const { steps } = value;
  return typeof steps === 'string' && /^(\d+(-\d+)?(,\d+(-\d+)?)*)?$/.test(steps);
}

function isAnswerSet(value: unknown): boolean {
  if (!isRecord(value) || !isCount(value['variant'])) return false;
  return isRecordOf(value['answers'], isAnswer) && isRecordOf(value['named'], isAnswer);
}

function isAnswer(value: unknown): value is Answer {
  if (!isRecord(value) || typeof value['name'] !== 'string' || typeof value['isSettled'] !== 'boolean')
    return false;
  return isCount(value['hints']) && Array.isArray(value['tries']) && value['tries'].every(isTry);
}

function isTry(value: unknown): boolean {
  if (!isRecord(value) || value['choice'] === undefined) return false;
  return value['isRight'] === null || typeof value['isRight'] === 'boolean';
}

function isIdentity(value: unknown): boolean {
  return isRecord(value) && ['set', 'name', 'key'].every((part) => typeof value[part] === 'string');
}

function isReview(value: unknown): value is Progress['review'] {
  if (!isRecord(value) || !isRecordOf(value['cards'], isCardState)) return false;
  const { session } = value;
  if (session === null) return true;
  if (!isRecord(session) || typeof session['day'] !== 'number' || !Array.isArray(session['ids']))
    return false;
  if (typeof session['isPractice'] !== 'boolean' || typeof session['isOver'] !== 'boolean') return false;
  const again = session['again'] ?? [];
  const isId = (id: unknown) => typeof id === 'string';
  if (session['left'] !== undefined && !isCount(session['left'])) return false;
  return session['ids'].every(isId) && Array.isArray(again) && again.every(isId);
}

function isCardState(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value['streak']) && Number.isInteger(value['dueDay']);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isRecordOf(value: unknown, test: (one: unknown) => boolean): value is Record<string, unknown> {
  return isRecord(value) && Object.values(value).every(test);
}
