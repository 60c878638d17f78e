/** Messages: every language says every code, and nothing that is made from a run is said badly. */
import { describe, expect, test } from 'vitest';
import {
  cardOf,
  causePrompt,
  challengesOf,
  createTrack,
  deckOf,
  explainClaim,
  markedSteps,
  messageKey,
  mythsOf,
  promptsOf,
  watchLabel,
  watchOf,
} from '../../src/lesson';
import type { Lesson, Message, Prompt, Track } from '../../src/lesson';
import { gradeChecks, projectCase, projectOf } from '../../src/lesson/activities/project';
import { ALL_PARTS, LANGUAGES, loadWords } from '../../src/text';
import type { Language, Words } from '../../src/text';
import { SAID_BY } from '../../src/text/say';
import { KINDS, makeCase } from '../conformance/generate/kinds';
import { bareLesson, lessonFrom, seedLesson } from '../lesson/lessons';

const languages = Object.keys(LANGUAGES) as Language[];
const all = new Map(
  await Promise.all(languages.map(async (one) => [one, await loadWords(one, ALL_PARTS)] as const)),
);

/** Codes by the part of the words that says them. */
function codesOf(words: Words): Record<string, string[]> {
  const parts = [...new Set(Object.values(SAID_BY))];
  return Object.fromEntries(parts.map((part) => [part, Object.keys(words[part]).sort()]));
}

test.each(languages)('%s says every code, where its topic is said', (language) => {
  const codes = codesOf(all.get(language)!);
  expect(codes).toEqual(codesOf(all.get('en')!));
  for (const [part, list] of Object.entries(codes))
    for (const code of list) expect(SAID_BY[code.split('.', 1)[0] as keyof typeof SAID_BY], code).toBe(part);
});

test('messages are the same if they say the same, in whatever order their values stand', () => {
  const one: Message = { code: 'why_not.tries_left', attempt: 1, of: 3 };
  const other: Message = { of: 3, code: 'why_not.tries_left', attempt: 1 };
  expect(messageKey(one)).toBe(messageKey(other));
  expect(messageKey(one)).not.toBe(messageKey({ ...one, attempt: 2 }));
  expect(messageKey(null)).not.toBe(messageKey(one));
});

function* inPrompt(prompt: Prompt): Generator<Message | null> {
  yield* [prompt.news, prompt.question, ...prompt.hints, prompt.explanation];
  for (const { label, options } of prompt.blanks) {
    yield label;
    for (const option of options) yield* [option.text, option.feedback];
  }
}

/** Whatever is made from a lesson and its runs. */
function* madeFrom(lesson: Lesson): Generator<Message | null> {
  const tracks = new Map<string, Track>();
  const trackOf = (id: string) => {
    const { case: input } = lesson.scenarios.find((one) => one.id === id) ?? lesson.scenarios[0];
    const track = tracks.get(id) ?? createTrack(input, lesson.detail);
    tracks.set(id, track);
    return track;
  };
  for (const { id } of lesson.scenarios) {
    const track = trackOf(id);
    for (const { prompt } of promptsOf(lesson, id, track, 0)) yield* inPrompt(prompt);
    for (const row of watchOf(lesson, track.input)) yield watchLabel(track.trace, row);
  }
  for (const marked of markedSteps(lesson, trackOf)) {
    const prompt = causePrompt(trackOf(marked.scenario), marked, lesson.hash);
    if (prompt) yield* inPrompt(prompt);
  }
  for (const topic of deckOf(lesson, trackOf)) {
    const card = cardOf(lesson, topic, 0, trackOf);
    if (card?.type !== 'choice') continue;
    yield* card.setting;
    yield* inPrompt(card.prompt);
  }
  for (const { claim, explanation, shows, scenario } of mythsOf(lesson)) {
    yield* [claim, explanation];
    const track = trackOf(scenario ?? lesson.scenarios[0].id);
    for (const { asks, found } of explainClaim(shows, track, trackOf)) yield* [asks, found];
  }
  for (const { title, text, hints } of challengesOf(lesson)) yield* [title, text, ...hints];
  const plan = projectOf(lesson);
  if (!plan) return;
  // Without its arrows some checks fail, and say how it is instead.
  const wired = createTrack(projectCase(lesson.scenarios[0].case, plan, []), lesson.detail);
  yield* [plan.title, plan.text, ...plan.lines.wrong.map(({ feedback }) => feedback)];
  for (const { text, found } of gradeChecks(plan, wired, () => wired)) yield* [text, found];
}

const seed = seedLesson();
const LESSONS = [
  seed,
  { ...seed, hash: 'nothing authored', why: [], myths: [], goals: [], project: null, watch: null },
  lessonFrom('lessons/airflow/retries.json'),
  ...KINDS.map((kind) => bareLesson(makeCase(kind, 11))),
];

describe.each(languages)('in %s', (language) => {
  const { say } = all.get(language)!;

  test('nothing that is made from a lesson is left unsaid', { timeout: 60_000 }, () => {
    let count = 0;
    for (const lesson of LESSONS)
      for (const message of madeFrom(lesson)) {
        if (message === null) continue;
        count += 1;
        expect(say(message), messageKey(message)).toMatch(/\w/);
        expect(say(message), messageKey(message)).not.toMatch(/undefined|NaN|\[object|\$\{|``/);
      }
    expect(count).toBeGreaterThan(1000);
  });
});
