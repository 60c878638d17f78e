import { act, within } from '@testing-library/react';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { card, cause, deck, lessonGates, prediction, predictionSet } from '../../src/lesson';
import type { Lesson } from '../../src/lesson';
import { modeOf, MODES, modesDone } from '../../src/modes';
import type { ModeId } from '../../src/modes';
import { PlayerBar, PlayerRegion, ProcessTable, StatusTracker } from '../../src/panels';
import { answerSet, createPlayer, createStore, ownTrackOf, textDraft } from '../../src/player';
import type { Player } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { bareLesson, lessonFrom } from '../lesson/lessons';
import { oneTask } from '../panels/cases';
import { itemsOf, keptAnswer, memory } from '../player/kept';
import { cellsOf, seedLesson, show } from '../panels/lesson-on-screen';

const seed = seedLesson();
const LESSONS: readonly (readonly [string, Lesson])[] = [
  ['the first lesson', seed],
  ['a lesson whose author wrote nothing', bareLesson(seed.scenarios[0].case)],
  ['a lesson of one task', bareLesson(oneTask(3))],
  ['trigger rules', lessonFrom('lessons/airflow/trigger-rules.json')],
];

/** The mode's work, as the page shows it. */
function Work({ id }: { readonly id: ModeId }): ReactNode {
  const { panel: Panel, solo: Solo } = modeOf(id);
  return Panel ? <Panel /> : Solo ? <Solo run={<p>The run</p>} /> : null;
}

function open(id: ModeId, lesson: Lesson = seed, panels: ReactNode = null) {
  const screen = show(
    <PlayerRegion>
      {panels}
      <Work id={id} />
      <PlayerBar />
    </PlayerRegion>,
    { lesson },
  );
  act(() => screen.player.setMode(id));
  return screen;
}

const isDone = (player: Player, id: ModeId) => {
  const { lesson, progress } = player.store.getState();
  return modesDone(lesson, progress).includes(id);
};

/** The set in which the predictions of the run on screen are kept. */
const setOf = ({ store }: Player) => {
  const { lesson, scenario, track, original } = store.getState();
  return predictionSet(lesson, { scenario: scenario.id, track, isOwn: original !== null });
};

