import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterAnswer,
  cardOf,
  cardsToCsv,
  cardsToJson,
  cardsToTsv,
  createTrack,
  deckOf,
  dueCards,
  nextDueDay,
  readSchedule,
  sayPrompt,
  SESSION_SIZE,
  writeCard,
} from '../../../src/lesson';
import type { CardStates, Lesson, Track } from '../../../src/lesson';
import { ankiCard } from '../../../src/panels/recall/anki-card';
import { markdownToHtml } from '../../../src/panels/recall/markdown-to-html';
import { listLessons } from '../../../src/cli/read-lessons';
import { en } from '../../words';
import { KINDS, makeCase } from '../../conformance/generate/kinds';
import { bareRun, lessonFrom, seedLesson } from '../lessons';

const { say } = en;

function ownTracks(lesson: Lesson) {
  const made = new Map<string, Track>();
  return (id: string): Track => {
    const track =
      made.get(id) ?? createTrack(lesson.scenarios.find((one) => one.id === id)!.case, lesson.detail);
    made.set(id, track);
    return track;
  };
}

const seed = seedLesson();
const LESSON_FILES = listLessons('lessons').map(({ path }) => path);
const LESSONS = [
  seed,
  lessonFrom('lessons/airflow/sensors.json'),
  ...KINDS.map((kind) => bareRun(makeCase(kind, 7))),
];

describe('the deck of a lesson', () => {
  test('has cards from the run, the myths and the author’s own, and each only once', () => {
    const ids = deckOf(seed, ownTracks(seed)).map((topic) => topic.id);
    expect(new Set(ids).size).toBe(ids.length);
    const kinds = new Set(ids.map((id) => id.split('/')[0]));
    expect(kinds).toEqual(new Set(['next', 'state', 'blocked', 'cause', 'step', 'myth', 'author']));
    for (const { id } of seed.recall) expect(ids).toContain(`author/${id}`);
    for (const { id } of seed.myths) expect(ids).toContain(`myth/${id}`);
  });

  test('a lesson whose author wrote nothing has cards, too', () => {
    const bare = bareRun(seed.scenarios[0].case);
    expect(deckOf(bare, ownTracks(bare)).length).toBeGreaterThanOrEqual(SESSION_SIZE - 1);
  });

  test('a first sitting has something of everything', () => {
    const topics = deckOf(seed, ownTracks(seed)).slice(0, SESSION_SIZE);
    expect(new Set(topics.map((topic) => topic.kind)).size).toBeGreaterThanOrEqual(3);
  });
});

