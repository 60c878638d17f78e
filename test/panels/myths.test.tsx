import { act, cleanup, fireEvent, render, screen, within } from '../render';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { listLessons } from '../../src/cli/read-lessons';
import { myth as activity, mythsOf } from '../../src/lesson';
import type { Lesson, AskedMyth } from '../../src/lesson';
import { modeOf, MODES, modesDone } from '../../src/modes';
import MythsPanel from '../../src/panels/myths/MythsPanel';
import { calibrationOf, commitmentOf, evidenceOf, microRunOf, statusOf } from '../../src/panels/myths/derive';
import { createPlayer, createStore, freshProgress, lessonTrack, PlayerProvider } from '../../src/player';
import type { Answer, Player, Progress } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { bareLesson, lessonFrom } from '../lesson/lessons';
import { progressWith } from '../player/kept';
import { oneTask } from './cases';
import { seedLesson, show } from './lesson-on-screen';
import { en } from '../words';

const { say } = en;

const retries = lessonFrom('lessons/airflow/retries.json');
const seed = seedLesson();
const bare = bareLesson(seed.scenarios[0].case);

/** What is kept of a commitment; `isSettled` once its run was watched. */
const said = (myth: AskedMyth, says: boolean, sure: string, isSettled = true): Partial<Answer> => ({
  tries: [{ choice: { says, sure }, isRight: says === myth.truth }],
  isSettled,
});
type Said = readonly (readonly [AskedMyth, Partial<Answer>])[];
const kept = (lesson: Lesson, ...answers: Said): Progress => ({
  ...progressWith(
    lesson,
    'myth',
    answers.map(([myth, answer]) => [activity.identify(myth), answer]),
  ),
  asked: { myth: mythsOf(lesson).map((myth) => activity.identify(myth)) },
});

describe('the part of a run that decides a belief', () => {
  test.each(listLessons('lessons').map(({ name, path }) => [name, path]))(
    'is a few steps of one of its own runs, and shows what it says, in %s',
    (_, path) => {
      const lesson = lessonFrom(path);
      for (const one of [lesson, { ...lesson, myths: [] }]) {
        for (const myth of mythsOf(one)) {
          for (const detail of ['essential', 'full', 'ticks'] as const) {
            const { scenario, from, to } = microRunOf(one, myth, detail);
            const { steps } = lessonTrack(one, scenario, detail);
            expect(from).toBeLessThanOrEqual(to);
            expect(to - from).toBeLessThanOrEqual(3);
            expect(steps[to]).toBeDefined();
          }
          const evidence = evidenceOf(one, myth);
          expect(evidence.length).toBeGreaterThan(0);
          expect(evidence.every(({ holds }) => holds)).toBe(true);
        }
      }
    },
  );
});

