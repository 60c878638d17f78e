/**
 * Version 1 kept answers, drafts and the state of a review in one list, under texts that began with what they were; it
 * kept no grades, and knew items by their names alone. Its whole record was void once the lesson had changed; from
 * version 2 on that is decided item by item, so the hash of the lesson is let go.
 */

interface AnswerV1 {
  readonly tries: readonly unknown[];
  readonly settled: boolean;
  readonly hints: number;
}

interface SetV2 {
  variant: number;
  answers: Record<string, never>;
  named: Record<string, unknown>;
}

/** Null for a record that is none of version 1. What in it makes no sense is left out. */
export function v1ToV2(record: Readonly<Record<string, unknown>>): unknown {
  const { mode, scenario, detail, cursor, grow, whatIf = null, aside = false, vote } = record;
  const [seen, kept, cards] = [record['seen'], record['answers'], record['cards']].map(asRecord);
  const variants = asRecord(record['variants'] ?? {});
  if (!seen || !kept || !cards || !variants) return null;
  const made = new Made();
  for (const [key, value] of Object.entries(kept)) if (isAnswer(value)) place(made, key, value);
  for (const [key, variant] of Object.entries(variants)) again(made, key, Number(variant) || 0);
  return {
    version: 2,
    mode,
    scenario,
    detail,
    cursor,
    grow,
    whatIf,
    aside,
    seen: Object.fromEntries(Object.entries(seen).map(([id, steps]) => [id, { run: null, steps }])),
    activities: made.activities,
    asked: made.asked,
    drafts: made.drafts,
    review: { session: made.session, cards },
    vote,
  };
}

/** The parts of the new record, as they come together. */
class Made {
  readonly activities: Record<string, Record<string, SetV2>> = {};
  readonly asked: Record<string, unknown[]> = {};
  readonly drafts: Record<string, Record<string, unknown>> = {};
  session: unknown = null;

  set(kind: string, set: string): SetV2 {
    const sets = (this.activities[kind] ??= {});
    return (sets[set] ??= { variant: 0, answers: {}, named: {} });
  }

  answer(
    kind: string,
    set: string,
    name: string,
    { tries, settled, hints }: AnswerV1,
    read = ungraded,
  ): void {
    this.set(kind, set).named[name] = { name, tries: tries.map(read), isSettled: settled, hints };
  }

  draft(id: string, of: string, value: unknown): void {
    (this.drafts[id] ??= {})[of] = value;
  }
}

function ungraded(choice: unknown): unknown {
  return { choice, isRight: null };
}

/** Where an answer of version 1 belongs, by what its key began with. */
function place(made: Made, key: string, answer: AnswerV1): void {
  const last = answer.tries.at(-1);
  const after = (prefix: string) => (key.startsWith(prefix) ? key.slice(prefix.length) : null);
  let name: string | null;
  if ((name = after('quiz/')) !== null) made.answer('quiz', 'lesson', name, answer);
  else if ((name = after('try/')) !== null) {
    const slash = name.lastIndexOf('/');
    made.answer('prediction', name.slice(0, slash), name.slice(slash + 1), answer);
  } else if ((name = after('why/')) !== null) made.answer('cause', 'lesson', name, answer);
  else if ((name = after('own/why/')) !== null) made.draft('cause-words', name, last);
  else if ((name = after('moments/')) !== null) made.answer('moment', 'lesson', name, answer);
  else if ((name = after('own/moments/')) !== null) made.draft('moment-words', name, last);
  else if (key === 'deep/asked') made.asked['myth'] = Array.isArray(last) ? last.map(namedMyth) : [];
  else if ((name = after('deep/belief/')) !== null) made.answer('myth', 'lesson', name, answer);
  else if (key === 'challenge/none') made.asked['challenge'] = [];
  else if ((name = after('challenge/')) !== null) made.answer('challenge', 'lesson', name, answer, attempt);
  else if (key === 'project/none') made.asked['order'] = made.asked['wiring'] = [];
  else if (key === 'project/wire') made.answer('wiring', 'wire', 'wire', answer);
  else if ((name = after('project/')) !== null) made.answer('order', name, name, answer);
  else if (key === 'work/project/stage') made.draft('stage', '', last);
  else if (key === 'work/project/wire') made.draft('wiring', '', last);
  else if (key === 'work/project/show') made.draft('talk', '', last);
  else if ((name = after('work/project/')) !== null) made.draft('arrangement', name, last);
  else if (key === 'perf/draft') made.draft('perf-run', '', last);
  else if ((name = after('perf/run/')) !== null) made.answer('measurement', 'lesson', name, answer);
  else if ((name = after('perf/bottleneck/')) !== null) made.answer('bottleneck', 'lesson', name, answer);
  else if ((name = after('recall/')) !== null) made.answer('card', name, name, answer);
  else if ((name = after('own/recall/')) !== null) made.draft('card-words', name, last);
  else if (key === 'recall-sitting') made.session = { ...asRecord(last), isOver: answer.settled };
  else if (key === 'life/task') made.draft('chosen-task', '', last);
  else if (key === 'learn/say-why') made.draft('run-words', '', last);
}

/** How often something was asked again. */
function again(made: Made, key: string, variant: number): void {
  if (key.startsWith('try/')) made.set('prediction', key.slice('try/'.length, -1)).variant = variant;
  else if (key === 'why/') made.set('cause', 'lesson').variant = variant;
  else if (key.startsWith('recall/')) made.set('card', key.slice('recall/'.length)).variant = variant;
}

/** A run of a challenge was kept with how it came out. */
function attempt(value: unknown): unknown {
  const { changes, isReached } = asRecord(value) ?? {};
  return { choice: typeof changes === 'number' ? { changes } : {}, isRight: isReached === true };
}

function namedMyth(name: unknown): unknown {
  return { set: 'lesson', name, key: '' };
}

function isAnswer(value: unknown): value is AnswerV1 {
  const { tries, settled, hints } = asRecord(value) ?? {};
  return Array.isArray(tries) && typeof settled === 'boolean' && Number.isInteger(hints);
}

function asRecord(value: unknown): Record<string, unknown> | null {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : null;
}