describe('Try', () => {
  it('waits before a question, asks it, and plays the step when it is answered', async () => {
    const { player, user, ...screen } = open('try', seed, <ProcessTable grows="always" />);
    const gates = lessonGates(seed, 'two-tasks', player.store.getState().track);
    expect(await screen.findByRole('heading', { level: 3 })).toBeVisible();
    // It leads to the question, and not past it.
    await user.click(screen.getByRole('button', { name: 'Next step' }));
    expect(player.store.getState().cursor).toBe(gates[0]! - 1);
    await user.click(screen.getByRole('button', { name: 'Show me instead' }));
    expect(player.store.getState().cursor).toBe(gates[0]);
    const log = screen.getByRole('table', { name: 'You said, it did' });
    expect(cellsOf(log)).toHaveLength(2);
    expect(screen.getByText(`1 of ${gates.length} answered`)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next question' }));
    expect(player.store.getState().cursor).toBe(gates[1]! - 1);
  });

  it('gives two tries, says why the first was wrong, and then shows the step', async () => {
    const { player, user, ...screen } = open('try');
    await screen.findByRole('heading', { level: 3 });
    // The first question is about the row or the state; wrong twice, whatever it asks.
    const first = lessonGates(seed, 'two-tasks', player.store.getState().track)[0]!;
    const answer = () => keptAnswer(player, 'prediction', String(first));
    for (const attempt of [1, 2]) {
      const blanks = screen.queryByRole('group', { name: /^Fill in/ });
      const selects = blanks ? within(blanks).queryAllByRole('combobox') : [];
      for (const select of selects) {
        const options = within(select).getAllByRole('option').slice(1);
        await user.selectOptions(select, options[attempt % options.length]!);
      }
      const radios = screen.queryAllByRole('radio').filter((one) => !(one as HTMLInputElement).disabled);
      if (radios[0]) await user.click(radios[0]);
      await user.click(screen.getByRole('button', { name: /^(Answer|Try once more)$/ }));
      if (answer()!.isSettled) break;
      expect(screen.getByText('You have one more try.')).toBeVisible();
    }
    expect(answer()!.isSettled).toBe(true);
    expect(player.store.getState().cursor).toBe(first);
  });

  it('takes a second try only with another answer than the first', async () => {
    const { player, user, ...screen } = open('try');
    await screen.findByRole('heading', { level: 3 });
    const first = lessonGates(seed, 'two-tasks', player.store.getState().track)[0]!;
    const item = itemsOf(player, prediction).find(({ gate }) => gate.step === first)!;
    expect(item.prompt.blanks.length).toBeGreaterThan(1);
    const selects = screen.getAllByRole('combobox').filter((one) => one.closest('form'));
    const choose = async (blank: number, isRight: boolean) => {
      const { options, right } = item.prompt.blanks[blank]!;
      const place = options.findIndex((option) => (option.id === right) === isRight);
      const [, ...others] = within(selects[blank]!).getAllByRole('option');
      await user.selectOptions(selects[blank]!, others[place]!);
    };
    for (const blank of selects.keys()) await choose(blank, false);
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    const again = screen.getByRole('button', { name: 'Try once more' });
    expect(again).toHaveAttribute('aria-disabled', 'true');
    await user.click(again);
    expect(keptAnswer(player, 'prediction', String(first))!.tries).toHaveLength(1);
    for (const blank of selects.keys()) await choose(blank, true);
    expect(again).toHaveAttribute('aria-disabled', 'false');
    await user.click(again);
    expect(keptAnswer(player, 'prediction', String(first))!.tries.at(-1)!.isRight).toBe(true);
  });

  it('keeps the cells of the tracker blank beyond the question', async () => {
    const { player, ...screen } = open('try', seed, <StatusTracker />);
    await screen.findByRole('heading', { level: 3 });
    const { furthest } = player.store.getState();
    const [, ...rows] = cellsOf(screen.getByRole('table', { name: 'Status tracker' }));
    for (const cells of rows)
      cells.slice(1).forEach((cell, step) => expect(cell === 'not shown yet').toBe(step > furthest));
  });

  it('asks again, with other options, from the beginning', async () => {
    const { player, user, ...screen } = open('try');
    await screen.findByRole('heading', { level: 3 });
    const set = setOf(player);
    act(() => {
      for (const item of itemsOf(player, prediction)) player.showAnswer(prediction, item);
      player.last();
    });
    expect(screen.getByText(/Right at the first try: 0 of/)).toBeVisible();
    expect(isDone(player, 'try')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Again, with other questions' }));
    expect(isDone(player, 'try')).toBe(false);
    expect(answerSet(player.store.getState().progress, prediction, set).variant).toBe(1);
    expect(player.store.getState().cursor).toBe(0);
  });
});

describe('Why', () => {
  it('opens on the step of its first open question, from another mode and by a link that says no more', () => {
    const lesson = lessonFrom('lessons/airflow/retries.json');
    const there = ({ store }: Player) => {
      const { scenario, cursor } = store.getState();
      return [scenario.id, cursor];
    };
    const player = createPlayer(lesson, createStore(), createInProcessRuns(), undefined, MODES);
    const items = itemsOf(player, cause);
    const placeOf = (index: number) => [items[index]!.marked.scenario, items[index]!.marked.step];
    player.goTo(2);
    player.setMode('why');
    expect(there(player)).toEqual(placeOf(0));
    const apart = items.findIndex((_, index) => String(placeOf(index)) !== String(placeOf(0)));
    for (const item of items.slice(0, apart)) player.showAnswer(cause, item);
    player.setMode('learn');
    player.setMode('why');
    expect(there(player)).toEqual(placeOf(apart));
    player.dispose();

    const linked = (scenario: string | null, step: number | null) =>
      there(createPlayer(lesson, memory(), createInProcessRuns(), { mode: 'why', scenario, step }, MODES));
    expect(linked(null, null)).toEqual(placeOf(0));
    expect(linked(null, 1)).toEqual([lesson.scenarios[0].id, 1]);
    expect(linked(lesson.scenarios[1]!.id, null)).toEqual([lesson.scenarios[1]!.id, 0]);
  });

  it('keeps the cause back until it was said', async () => {
    const screen = open('why', seed, <ProcessTable causes />);
    await screen.findByRole('heading', { level: 3, name: /Why/ });
    const table = cellsOf(screen.getByRole('table', { name: 'Process table' }));
    for (const { marked } of itemsOf(screen.player, cause)) {
      const row = marked.scenario === 'two-tasks' ? table[marked.step] : undefined;
      if (row) expect(row.at(-1)).toBe('say why first');
    }
    // A step that nobody is asked about says its cause.
    expect(table[2]!.at(-1)).toContain('Its code returned');
  });

  it('keeps what was written, and shows it beside the answer', async () => {
    const { player, user, ...screen } = open('why', seed, <ProcessTable causes />);
    await screen.findByRole('heading', { level: 3, name: /Why/ });
    const [first, second] = itemsOf(player, cause);
    const [box] = screen.getAllByRole('textbox', { name: /In your own words/ });
    await user.type(box!, 'It is the first.');
    expect(player.store.getState().progress.drafts['cause-words']).toEqual({
      [first!.identity.name]: 'It is the first.',
    });
    await user.click(screen.getByRole('button', { name: 'Show me instead' }));
    expect(screen.getByText('You wrote')).toBeVisible();
    expect(screen.getByText('It is the first.')).toBeVisible();
    expect(screen.getByText('The author says')).toBeVisible();
    const causeSaid = () => cellsOf(screen.getByRole('table', { name: 'Process table' }))[1]!.at(-1);
    // Another question is about the same step.
    expect(second!.marked.step).toBe(first!.marked.step);
    expect(causeSaid()).toBe('say why first');
    act(() => player.showAnswer(cause, second!));
    expect(causeSaid()).toBe('It waits for no other task.');
  }, 20_000);

  it('asks the key moments of oneself first', async () => {
    const { user, ...screen } = open('why');
    await screen.findByRole('heading', { level: 3, name: /Why/ });
    const answer = /Its trigger rule looks at/;
    expect(screen.queryByText(answer)).toBeNull();
    await user.click(screen.getAllByRole('button', { name: 'Show the answer' })[0]!);
    expect(screen.getByText(answer)).toBeVisible();
  });
});

describe('Recall', () => {
  const DAY = 20_000;
  const onDay = (day: number) => vi.setSystemTime(new Date(day * 86_400_000 + 43_200_000));

  /** Goes through a review without knowing, or knowing, every card. */
  async function sit({ user, ...screen }: ReturnType<typeof open>, start: RegExp) {
    await user.click(await screen.findByRole('button', { name: start }));
    // Each is missed, and so asked once more.
    for (let card = 0; card < 10; card++) {
      const reveal = screen.queryByRole('button', { name: 'Show the answer' });
      if (reveal) {
        await user.click(reveal);
        await user.click(screen.getByRole('button', { name: 'Not yet' }));
      } else await user.click(screen.getByRole('button', { name: 'Show me instead' }));
      await user.click(screen.getByRole('button', { name: card < 9 ? 'Next card' : 'Finish' }));
    }
  }

  it('asks five cards with the run away, says when they come back, and is done', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['Date'] });
    try {
      onDay(DAY);
      const screen = open('recall');
      await sit(screen, /^Start with 5 cards$/);
      expect(screen.getByText(/you knew 0 of 5/)).toBeVisible();
      expect(screen.queryByText('The run')).toBeNull();
      expect(isDone(screen.player, 'recall')).toBe(true);
      const { cards } = screen.player.store.getState().progress.review;
      expect(Object.values(cards)).toEqual(Array.from({ length: 5 }, () => ({ streak: 0, dueDay: DAY + 1 })));
    } finally {
      vi.useRealTimers();
    }
  }, 30_000);

  it('shows the step a card came from, and only then the run', async () => {
    const { player, user, ...screen } = open('recall');
    await user.click(await screen.findByRole('button', { name: /^Start with/ }));
    expect(screen.queryByText('The run')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show me instead' }));
    await user.click(screen.getByRole('button', { name: /^Show me step/ }));
    expect(screen.getByText('The run')).toBeVisible();
    expect(player.store.getState().cursor).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Next card' }));
    expect(screen.queryByText('The run')).toBeNull();
  }, 20_000);

  it('says until when nothing is due, and lets one practise all the same', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['Date'] });
    try {
      onDay(DAY);
      const lesson = bareLesson(seed.scenarios[0].case);
      const screen = open('recall', lesson);
      await screen.findByRole('button', { name: /^Start with/ });
      act(() => {
        for (const kind of ['next', 'state', 'blocked', 'cause', 'step'])
          screen.player.setCard(`${kind}/only`, { streak: 2, dueDay: DAY + 3 });
      });
      expect(screen.getByText('Nothing is due until Monday.')).toBeVisible();
      await screen.user.click(screen.getByRole('button', { name: 'Practise anyway' }));
      expect(screen.getByText('Card 1 of 5')).toBeVisible();
    } finally {
      vi.useRealTimers();
    }
  }, 20_000);
});