describe('every card', () => {
  test(
    'that is a choice has one right option, its answer in words, and a step that shows it',
    { timeout: 30_000 },
    () => {
      let count = 0;
      for (const lesson of LESSONS) {
        const own = ownTracks(lesson);
        for (const topic of deckOf(lesson, own))
          for (const variant of [0, 1, 2]) {
            const card = cardOf(lesson, topic, variant, own);
            if (!card) continue;
            const where = `${lesson.scenarios[0].case.case} ${topic.id} ${variant}`;
            if (card.show) expect(own(card.show.scenario).steps[card.show.step], where).toBeDefined();
            if (card.type === 'free') continue;
            count += 1;
            const prompt = sayPrompt(card.prompt, say);
            const { options, right } = prompt.blanks[0];
            expect(options.filter((option) => option.id === right).length, where).toBe(1);
            const said = options.map(
              ({ text, state }) => `${text ?? ''} ${state === undefined ? '' : state}`,
            );
            expect(new Set(said).size, `${where}: ${said.join(' / ')}`).toBe(said.length);
            const written = [...card.setting.map(say), prompt.question, prompt.explanation].join(' ');
            expect(written, where).not.toMatch(/undefined|NaN|\[object/);
          }
      }
      expect(count).toBeGreaterThan(100);
    },
  );

  test(
    'is asked anew each time: variants differ, and the same variant is the same',
    { timeout: 30_000 },
    () => {
      const own = ownTracks(seed);
      for (const topic of deckOf(seed, own)) {
        if (topic.kind === 'author' || topic.kind === 'myth') continue;
        const asked = [0, 1, 2, 3, 4, 5].map((variant) => JSON.stringify(cardOf(seed, topic, variant, own)));
        expect(new Set(asked).size, topic.id).toBeGreaterThan(2);
        expect(JSON.stringify(cardOf(seed, topic, 3, own))).toBe(asked[3]);
      }
    },
  );

  test.each(LESSON_FILES)(
    'of %s is understood without its page: it names the lesson, and the DAG of each task',
    (file) => {
      const lesson = lessonFrom(file);
      const own = ownTracks(lesson);
      for (const topic of deckOf(lesson, own)) {
        const card = cardOf(lesson, topic, 0, own)!;
        const dag = own(topic.scenario).trace.dags[0]!;
        for (const front of [ankiCard(card, en).front, writeCard(card, say).front]) {
          expect(front, topic.id).toContain(lesson.title);
          const named = new Set(front.match(/[\w.-]+/g));
          if (dag.tasks.some(({ taskId }) => named.has(taskId)))
            expect([...named], topic.id).toContain(dag.dagId);
        }
        expect(writeCard(card, say).front).toContain(card.setting.map(say).join(' '));
      }
    },
  );

  test('a myth is right by what the author says, which the checker has proven', () => {
    const own = ownTracks(seed);
    for (const myth of seed.myths) {
      const topic = deckOf(seed, own).find((one) => one.id === `myth/${myth.id}`)!;
      const card = cardOf(seed, topic, 0, own);
      expect(card?.type === 'choice' && card.prompt.blanks[0].right).toBe(String(myth.truth));
    }
  });
});

describe('when a card comes back', () => {
  test.each([
    ['a new card, known', undefined, true, { streak: 1, dueDay: 101 }],
    ['known once, and again', { streak: 1, dueDay: 100 }, true, { streak: 2, dueDay: 103 }],
    ['known twice, and again', { streak: 2, dueDay: 90 }, true, { streak: 3, dueDay: 107 }],
    ['known three times, and again', { streak: 3, dueDay: 100 }, true, { streak: 4, dueDay: 114 }],
    ['known for long', { streak: 40, dueDay: 100 }, true, { streak: 41, dueDay: 114 }],
    ['a new card, missed', undefined, false, { streak: 0, dueDay: 101 }],
    ['known for long, then missed', { streak: 9, dueDay: 100 }, false, { streak: 0, dueDay: 101 }],
    ['missed, then known', { streak: 0, dueDay: 100 }, true, { streak: 1, dueDay: 101 }],
  ])('%s', (_what, before, knew, expected) => {
    expect(afterAnswer(before, knew, 100)).toEqual(expected);
  });

  test('what is longest overdue is asked first, then what is new; what is not due is not asked', () => {
    const cards: CardStates = {
      a: { streak: 1, dueDay: 99 },
      b: { streak: 1, dueDay: 95 },
      c: { streak: 1, dueDay: 101 },
    };
    expect(dueCards(['a', 'b', 'c', 'd'], cards, 100)).toEqual(['b', 'a', 'd']);
    expect(nextDueDay(['a', 'b', 'c'], cards, 100)).toBe(100);
    expect(nextDueDay(['c'], cards, 100)).toBe(101);
    expect(nextDueDay([], cards, 100)).toBeNull();
  });

  test('is said by the day of the week', () => {
    // 1 January 1970 was a Thursday.
    expect(en.recallWords.when(0, 0)).toBe('today');
    expect(en.recallWords.when(1, 0)).toBe('tomorrow');
    expect(en.recallWords.when(3, 0)).toBe('Sunday');
    expect(en.recallWords.when(14, 0)).toBe('Thursday in 2 weeks');
    expect(en.recallWords.when(20_782, 20_780)).toBe(
      new Date(20_782 * 86_400_000).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }),
    );
  });
});

