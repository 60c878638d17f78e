/**
 * A learner's record as compact JSON, to be kept by somebody else (a host page, an LMS) and put back. Whatever text comes
 * back, reading it cannot fail.
 */
import type { Json } from '../engine';
import { readProgress, writeProgress } from '../player';
import type { Answer, Progress } from '../player';

/** Raised when texts of before can be read no more. */
const FORMAT = 1;

/** What may be left out of a text that has to be short, first what is missed least. No answer is: only what was chosen. */
const LEFT_OUT = ['nothing', 'what-if', 'drafts', 'earlier choices', 'choices', 'other runs'] as const;

/**
 * A record as text.
 * @param most how many letters there is room for. Where all of it has no room, the learner's own run is left out, then
 * drafts, then what was chosen, so that grades, tries and place are kept; null where even that has no room
 */
export function recordText(progress: Progress, most = Number.POSITIVE_INFINITY): string | null {
  for (let level = 0; level < LEFT_OUT.length; level++) {
    const text = JSON.stringify(packed(progress, level));
    if (text.length <= most) return text;
  }
  return null;
}

/** A record that `recordText` wrote; null for anything else. */
export function readRecord(text: string): Progress | null {
  try {
    return readProgress(JSON.stringify(unpacked(JSON.parse(text) as Packed)));
  } catch {
    // What is no record has no such parts.
    return null;
  }
}

/** Name, whether it is settled, hints, how each try was graded, and what was chosen last or at each try. */
type PackedAnswer = readonly [
  name: string,
  settled: 0 | 1,
  hints: number,
  grades: string,
  choices?: readonly Json[],
];
type PackedSet = readonly [
  variant: number,
  answers: Record<string, PackedAnswer>,
  named?: Record<string, PackedAnswer>,
];

interface Packed {
  readonly v: number;
  readonly at: readonly [string, string, string, number, 0 | 1, 0 | 1];
  readonly seen: Record<string, readonly [run: string | null, steps: string]>;
  readonly got: Record<string, Record<string, PackedSet>>;
  readonly asked?: Record<string, readonly (readonly [set: string, name: string, key: string])[]>;
  readonly drafts?: Progress['drafts'];
  readonly review?: Progress['review'];
  readonly vote?: Progress['vote'];
  readonly own?: Progress['whatIf'];
}

function packed(progress: Progress, level: number): Packed {
  const { mode, scenario, detail, cursor, grow, aside, activities, asked, drafts, review, vote, whatIf } =
    progress;
  const without = (what: (typeof LEFT_OUT)[number]) => level >= LEFT_OUT.indexOf(what);
  const { seen } = JSON.parse(writeProgress(progress)) as {
    seen: Record<string, { run: string | null; steps: string }>;
  };
  const choices = without('choices') ? 0 : without('earlier choices') ? 1 : Number.POSITIVE_INFINITY;
  const isEmpty = (value: object) => Object.keys(value).length === 0;
  return {
    v: FORMAT,
    at: [mode, scenario, detail, cursor, grow ? 1 : 0, aside ? 1 : 0],
    seen: mapped(
      without('other runs') ? only(seen, scenario) : seen,
      ({ run, steps }) => [run, steps] as const,
    ),
    got: mapped(activities, (sets) =>
      mapped(sets, ({ variant, answers, named }): PackedSet => {
        const all = mapped(answers, (answer) => packedAnswer(answer, choices));
        if (isEmpty(named)) return [variant, all];
        return [variant, all, mapped(named, (answer) => packedAnswer(answer, choices))];
      }),
    ),
    ...(!isEmpty(asked) && {
      asked: mapped(asked, (items) => items.map(({ set, name, key }) => [set, name, key] as const)),
    }),
    ...(!isEmpty(drafts) && !without('drafts') && { drafts }),
    ...((review.session !== null || !isEmpty(review.cards)) && { review }),
    ...(vote && { vote }),
    ...(whatIf && !without('what-if') && { own: whatIf }),
  };
}

function unpacked({ v, at, seen, got, asked = {}, drafts = {}, review, vote, own }: Packed): unknown {
  if (v !== FORMAT) return null;
  const [mode, scenario, detail, cursor, grow, aside] = at;
  return {
    version: 2,
    mode,
    scenario,
    detail,
    cursor,
    grow: grow === 1,
    aside: aside === 1,
    seen: mapped(seen, ([run, steps]) => ({ run, steps })),
    activities: mapped(got, (sets) =>
      mapped(sets, ([variant, answers, named = {}]) => ({
        variant,
        answers: mapped(answers, unpackedAnswer),
        named: mapped(named, unpackedAnswer),
      })),
    ),
    asked: mapped(asked, (items) => items.map(([set, name, key]) => ({ set, name, key }))),
    drafts,
    review: review ?? { session: null, cards: {} },
    vote: vote ?? null,
    whatIf: own ?? null,
  };
}

const GRADES = { r: true, w: false, n: null } as const;

function packedAnswer({ name, isSettled, hints, tries }: Answer, most: number): PackedAnswer {
  const grades = tries.map(({ isRight }) => (isRight === null ? 'n' : isRight ? 'r' : 'w')).join('');
  const settled = isSettled ? 1 : 0;
  const choices = most === 0 ? [] : tries.slice(-most).map(({ choice }) => choice);
  return choices.length === 0 ? [name, settled, hints, grades] : [name, settled, hints, grades, choices];
}

function unpackedAnswer([name, settled, hints, grades, choices = []]: PackedAnswer): unknown {
  const missing = grades.length - choices.length;
  const tries = Array.from(grades, (grade, index) => ({
    choice: choices[index - missing] ?? null,
    isRight: GRADES[grade as keyof typeof GRADES],
  }));
  return { name, isSettled: settled === 1, hints, tries };
}

function only<T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  return Object.hasOwn(record, name) ? { [name]: record[name]! } : {};
}

/** Every entry made anew, under a name that may be any. */
function mapped<T, R>(record: Readonly<Record<string, T>>, make: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
}
