/** Somebody who was here with an earlier version of this player finds everything as they left it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listLessons } from '../../../src/cli/read-lessons';
import {
  card,
  cause,
  challenge,
  moment,
  myth,
  perfRun,
  measurement,
  prediction,
  quiz,
} from '../../../src/lesson';
import type { Lesson } from '../../../src/lesson';
import { order, wiring } from '../../../src/lesson/activities/project';
import { MODES, modesDone } from '../../../src/modes';
import { allAnswers, createPlayer, keyOf, scoreOf, whatIfKeyOf } from '../../../src/player';
import type { Player } from '../../../src/player';
import { lessonFrom } from '../../lesson/lessons';
import { itemsOf, keptAnswer, memory } from '../kept';
import { createInProcessRuns } from '../../../src/sources/in-process';

interface RecordV1 {
  readonly mode: string;
  readonly scenario: string;
  readonly cursor: number;
  readonly detail: string;
  readonly whatIf: unknown;
  readonly aside: boolean;
  readonly vote: string;
  readonly cards: Readonly<Record<string, unknown>>;
  readonly variants: Readonly<Record<string, number>>;
  readonly answers: Readonly<
    Record<string, { readonly tries: readonly unknown[]; readonly settled: boolean; readonly hints: number }>
  >;
}

const FOLDER = 'test/player/records/v1';
const lessons = new Map(
  listLessons('lessons').map(({ path }) => [path.split('/').at(-1)!, () => lessonFrom(path)]),
);
const FILES = readdirSync(FOLDER).map((file) => [file]);

function comeBack(file: string) {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const lesson: Lesson = lessons.get(file)!();
  const storage = memory();
  storage.set(keyOf(lesson), text);
  const player = createPlayer(lesson, storage, createInProcessRuns(), undefined, MODES);
  return { lesson, storage, player, kept: JSON.parse(text) as RecordV1 };
}

/** As if the panel of each activity came on screen. */
function beginAll(player: Player): void {
  player.begin(quiz, itemsOf(player, quiz));
  player.begin(prediction, itemsOf(player, prediction));
  player.begin(cause, itemsOf(player, cause));
  player.begin(moment, itemsOf(player, moment));
  player.begin(myth, itemsOf(player, myth));
  player.begin(challenge, itemsOf(player, challenge));
  player.begin(order, itemsOf(player, order));
  player.begin(wiring, itemsOf(player, wiring));
  player.begin(card, itemsOf(player, card));
}

/** What version 1 put before the name of an item, by kind. */
const PREFIXES = {
  quiz: 'quiz/',
  cause: 'why/',
  moment: 'moments/',
  myth: 'deep/belief/',
  challenge: 'challenge/',
  measurement: 'perf/run/',
  bottleneck: 'perf/bottleneck/',
  card: 'recall/',
} as const;

