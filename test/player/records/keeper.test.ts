/** When progress is written, and what another tab's writing does here. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { quiz } from '../../../src/lesson';
import { MODES } from '../../../src/modes';
import { createPlayer, keyOf, readDraft, textDraft, VISIT, whatIfKeyOf } from '../../../src/player';
import type { KeyValueStore } from '../../../src/player';
import { seedLesson } from '../../lesson/lessons';
import { itemsOf, keptAnswer } from '../kept';
import { createInProcessRuns } from '../../../src/sources/in-process';

const lesson = seedLesson();
const words = textDraft('words');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One browser's storage, as each of its tabs has it; notes which records are written (beside each, when that was). */
function browser() {
  const values = new Map<string, string>();
  const writes: string[] = [];
  const listeners = new Map<object, { key: string; listener: (value: string | null) => void }>();
  const tab = (): KeyValueStore => {
    const self = {};
    const tell = (key: string, value: string | null) => {
      for (const [other, one] of listeners) if (other !== self && one.key === key) one.listener(value);
    };
    return {
      lasting: true,
      get: (key) => values.get(key) ?? null,
      set(key, value) {
        if (!key.startsWith(VISIT)) writes.push(key);
        values.set(key, value);
        tell(key, value);
      },
      remove(key) {
        values.delete(key);
        tell(key, null);
      },
      keys: () => [...values.keys()],
      subscribe(key, listener) {
        listeners.set(self, { key, listener });
        return () => void listeners.delete(self);
      },
    };
  };
  return { tab, writes, values };
}

describe('writing', () => {
  test('happens at most once a moment, however much is typed', () => {
    const { tab, writes } = browser();
    const player = createPlayer(lesson, tab(), createInProcessRuns(), undefined, MODES);
    for (let n = 1; n <= 40; n++) player.keepDraft(words, 'x'.repeat(n));
    expect(writes).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(writes).toEqual([keyOf(lesson)]);
  });

  test('has everything by the time the player goes, and then stops', () => {
    const { tab, writes, values } = browser();
    const player = createPlayer(lesson, tab(), createInProcessRuns(), undefined, MODES);
    player.keepDraft(words, 'because');
    player.dispose();
    expect(values.get(keyOf(lesson))).toContain('because');
    vi.advanceTimersByTime(1000);
    expect(writes).toHaveLength(1);
  });

  test('does not repeat a learner’s own run that has not changed', () => {
    const { tab, writes } = browser();
    const player = createPlayer(lesson, tab(), createInProcessRuns(), undefined, MODES);
    player.runWhatIf({ ...lesson.scenarios[0].case, settings: { 'core.parallelism': 1 } });
    for (let n = 0; n < 3; n++) {
      player.goTo(n);
      player.flush();
    }
    expect(writes.filter((key) => key === whatIfKeyOf(lesson))).toHaveLength(1);
    player.reset();
    player.flush();
    expect(
      createPlayer(lesson, tab(), createInProcessRuns(), undefined, MODES).store.getState().whatIf,
    ).toBeNull();
  });

  test('that fails is said once', () => {
    const full = { ...browser().tab(), lasting: false };
    const player = createPlayer(lesson, full, createInProcessRuns(), undefined, MODES);
    player.next();
    player.flush();
    expect(player.store.getState().notice).toBe('not-kept');
    player.notify(null);
    player.next();
    player.flush();
    expect(player.store.getState().notice).toBeNull();
  });
});

describe('two tabs', () => {
  test('answers given in one are there in the other, which stays where it is', () => {
    const { tab } = browser();
    const [one, other] = [0, 1].map(() =>
      createPlayer(lesson, tab(), createInProcessRuns(), undefined, MODES),
    ) as [ReturnType<typeof createPlayer>, ReturnType<typeof createPlayer>];
    const [first, second] = itemsOf(one, quiz);
    other.goTo(4);
    other.submit(quiz, second!, second!.right);
    one.submit(quiz, first!, first!.right);
    one.setMode('try');
    one.flush();
    expect(keptAnswer(other, 'quiz', first!.identity.name)?.isSettled).toBe(true);
    expect(other.store.getState()).toMatchObject({ mode: 'visual', cursor: 4 });
    other.flush();
    expect(keptAnswer(one, 'quiz', second!.identity.name)?.isSettled).toBe(true);
    expect(one.store.getState().progress.activities).toEqual(other.store.getState().progress.activities);
    const reopened = createPlayer(lesson, tab(), createInProcessRuns(), undefined, MODES);
    for (const item of [first!, second!])
      expect(keptAnswer(reopened, 'quiz', item.identity.name)?.isSettled).toBe(true);
  });

  test('a tab that was not told writes over nothing', () => {
    const { tab } = browser();
    const deaf = { ...tab(), subscribe: () => () => {} };
    const [one, other] = [
      createPlayer(lesson, tab(), createInProcessRuns(), undefined, MODES),
      createPlayer(lesson, deaf, createInProcessRuns(), undefined, MODES),
    ];
    one.keepDraft(words, 'mine', 'a');
    one.flush();
    other.keepDraft(words, 'theirs', 'b');
    other.flush();
    const { progress } = createPlayer(
      lesson,
      tab(),
      createInProcessRuns(),
      undefined,
      MODES,
    ).store.getState();
    expect([readDraft(progress, words, 'a'), readDraft(progress, words, 'b')]).toEqual(['mine', 'theirs']);
  });
});
