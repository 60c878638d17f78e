import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { challengesOf, parOf, partsOf, loadFork } from '../../src/lesson';
import type { Lesson } from '../../src/lesson';
import { modeOf, modesDone } from '../../src/modes';
import { ChallengePanel } from '../../src/panels';
import { hintsOf, settingsOfRun, standingOf } from '../../src/panels/challenge/derive';
import { freshProgress, ownTrackOf } from '../../src/player';
import { bareLesson, lessonFrom } from '../lesson/lessons';
import { keptChoices, progressWith } from '../player/kept';
import { oneTask } from './cases';
import { seedLesson, show } from './lesson-on-screen';
import { en } from '../words';

// What is done at a step is looked at when it has been done.
await loadFork();

/** The panel comes in a file of its own. */
const slow = { timeout: 15_000 };
const rules = lessonFrom('lessons/airflow/trigger-rules.json');

async function openDesk(lesson: Lesson, title: string) {
  const shown = show(<ChallengePanel />, { lesson });
  act(() => shown.player.setMode('challenge'));
  await shown.user.click(await shown.findByRole('button', { name: new RegExp(`^${title}`) }, slow));
  const card = shown.getByRole('article', { name: title });
  const press = (name: string | RegExp) => shown.user.click(within(card).getByRole('button', { name }));
  return { ...shown, card, press };
}

describe('a challenge', () => {
  it('begins with its run at its end, and says part by part what is not true', async () => {
    const { player, card } = await openDesk(rules, 'Repair: the rug under load_sales');
    const { scenario, cursor, track } = player.store.getState();
    expect(scenario.id).toBe('goal/wait-for-the-loads');
    expect(cursor).toBe(track.steps.length - 1);
    expect(card).toHaveTextContent('not true: load_sales has ended before drop_temp_tables first runs, but');
    expect(card).toHaveTextContent('true: drop_temp_tables is success at the end');
    expect(card).toHaveTextContent(/Nothing changed yet. Par is \d changes?\./);
  });

  it('is reached by turning knobs and running, and is counted with its changes', async () => {
    const { player, card, press, user, getByRole } = await openDesk(
      rules,
      'Repair: the rug under load_sales',
    );
    const arrow = (name: RegExp) => user.click(within(card).getByRole('switch', { name }));
    await arrow(/Arrow load_clicks/);
    expect(card).toHaveTextContent(/1 change. Par is \d. Changed, and not run yet./);
    await press('Run it');
    expect(card).toHaveTextContent(/Not yet: \d of 4 are not true/);
    expect(player.store.getState().original).not.toBeNull();
    await arrow(/Arrow load_sales/);
    await arrow(/Arrow build_features/);
    await press('Run it');
    expect(card).toHaveTextContent(/Goal reached with 3 changes \(par is \d\), in 2 runs\./);
    expect(getByRole('button', { name: /Challenge 4 of 5.*reached/ })).toBeVisible();
    await press('Next challenge');
    expect(player.store.getState().scenario.id).toBe('goal/not-so-fast');
  });

  it('leads to the step that shows what is wrong', async () => {
    const { player, press } = await openDesk(rules, 'Repair: the rug under load_sales');
    await press('Show step 7');
    expect(player.store.getState().cursor).toBe(7);
  });

  it('does not count a run in which nothing, or something else, was changed', async () => {
    const { player, press, card } = await openDesk(rules, 'Repair: the rug under load_sales');
    await press('Run it');
    expect(keptChoices(player)).toEqual({});
    act(() => void player.act({ do: 'pause', dagId: 'feature_build' }));
    expect(card).toHaveTextContent('has changes that are not offered here');
    expect(keptChoices(player)).toEqual({});
  });

  it('puts everything back', async () => {
    const { player, press, card, user } = await openDesk(rules, 'Repair: the rug under load_sales');
    await user.click(within(card).getByRole('switch', { name: /Arrow load_clicks/ }));
    await press('Run it');
    await press('Put everything back');
    expect(player.store.getState().whatIf).toBeNull();
    expect(card).toHaveTextContent('Nothing changed yet.');
  });

  it('gives three hints at most, the last of which is a worked answer', async () => {
    const { press, card } = await openDesk(rules, 'Repair: the rug under load_sales');
    for (const lesson of [rules, seedLesson()]) {
      for (const challenge of challengesOf(lesson))
        expect(hintsOf(challenge, en).length).toBeLessThanOrEqual(3);
    }
    await press('Hint 1 of 3');
    await press('Hint 2 of 3');
    await press('Hint 3 of 3');
    expect(within(card).queryByRole('button', { name: /^Hint/ })).toBeNull();
  });
});