describe.each(FILES)('progress of version 1 in %s', (file) => {
  test('is found where it was left: mode, run, step, detail, the learner’s own run, vote', () => {
    const { player, kept } = comeBack(file);
    const { mode, scenario, cursor, track, whatIf, original, progress, notice } = player.store.getState();
    expect({ mode, scenario: scenario.id, cursor }).toEqual({
      mode: kept.mode,
      scenario: kept.scenario,
      cursor: kept.cursor,
    });
    expect(track.detail).toBe(kept.detail);
    expect(whatIf?.input ?? null).toEqual(kept.whatIf);
    expect(whatIf !== null && original === null).toBe(kept.aside);
    expect(progress.vote).toBe(kept.vote);
    expect(notice).toBeNull();
  });

  test.each(Object.entries(PREFIXES))('has every answer and hint of the kind %s', (kind, prefix) => {
    const { player, kept } = comeBack(file);
    const answers = Object.entries(kept.answers).filter(([key]) => key.startsWith(prefix));
    expect(answers.length + (kind === 'moment' ? 1 : 0)).toBeGreaterThan(0);
    for (const [key, { tries, settled, hints }] of answers) {
      expect(keptAnswer(player, kind, key.slice(prefix.length))).toMatchObject({
        isSettled: settled,
        hints,
        tries: tries.map(() => ({})),
      });
    }
  });

  test('has its own words, projects, cards and the review', () => {
    const { player, kept } = comeBack(file);
    const { drafts, review } = player.store.getState().progress;
    const last = (key: string) => kept.answers[key]?.tries.at(-1);
    for (const key of Object.keys(kept.answers)) {
      if (key.startsWith('own/why/'))
        expect(drafts['cause-words']![key.slice('own/why/'.length)]).toBe(last(key));
    }
    expect(drafts['run-words']![''], 'why the run went so').toBe(last('learn/say-why'));
    expect(drafts['arrangement']!['lines']).toEqual(last('work/project/lines'));
    expect(drafts['wiring']!['']).toEqual(last('work/project/wire'));
    expect(drafts['perf-run']!['']).toBe(last('perf/draft'));
    expect(review.cards).toEqual(kept.cards);
    expect(review.session).toEqual({
      ...(last('recall-sitting') as object),
      isOver: kept.answers['recall-sitting']!.settled,
    });
  });

  test('what was done is done, once each panel was on screen', () => {
    const { player, lesson, kept } = comeBack(file);
    beginAll(player);
    const done = modesDone(lesson, player.store.getState().progress);
    const settled = (prefix: string, names: readonly string[]) =>
      names.every((name) => kept.answers[prefix + name]?.settled);
    expect(done.includes('why')).toBe(
      settled(
        'why/',
        itemsOf(player, cause).map(({ identity }) => identity.name),
      ),
    );
    expect(done.includes('deep')).toBe(
      settled(
        'deep/belief/',
        itemsOf(player, myth).map(({ id }) => id),
      ),
    );
    expect(done.includes('project')).toBe(settled('project/', ['lines', 'tasks', 'wire']));
    expect(done.includes('challenge')).toBe(
      settled(
        'challenge/',
        itemsOf(player, challenge).map(({ challenge: { id } }) => id),
      ),
    );
    const runs = Object.keys(kept.answers).filter((key) => key.startsWith('perf/run/'));
    expect(done.includes('perf')).toBe(runs.length >= 3);
    expect(done.includes('recall')).toBe(kept.answers['recall-sitting']!.settled);
  });

  test('answers are graded when they are next asked about, as they were then', () => {
    const { player, lesson } = comeBack(file);
    beginAll(player);
    const { progress } = player.store.getState();
    for (const kind of ['quiz', 'cause', 'myth'])
      for (const { key, answer } of allAnswers(progress, { kind })) {
        expect(key).not.toBeNull();
        expect(answer.tries.every(({ isRight }) => isRight !== null)).toBe(true);
      }
    // The first question was answered right, the second at the second try, the third never.
    const statuses = itemsOf(player, quiz).map(({ identity }) => {
      const { tries = [] } = keptAnswer(player, 'quiz', identity.name) ?? {};
      return tries.map(({ isRight }) => isRight).join();
    });
    expect(statuses.slice(0, 2)).toEqual(['true', 'false,true']);
    expect(scoreOf(lesson, progress).activities['quiz']!.right).toBeGreaterThanOrEqual(2);
  });

  test('stays through the next visit, now as a record of this version', () => {
    const { player, lesson, storage, kept } = comeBack(file);
    player.next();
    player.dispose();
    expect(JSON.parse(storage.get(keyOf(lesson))!).version).toBe(2);
    expect(JSON.parse(storage.get(whatIfKeyOf(lesson)) ?? 'null')).toEqual(kept.whatIf);
    const { progress } = createPlayer(
      lesson,
      storage,
      createInProcessRuns(),
      undefined,
      MODES,
    ).store.getState();
    expect(progress).toEqual(player.store.getState().progress);
  });
});

test('a measured run stands in the list with what was said of it', () => {
  const { player, lesson, kept } = comeBack('pools-priority-parallelism.json');
  const said = allAnswers(player.store.getState().progress, measurement).map(({ answer }) => answer.name);
  expect(said.map((key) => `perf/run/${key}`)).toEqual(
    Object.keys(kept.answers).filter((key) => key.startsWith('perf/run/')),
  );
  expect(said.length).toBeGreaterThan(1);
  for (const key of said) expect(perfRun(lesson, key)).not.toBeNull();
});