describe('each of them', () => {
  for (const [name, lesson] of LESSONS)
    for (const id of ['try', 'why', 'recall'] as const)
      it(`is complete with ${name}: ${id}`, { timeout: 60_000 }, async () => {
        const { player, user, ...screen } = open(id, lesson);
        // Whatever button leads on, until there is none.
        const on =
          /^(Show me instead|Next question|Go to the question|Go to the end|Next marked step|Compare with the answer|Start with .*|Show the answer|Not yet|Next card|Finish)$/;
        await vi.waitFor(() => expect(screen.container.textContent).toMatch(/\w{4}/));
        for (let pressed = 0; pressed < 80 && !isDone(player, id); pressed++) {
          const next = await vi.waitFor(() => {
            const buttons = screen.getAllByRole('button', { name: on });
            // Key moments come after the steps.
            return buttons.find((button) => button.textContent !== 'Show the answer') ?? buttons[0]!;
          });
          await user.click(next);
        }
        expect(isDone(player, id)).toBe(true);
      });
});

describe('a reload', () => {
  it('brings back every answer, word and card, at any point', async () => {
    const kept = new Map<string, string>();
    const storage = createStore(
      () =>
        ({
          getItem: (key: string) => kept.get(key) ?? null,
          setItem: (key: string, value: string) => void kept.set(key, value),
          removeItem: (key: string) => void kept.delete(key),
          key: (index: number) => [...kept.keys()][index] ?? null,
          get length() {
            return kept.size;
          },
        }) as Storage,
    );
    const player = createPlayer(
      seed,
      storage,
      createInProcessRuns(),
      { mode: 'try', scenario: null, step: null },
      MODES,
    );
    const again = () => {
      player.flush();
      const { store } = createPlayer(seed, storage, createInProcessRuns(), undefined, MODES);
      const { progress, cursor, furthest, mode } = store.getState();
      const now = player.store.getState();
      expect({ progress, cursor, furthest, mode }).toEqual({
        progress: now.progress,
        cursor: now.cursor,
        furthest: now.furthest,
        mode: now.mode,
      });
    };
    const words = textDraft('cause-words');
    const first = () => itemsOf(player, prediction)[0]!;
    const why = itemsOf(player, cause)[0]!;
    const topic = deck(seed, ownTrackOf(seed))[0]!;
    const steps: (() => void)[] = [
      () => player.openHint(prediction, first()),
      () => void player.submit(prediction, first(), { status: 'state failed' }),
      () => player.showAnswer(prediction, first()),
      () => player.last(),
      () => player.askAgain(prediction, setOf(player)),
      () => player.setMode('why'),
      () => player.keepDraft(words, 'because', 'x'),
      () => player.keepDraft(words, '', 'x'),
      () => void player.submit(cause, why, { cause: 'right' }),
      () => player.setMode('recall'),
      () => player.beginReview({ day: 3, ids: [topic.id], isPractice: false }),
      () => player.setCard(topic.id, { streak: 1, dueDay: 4 }),
      () => player.askAgain(card, topic.id),
      () => player.endReview(0),
    ];
    for (const step of steps) {
      step();
      again();
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 8 }), (made) => {
        for (const step of made) step();
        again();
      }),
      { numRuns: 40 },
    );
  });
});
