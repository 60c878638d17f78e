import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { card as activity, dayOf } from '../../src/lesson';
import type { CardStates, Lesson } from '../../src/lesson';
import { MODES } from '../../src/modes';
import { RecallPage } from '../../src/pages/recall/RecallPage';
import { beginDue } from '../../src/panels';
import Sitting from '../../src/panels/recall/Sitting';
import { lessonCard } from '../../src/panels/recall/derive';
import { answerTo, createPlayer, createStore, freshProgress, keyOf, writeProgress } from '../../src/player';
import type { Player } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { render, screen } from '../render';
import { lessonOf, seedLesson } from './lesson-on-screen';

/** For what comes in files of its own. */
const WHEN_LOADED = { timeout: 20_000 };

const TODAY = dayOf(new Date());
const first = seedLesson();
const other = lessonOf(first.scenarios[0].case, { id: 'other', title: 'Another lesson' });
const DUE = { streak: 1, dueDay: TODAY - 1 };

/** As somebody left it who answered these cards some days ago. */
function keep(lesson: Lesson, cards: CardStates): void {
  const record = { ...freshProgress(lesson), review: { session: null, cards } };
  localStorage.setItem(`dag-tutor:${keyOf(lesson)}`, writeProgress(record));
}

beforeEach(() => {
  keep(first, {
    'author/dag-and-run': DUE,
    'author/who-starts': DUE,
    'myth/failed-too': { ...DUE, dueDay: TODAY + 9 },
  });
  keep(other, { 'author/five-states': DUE });
});

const opened: Player[] = [];
afterEach(() => opened.splice(0).forEach((player) => player.dispose()));

/** The lessons as a tab opens them, with what is due begun. */
function openTab(): readonly Player[] {
  const store = createStore(() => localStorage);
  return [first, other].flatMap((lesson) => {
    const player = createPlayer(lesson, store, createInProcessRuns(), undefined, MODES);
    opened.push(player);
    return beginDue(player, TODAY) ? [player] : [];
  });
}

const stateOf = (player: Player | undefined, id: string) =>
  player?.store.getState().progress.review.cards[id];

async function judge(front: RegExp, verdict: string, onwards = 'Next card'): Promise<void> {
  expect(await screen.findByText(front)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show the answer' }));
  await userEvent.click(screen.getByRole('button', { name: verdict }));
  await userEvent.click(screen.getByRole('button', { name: onwards }));
}

test('one sitting asks what is due of every lesson, and a missed card once more; each answer is in its own lesson', async () => {
  const players = openTab();
  render(<Sitting players={players} />);
  expect(screen.getByText('Card 1 of 3')).toBeVisible();
  expect(screen.getByText(`From the lesson “${first.title}”.`)).toBeVisible();
  await judge(/difference between a DAG and a DAG run/, 'Not yet');
  expect(screen.getByText('From the lesson “Another lesson”.')).toBeVisible();
  await judge(/Through which states/, 'Knew it');
  await judge(/Who starts/, 'Knew it');
  expect(screen.getByText('Card 1 of 3 · once more')).toBeVisible();
  await judge(/difference between a DAG and a DAG run/, 'Knew it', 'Finish');
  expect(screen.getByText('That was all: you knew 2 of 3.')).toBeVisible();
  expect(document.activeElement).toHaveTextContent('That was all');
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toContain('Another lesson');

  expect(stateOf(players[0], 'author/dag-and-run')).toEqual({ streak: 0, dueDay: TODAY + 1 });
  expect(stateOf(players[0], 'author/who-starts')).toEqual({ streak: 2, dueDay: TODAY + 3 });
  expect(stateOf(players[1], 'author/five-states')).toEqual({ streak: 2, dueDay: TODAY + 3 });
  expect(stateOf(players[1], 'author/dag-and-run')).toBeUndefined();
  for (const player of players) player.dispose();
  expect(openTab(), 'nothing is left for today').toEqual([]);
});

test('a sitting that was left goes on where it was, with what was missed', async () => {
  const players = openTab();
  const page = render(<Sitting players={players} />);
  await judge(/difference between a DAG and a DAG run/, 'Not yet');
  page.unmount();
  for (const player of players) player.dispose();

  const again = openTab();
  render(<Sitting players={again} />);
  await judge(/Through which states/, 'Knew it');
  await judge(/Who starts/, 'Knew it');
  expect(screen.getByText('Card 1 of 3 · once more')).toBeVisible();
});

test('two tabs in the same sitting lose nothing', () => {
  const [one, two] = [openTab()[0]!, openTab()[0]!];
  const answer = (player: Player, id: string) => {
    const card = lessonCard(first, id, player.store.getState().progress)!;
    player.submit(activity, card, 'knew');
    player.setCard(id, { streak: 2, dueDay: TODAY + 3 });
    return card;
  };
  one.flush();
  two.flush();
  const cards = [answer(one, 'author/dag-and-run'), answer(two, 'author/who-starts')];
  one.dispose();
  two.dispose();
  expect(
    openTab().map(({ store }) => store.getState().lesson.id),
    'only the other lesson is left',
  ).toEqual(['other']);
  const kept = createPlayer(
    first,
    createStore(() => localStorage),
    createInProcessRuns(),
    undefined,
    MODES,
  );
  for (const card of cards)
    expect(answerTo(kept.store.getState().progress, activity, activity.identify(card))?.isSettled).toBe(true);
  kept.dispose();
});

test('its page asks the first card at once, leads to the step it came from, and says so where nothing is due', async () => {
  const page = render(<RecallPage root="./" language="en" />);
  expect(screen.getByRole('heading', { level: 1, name: 'Recall: all lessons' })).toBeVisible();
  expect(await screen.findByText('Card 1 of 2', {}, WHEN_LOADED)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show the answer' }));
  await userEvent.click(screen.getByRole('button', { name: 'Knew it' }));
  await userEvent.click(screen.getByRole('button', { name: 'Next card' }));
  await userEvent.click(screen.getByRole('button', { name: 'Show the answer' }));
  await userEvent.click(screen.getByRole('button', { name: 'Knew it' }));
  expect(screen.getByRole('link', { name: /^Show me step/ })).toHaveAttribute(
    'href',
    expect.stringMatching(
      /^\.\/lesson\/mlops\/airflow-ml-orchestration\?mode=learn&scenario=two-tasks&step=\d+$/,
    ),
  );
  page.unmount();
  localStorage.clear();
  render(<RecallPage root="./" language="en" />);
  expect(await screen.findByText(/^Nothing is due today/, {}, WHEN_LOADED)).toBeVisible();
});
