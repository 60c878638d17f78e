import { act, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { StatusTracker } from '../../src/panels';
import { PlayerProvider } from '../../src/player';
import { WordsProvider } from '../../src/ui';
import { gridCase } from './cases';
import { en } from '../words';
import { cellsOf, lessonOf, playerAt, show } from './lesson-on-screen';

const table = (root: { getByRole: (role: string, options: object) => HTMLElement }) =>
  root.getByRole('table', { name: 'Status tracker' });

const SEED = [
  ['Variable', 'Start', 'After Step 1', 'After Step 2', 'After Step 3', 'After Step 4', 'Final'],
  ['Task Status (ingest)', 'none', 'running', 'success', 'success', 'success', 'success'],
  ['Task Status (preprocess)', 'none', 'none', 'none', 'running', 'success', 'success'],
  ['DAG Run Status', 'none', 'running', 'running', 'running', 'running', 'success'],
];

describe('the status tracker', () => {
  it('is, cell for cell, the one of the page we start from, at every step', () => {
    const screen = show(<StatusTracker />);
    for (let step = 0; step <= 5; step++) {
      act(() => screen.player.goTo(step));
      expect(cellsOf(table(screen))).toEqual(SEED);
    }
  });

  it('names its columns in full', () => {
    const screen = show(<StatusTracker />);
    for (const name of SEED[0]!)
      expect(within(table(screen)).getByRole('columnheader', { name })).toBeVisible();
  });

  it('marks the column of the step one is at', () => {
    const screen = show(<StatusTracker />, { step: 3 });
    const head = screen.getByRole('columnheader', { name: 'After Step 3' });
    expect(head).toHaveAttribute('aria-current', 'step');
    const marked = [...screen.container.querySelectorAll('tbody [aria-current="step"]')];
    expect(marked.map((cell) => cell.textContent)).toEqual(['success', 'running', 'running']);
  });

  it('marks it in the page as it is written to a file, too, where no script runs', () => {
    const html = renderToString(
      <WordsProvider words={en}>
        <PlayerProvider player={playerAt({ step: 3 })}>
          <StatusTracker />
        </PlayerProvider>
      </WordsProvider>,
    );
    const page = new DOMParser().parseFromString(html, 'text/html');
    const marked = [...page.querySelectorAll('tbody [aria-current="step"][data-place="now"]')];
    expect(marked.map((cell) => cell.textContent)).toEqual(['success', 'running', 'running']);
  });

  it('goes to the step of a column that is pressed', async () => {
    const { player, user, ...screen } = show(<StatusTracker />);
    await user.click(screen.getByRole('button', { name: 'After Step 2' }));
    expect(player.store.getState().cursor).toBe(2);
    await user.click(screen.getByRole('button', { name: 'Final' }));
    expect(player.store.getState().cursor).toBe(5);
    await user.click(within(screen.getByRole('row', { name: /preprocess/ })).getAllByRole('cell')[1]!);
    expect(player.store.getState().cursor).toBe(1);
  });

  it('shows every kind of thing that a lesson can watch', () => {
    const lesson = lessonOf(gridCase(2, 1), {
      watch: [
        { type: 'task_state', task: 't0_0' },
        { type: 'try_number', task: 't0_0' },
        { type: 'xcom', task: 't0_0' },
        { type: 'run_state' },
        { type: 'run_count' },
        { type: 'pool', pool: 'default_pool' },
        { type: 'executor', label: 'Busy workers' },
      ],
    });
    const screen = show(<StatusTracker />, { lesson });
    const columns = cellsOf(table(screen)).map((row) => [row[0], row[1], row[2]]);
    expect(columns.slice(1)).toEqual([
      ['Task Status (t0_0)', 'none', 'running'],
      ['Try Number (t0_0)', 'none', '1'],
      ['XCom (t0_0)', 'none', 'none'],
      ['DAG Run Status', 'none', 'running'],
      ['DAG Runs', '0', '1'],
      ['Pool Slots (default_pool)', '0 of 128', '2 of 128'],
      ['Busy workers', '0 of 32', '1 of 32'],
    ]);
  });

  it('draws only what is in sight of many steps and many tasks, and says how many there are', () => {
    const screen = show(<StatusTracker />, { lesson: lessonOf(gridCase(100, 10)) });
    expect(table(screen)).toHaveAttribute('aria-colcount', '2003');
    expect(table(screen)).toHaveAttribute('aria-rowcount', '1002');
    expect(table(screen).querySelectorAll('td').length).toBeLessThan(400);
    act(() => screen.player.goTo(1500));
    expect(screen.getByRole('columnheader', { name: 'After Step 1500' })).toHaveAttribute(
      'aria-current',
      'step',
    );
  });
});

describe('of a run that is opened in its midst', () => {
  it('the column of the step is in sight at once', () => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(700);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300);
    const screen = show(<StatusTracker />, { lesson: lessonOf(gridCase(100, 10)), step: 1500 });
    expect(screen.getByRole('columnheader', { name: 'After Step 1500' })).toBeInTheDocument();
  });
});

describe('opened over the page', () => {
  it('says states in words, and not only that of the current step', async () => {
    const { getByRole, user } = show(<StatusTracker />, { step: 1 });
    const cells = () => [...getByRole('table', { name: 'Status tracker' }).querySelectorAll('td')];
    const inWords = () =>
      cells().filter((cell) => cell.querySelector('[data-state]:not([title])') !== null).length;
    const states = cells().filter((cell) => cell.querySelector('[data-state]')).length;
    expect(inWords()).toBeLessThan(states);
    await user.click(getByRole('button', { name: 'Open Status tracker full size' }));
    expect(inWords()).toBe(states);
    await user.keyboard('{Escape}');
    expect(inWords()).toBeLessThan(states);
  });
});
