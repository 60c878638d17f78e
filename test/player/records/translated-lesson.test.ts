/** A question that was translated is the same question: who answered it in one language has answered it in all. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLesson, readTranslation } from '../../../src/cli/read-lessons';
import {
  ACTIVITIES,
  card,
  cause,
  challenge,
  moment,
  myth,
  ownTrackOf,
  prediction,
  quiz,
} from '../../../src/lesson';
import { order, wiring } from '../../../src/lesson/activities/project';
import type { Activity, Lesson } from '../../../src/lesson';
import type { CheckedLesson } from '../../../src/lesson/check';
import { MODES, modesDone } from '../../../src/modes';
import { createPlayer, isSettled, scoreOf } from '../../../src/player';
import type { Player } from '../../../src/player';
import { createInProcessRuns } from '../../../src/sources/in-process';
import { describeProblem } from '../../../src/text';
import { edited, SEED_FILE, seedText } from '../../lesson/seed';
import { itemsOf, memory } from '../kept';

const TRANSLATED = SEED_FILE.replace(/json$/, 'es.json');

const folder = mkdtempSync(path.join(os.tmpdir(), 'translated-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(path.dirname(SEED_FILE), path.join(folder, 'mlops'), { recursive: true });

function lessonOf(checked: CheckedLesson): Lesson {
  if ('problems' in checked) throw new Error(checked.problems.map(describeProblem).join('\n'));
  return checked.lesson;
}

/** The lesson in both languages, of these files. */
function inBoth({ original = seedText, translation = readFileSync(TRANSLATED, 'utf8') }) {
  const file = path.join(folder, 'mlops', path.basename(SEED_FILE));
  const other = path.join(folder, 'mlops', path.basename(TRANSLATED));
  writeFileSync(file, original);
  writeFileSync(other, translation);
  return { english: lessonOf(readLesson(file)), spanish: lessonOf(readTranslation(other)) };
}

const { english, spanish } = inBoth({});
const open = (lesson: Lesson, storage = memory()) =>
  createPlayer(lesson, storage, createInProcessRuns(), undefined, MODES);

/** What activities ask, whatever each one's items are. */
const ALL = [quiz, prediction, cause, moment, myth, challenge, order, wiring, card] as unknown as Activity<
  unknown,
  never
>[];

/** Somebody who has answered everything in one language, some of it wrongly, and opens the lesson in another. */
function answeredThenOpened(first: Lesson, second: Lesson): { readonly left: Player; readonly back: Player } {
  const storage = memory();
  const left = open(first, storage);
  itemsOf(left, quiz).forEach((item, place) => left.submit(quiz, item, place === 0 ? -1 : item.right));
  for (const activity of ALL) for (const item of itemsOf(left, activity)) left.showAnswer(activity, item);
  left.dispose();
  return { left, back: open(second, storage) };
}

const stateOf = ({ store }: Player) => store.getState();
const scoreIn = (player: Player) => scoreOf(stateOf(player).lesson, stateOf(player).progress);

describe.each([
  ['English, then Spanish', english, spanish],
  ['Spanish, then English', spanish, english],
])('%s', (_, first, second) => {
  test('everything is answered, with the same score, and nobody is told that the lesson has changed', () => {
    const { left, back } = answeredThenOpened(first, second);
    const { progress, notice } = stateOf(back);
    for (const activity of ALL) {
      const items = itemsOf(back, activity);
      expect(items.length, activity.kind).toBeGreaterThan(0);
      const open = items
        .map((item) => activity.identify(item))
        .filter((one) => !isSettled(progress, activity, one));
      expect(open, activity.kind).toEqual([]);
    }
    expect(scoreIn(back)).toEqual(scoreIn(left));
    expect(scoreIn(back).lesson.settled).toBeGreaterThan(0);
    expect(modesDone(second, progress)).toEqual(modesDone(first, stateOf(left).progress));
    expect(notice).toBeNull();
  });
});

test('items of every kind of activity that a lesson asks are the same in both languages', () => {
  const [own, other] = [open(english), open(spanish)];
  for (const activity of ALL) {
    const identities = (player: Player) => itemsOf(player, activity).map((item) => activity.identify(item));
    expect(identities(other), activity.kind).toEqual(identities(own));
  }
  for (const { kind, identities } of ACTIVITIES) {
    expect(identities?.(spanish, ownTrackOf(spanish)), kind).toEqual(
      identities?.(english, ownTrackOf(english)),
    );
  }
});

test('better words of a translator ask nobody again', () => {
  const { words } = JSON.parse(readFileSync(TRANSLATED, 'utf8')) as { words: Record<string, string> };
  const others = Object.fromEntries(
    // The sentences of a guide have a measure.
    Object.entries(words).map(([at, text]) => [at, at.startsWith('/guide/') ? text : `${text} Dicho mejor.`]),
  );
  const translation = JSON.stringify({ version: 1, words: others });
  const better = inBoth({ translation }).spanish;
  expect(better.quiz[0]!.prompt).toContain('Dicho mejor');
  const { back } = answeredThenOpened(spanish, better);
  expect(modesDone(better, stateOf(back).progress)).toEqual(modesDone(spanish, stateOf(back).progress));
  expect(scoreIn(back).lesson.settled).toBe(scoreIn(back).lesson.of);
  expect(stateOf(back).notice).toBeNull();
});

test('another question in the original is asked again in every language, and what has not changed is not', () => {
  const changed = inBoth({ original: edited({ '/quiz/0/prompt': 'Something else entirely?' }) });
  for (const lesson of [changed.english, changed.spanish]) {
    for (const before of [english, spanish]) {
      const { back } = answeredThenOpened(before, lesson);
      const items = itemsOf(back, quiz);
      const settled = items.map((item) => isSettled(stateOf(back).progress, quiz, item.identity));
      expect(settled).toEqual([false, ...items.slice(1).map(() => true)]);
      expect(stateOf(back).notice).toBe('lesson-changed');
    }
  }
});