describe('how far one is', () => {
  it('is what was run, whatever else is in the record', () => {
    expect(standingOf(undefined)).toEqual({ runs: 0, isReached: false, bestChanges: null });
    const tries = [
      { choice: { changes: 0 }, isRight: false },
      { choice: { changes: 2, settings: { a: 1, b: 2 } }, isRight: true },
      { choice: { changes: 1 }, isRight: true },
    ];
    expect(standingOf({ name: 'c', tries, isSettled: true, hints: 0 })).toEqual({
      runs: 3,
      isReached: true,
      bestChanges: 1,
    });
    const strange = [null, 7, 'x', [], { changes: 'many' }].map((choice) => ({ choice, isRight: true }));
    expect(standingOf({ name: 'c', tries: strange, isSettled: false, hints: 0 })).toEqual({
      runs: 5,
      isReached: false,
      bestChanges: null,
    });
  });

  it('a run counts only with the challenge’s own knobs turned', () => {
    const [challenge] = challengesOf(rules);
    expect(settingsOfRun(challenge!, challenge!.start)).toEqual({});
    expect(settingsOfRun(challenge!, { ...challenge!.start, until: { seconds: 5000 } })).toEqual({});
    expect(settingsOfRun(challenge!, { ...challenge!.start, pools: { default_pool: 1 } })).toBeNull();
  });

  it('the mode is done when all are reached, and only then', () => {
    const seed = seedLesson();
    const isDone = modeOf('challenge').isDone;
    const reached = (from: number) =>
      progressWith(
        seed,
        'challenge',
        challengesOf(seed)
          .slice(from)
          .map(({ identity }) => [identity, {}]),
      );
    expect(isDone(seed, freshProgress(seed))).toBe(false);
    expect(isDone(seed, reached(1))).toBe(false);
    expect(isDone(seed, reached(0))).toBe(true);
  });
});

describe('a lesson whose author wrote nothing for it', () => {
  it('can be done to the end', async () => {
    const lesson = bareLesson(oneTask(5));
    const { player, user, findByRole, getByRole } = show(<ChallengePanel />, { lesson });
    act(() => player.setMode('challenge'));
    await findByRole('navigation', { name: 'Challenges of this lesson' }, slow);
    for (const challenge of challengesOf(lesson)) {
      act(() => void player.setScenario(`goal/${challenge.id}`));
      const card = getByRole('article', { name: en.say(challenge.title) });
      for (const [id, value] of Object.entries(challenge.solution)) {
        const field = challenge.fields.find((one) => one.id === id)!;
        const index = field.kind.type === 'choice' ? field.kind.choices.indexOf(value) : 0;
        const label = within(card).getAllByRole('combobox')[challenge.fields.indexOf(field)]!;
        await user.selectOptions(label, String(index));
      }
      await user.click(within(card).getByRole('button', { name: 'Run it' }));
      const { track, lesson: shown } = player.store.getState();
      const parts = partsOf({ lesson: shown, challenge, track, trackOf: ownTrackOf(shown) });
      expect(parts.every(({ holds }) => holds)).toBe(true);
      expect(parOf(challenge)).toBeGreaterThan(0);
    }
    expect(modeOf('challenge').isDone(lesson, player.store.getState().progress)).toBe(true);
    expect(modesDone(lesson, player.store.getState().progress)).toContain('challenge');
  });

  it('with nothing that could be turned says so, and is done', async () => {
    const { clock } = oneTask(1);
    const lesson = bareLesson({
      case: 'empty',
      clock,
      dags: [{ dag_id: 'd', schedule: '@once', start_date: clock, tasks: [] }],
    });
    const { player, findByText } = show(<ChallengePanel />, { lesson });
    expect(await findByText('This run has nothing that could be turned.', {}, slow)).toBeVisible();
    expect(modeOf('challenge').isDone(lesson, player.store.getState().progress)).toBe(true);
  });
});