describe('how the learner did', () => {
  const myth = mythsOf(retries)[0]!;
  it('is right if the commitment is what the run says, once the run was watched', () => {
    const { truth } = myth;
    expect(statusOf(myth, kept(retries))).toBe('open');
    expect(statusOf(myth, kept(retries, [myth, said(myth, truth, 'likely', false)]))).toBe('open');
    expect(statusOf(myth, kept(retries, [myth, said(myth, truth, 'likely')]))).toBe('right');
    expect(statusOf(myth, kept(retries, [myth, said(myth, !truth, 'likely')]))).toBe('wrong');
  });

  test.each([
    ['nothing', undefined],
    ['a number', 7],
    ['no sureness', { says: true }],
    ['an unknown sureness', { says: true, sure: 'very' }],
    ['a list', [true, 'certain']],
  ])('is open where the record holds %s', (_, choice) => {
    const tries = choice === undefined ? [] : [{ choice, isRight: true }];
    expect(commitmentOf({ name: 'm', tries, isSettled: true, hints: 0 })).toBeNull();
    expect(statusOf(myth, kept(retries, [myth, { tries }]))).toBe('open');
  });

  it('is told by how sure one was', () => {
    const [first, second, third] = mythsOf(retries);
    const progress = kept(
      retries,
      [first!, said(first!, first!.truth, 'certain')],
      [second!, said(second!, !second!.truth, 'certain')],
      [third!, said(third!, third!.truth, 'guess')],
    );
    expect(calibrationOf(mythsOf(retries), progress)).toEqual([
      { sure: 'guess', right: 1, of: 1 },
      { sure: 'certain', right: 1, of: 2 },
    ]);
  });

  it('the mode is done when each is committed to and its run watched, right or wrong', () => {
    const { isDone } = modeOf('deep');
    for (const lesson of [seed, retries, bare]) {
      const myths = mythsOf(lesson);
      const all = (isWatched: boolean): Said =>
        myths.map((myth) => [myth, said(myth, true, 'guess', isWatched)]);
      expect(isDone(lesson, kept(lesson, ...all(true)))).toBe(true);
      expect(isDone(lesson, kept(lesson, ...all(false)))).toBe(false);
      expect(isDone(lesson, kept(lesson, ...all(true).slice(1)))).toBe(false);
      expect(isDone(lesson, freshProgress(lesson))).toBe(false);
    }
  });

  it('where the run settles no belief, the mode is done when its steps are seen', () => {
    const empty = bareLesson({
      ...oneTask(1),
      dags: [{ dag_id: 'd', schedule: null, tasks: [{ task_id: 'a' }] }],
    });
    const { player } = show(<MythsPanel />, { lesson: empty });
    expect(screen.getByText(/settles no belief/)).toBeVisible();
    const isDone = () => modesDone(empty, player.store.getState().progress).includes('deep');
    expect(isDone()).toBe(false);
    for (const { number } of lessonTrack(empty).steps) act(() => player.goTo(number));
    expect(isDone()).toBe(true);
  });
});