describe('cards taken along', () => {
  const own = ownTracks(seed);
  const deck = deckOf(seed, own).map((topic) => topic.id);
  const written = deckOf(seed, own).flatMap((topic) => {
    const card = cardOf(seed, topic, 0, own);
    return card ? [writeCard(card, say)] : [];
  });

  test('come back as they went, whatever their days are', () => {
    const days = fc.dictionary(
      fc.constantFrom(...deck),
      fc.record({ streak: fc.nat(500), dueDay: fc.nat(60_000) }),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(days, (states) => {
        expect(readSchedule(seed, deck, cardsToJson(seed, written, states))).toEqual({ days: states });
      }),
    );
  });

  test('of another lesson, or of cards that are no more, are refused with a reason', () => {
    const text = cardsToJson(seed, written, { 'next/gone': { streak: 1, dueDay: 5 } });
    expect(readSchedule(seed, deck, text)).toEqual({ problem: 'no-cards' });
    expect(readSchedule({ ...seed, id: 'other' }, deck, text)).toEqual({ problem: 'other-lesson' });
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"format":"dag-tutor-cards"}',
    '{"format":"dag-tutor-cards","version":2,"lesson":"x","days":{}}',
    JSON.stringify({
      format: 'dag-tutor-cards',
      version: 1,
      lesson: 'x',
      days: { a: { streak: 1, dueDay: -4 } },
    }),
    JSON.stringify({
      format: 'dag-tutor-cards',
      version: 1,
      lesson: 'x',
      days: { a: { streak: 1.5, dueDay: 4 } },
    }),
    JSON.stringify({
      format: 'dag-tutor-cards',
      version: 1,
      lesson: 'x',
      days: { a: { streak: 1, dueDay: 1e9 } },
    }),
  ])('a file that is not ours is refused: %s', (text) => {
    expect(readSchedule(seed, deck, text)).toEqual({ problem: 'unreadable' });
  });

  test('any text at all is read without harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readSchedule(seed, deck, text);
        expect('problem' in read).toBe(true);
      }),
    );
    expect(Object.hasOwn(Object.prototype, 'streak')).toBe(false);
  });

  test('for Anki have their options, the right one with its reason, and no raw Markdown', () => {
    for (const topic of deckOf(seed, own)) {
      const card = cardOf(seed, topic, 0, own)!;
      const { front, back } = ankiCard(card, en);
      const text = `${front} ${back}`;
      expect(text.replaceAll(/<\/?(p|b|i|ol|ul|li|code|pre|br|blockquote|hr)( type="A")?>/g, '')).not.toMatch(
        /[<>`]|\*\*/,
      );
      if (card.type === 'free') continue;
      const [blank] = card.prompt.blanks;
      expect(front.match(/<li>/g)).toHaveLength(blank.options.length);
      const place = blank.options.findIndex((option) => option.id === blank.right);
      expect(back).toContain(`<b>${'ABCD'[place]}. `);
      expect(back.length).toBeGreaterThan(40);
    }
    const tricky = markdownToHtml('A `<b>` & **bold**\n\n- one\n- two\n\n<script>x</script>');
    expect(tricky).toBe(
      '<p>A <code>&lt;b&gt;</code> &amp; <b>bold</b></p><ul><li><p>one</p></li><li><p>two</p></li></ul>&lt;script&gt;x&lt;/script&gt;',
    );
  });

  test('for Anki are one line each, with the same number of fields', () => {
    const lines = cardsToTsv(seed, [{ id: 'x', front: 'a\tb\nc', back: 'd' }, ...written])
      .trimEnd()
      .split('\n');
    const rows = lines.filter((line) => !line.startsWith('#'));
    expect(rows).toHaveLength(written.length + 1);
    for (const row of rows) expect(row.split('\t')).toHaveLength(4);
    expect(lines).toContain('#guid column:1');
    expect(rows[0]).toBe(
      'dag-tutor/mlops/airflow-ml-orchestration/x\ta b c\td\tdag-tutor::airflow-ml-orchestration',
    );
    const ids = rows.map((row) => row.split('\t')[0]);
    expect(new Set(ids).size, 'by its id Anki knows a card again').toBe(rows.length);
  });

  test('as CSV keep commas, quotes and line ends, and are no formulas', () => {
    const text = cardsToCsv([{ id: 'x', front: 'a "b", c', back: '=1+1' }], { x: { streak: 2, dueDay: 9 } });
    expect(text).toBe('id,front,back,known_in_a_row,due_day\r\nx,"a ""b"", c",\'=1+1,2,9\r\n');
  });
});