describe('Myths', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const press = (name: string | RegExp) =>
    act(async () => void fireEvent.click(screen.getByRole('button', { name })));
  const wait = () => act(async () => void (await vi.advanceTimersByTimeAsync(10_000)));
  const commit = async (says: string, sure: string) => {
    fireEvent.click(screen.getByRole('radio', { name: says }));
    fireEvent.click(screen.getByRole('radio', { name: sure }));
    await press('Commit to it');
  };
  const open = (lesson: Lesson = retries) => {
    const { player } = show(<MythsPanel />, { lesson });
    act(() => player.setMode('deep'));
    return player;
  };
  const place = (player: Player) => {
    const { scenario, cursor } = player.store.getState();
    return { scenario: scenario.id, cursor };
  };

  it('wants an answer and how sure one is, before the run says anything', async () => {
    open();
    const myth = mythsOf(retries)[0]!;
    expect(screen.getByRole('button', { name: 'Commit to it' })).toHaveAttribute('aria-disabled', 'true');
    await press('Commit to it');
    expect(screen.queryByRole('button', { name: 'Watch the run' })).toBeNull();
    await commit('It is true', 'Certain');
    expect(screen.getByText('You say: it is true, and are certain.')).toBeVisible();
    expect(screen.queryByText(/It is a myth\.|You were/)).toBeNull();
    expect(document.body.textContent).not.toContain(
      say(myth.explanation).replaceAll(/[`*]/g, '').slice(0, 30),
    );
  });

  it('plays the part of the run that decides it, stops there, and only then says what is so', async () => {
    const player = open();
    const myth = mythsOf(retries)[0]!;
    const { scenario, from, to } = microRunOf(retries, myth, 'essential');
    await commit('It is true', 'Certain');
    await press('Watch the run');
    expect(place(player)).toEqual({ scenario, cursor: from });
    expect(player.store.getState().playing).toBe(true);
    expect(screen.queryByText('It is a myth.')).toBeNull();
    expect(screen.getAllByText(/still to come/)).toHaveLength(to - from);

    await wait();
    expect(place(player)).toEqual({ scenario, cursor: to });
    expect(player.store.getState().playing).toBe(false);
    expect(screen.getByText('It is a myth.')).toBeVisible();
    expect(screen.getAllByText(/You were certain, and wrong/)[0]).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(/^It is a myth\. You were certain, and wrong/);
    expect(screen.getByText('1 of 5 settled')).toBeVisible();
    // The steps that decided it lead to themselves.
    const steps = within(screen.getByRole('list', { name: 'The part of the run that decides it' }));
    fireEvent.click(steps.getAllByRole('button')[0]!);
    expect(place(player).cursor).toBe(from);
  });

  it('leaves a learner’s own run beside the lesson’s, and goes straight to the step on demand', async () => {
    const player = open(seed);
    const myth = mythsOf(seed)[0]!;
    const { scenario, to } = microRunOf(seed, myth, 'essential');
    act(() => {
      player.setScenario(scenario);
      const input = structuredClone(player.store.getState().scenario.case);
      player.runWhatIf({ ...input, until: { seconds: 4 } });
    });
    expect(player.store.getState().original).not.toBeNull();
    await commit('It is a myth', 'Fairly sure');
    await press('Watch the run');
    expect(player.store.getState().original).toBeNull();
    expect(player.store.getState().whatIf).not.toBeNull();
    await press(`Go straight to step ${to}`);
    expect(place(player)).toEqual({ scenario, cursor: to });
    expect(statusOf(myth, player.store.getState().progress)).not.toBe('open');
  });

  it('loses nothing in a reload, whenever it comes', async () => {
    const store = createStore();
    const myth = mythsOf(retries)[0]!;
    let leave = () => {};
    const openPage = () => {
      const player = createPlayer(
        retries,
        store,
        createInProcessRuns(),
        { mode: 'deep', scenario: null, step: null },
        MODES,
      );
      // A page that is left writes what it has not written yet.
      leave = () => player.dispose();
      return render(
        <PlayerProvider player={player}>
          <MythsPanel />
        </PlayerProvider>,
      );
    };
    openPage();
    await commit('It is true', 'Certain');
    leave();
    cleanup();
    openPage();
    expect(screen.getByText('You say: it is true, and are certain.')).toBeVisible();
    await press('Watch the run');
    leave();
    cleanup();
    openPage();
    await press('Watch the run');
    await press(/^Go straight to step/);
    expect(screen.getByText('1 of 5 settled')).toBeVisible();
    leave();
    cleanup();
    const page = openPage();
    expect(screen.getByText('1 of 5 settled')).toBeVisible();
    await press('Question 1, answer shown');
    expect(page.container).toHaveTextContent(say(myth.explanation).replaceAll(/[`*]/g, '').slice(0, 30));
  });

  it('is not settled by leaving for another run while it plays', async () => {
    const player = open();
    const myth = mythsOf(retries)[0]!;
    await commit('It is true', 'I am guessing');
    await press('Watch the run');
    const { scenario } = place(player);
    const other = retries.scenarios.find(({ id }) => id !== scenario)!;
    await act(async () => player.setScenario(other.id));
    act(() => player.last());
    expect(statusOf(myth, player.store.getState().progress)).toBe('open');
    expect(screen.getByRole('button', { name: 'Watch the run' })).toBeVisible();
  });

  test.each([
    ['with myths of its author', retries],
    ['whose author wrote nothing', bare],
  ] as const)('of a lesson %s are done to the end by one button after the other', async (_, lesson) => {
    const player = open(lesson);
    const count = mythsOf(lesson).length;
    for (let n = 0; n < count; n++) {
      await commit('It is a myth', 'Fairly sure');
      await press('Watch the run');
      await wait();
      if (n < count - 1) await press('Next belief');
    }
    const { progress } = player.store.getState();
    expect(modesDone(lesson, progress)).toContain('deep');
    expect(screen.getByRole('table', { name: 'How sure you were, and how often right' })).toBeVisible();
    await press('Start again');
    expect(modesDone(lesson, player.store.getState().progress)).not.toContain('deep');
    expect(screen.getByText(`0 of ${count} settled`)).toBeVisible();
  });
});
