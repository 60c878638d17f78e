import { act, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine';
import { createTrack } from '../../src/lesson';
import { deriveGantt } from '../../src/panels/gantt/derive';
import RunViews from '../../src/panels/run-views/RunViews';
import { timesOfRun, timesOfTask } from '../../src/panels/times';
import { lessonFrom } from '../lesson/lessons';
import { en } from '../words';
import { lessonOf, show } from './lesson-on-screen';
import type { Place } from './lesson-on-screen';

const pools = lessonFrom('lessons/airflow/pools-priority-parallelism.json');
const retries = lessonFrom('lessons/airflow/retries.json');
const catchup = lessonFrom('lessons/airflow/scheduling-and-catchup.json');
const recorded = (name: string): Case =>
  (JSON.parse(readFileSync(`test/conformance/recordings/${name}.json`, 'utf8')) as { input: Case }).input;

/** Views come in chunks of their own, and a busy machine takes its time. */
const PATIENT = { timeout: 20_000 };

beforeEach(() => localStorage.clear());

/** The panel, in one of its views, once that has come. */
async function showView(name: string, place?: Place) {
  const shown = show(<RunViews />, place);
  const choose = (view: string) => shown.user.click(shown.getByRole('radio', { name: view }));
  await choose(name);
  const table = (named: RegExp) =>
    shown.findByRole(name === 'Grid' ? 'grid' : 'table', { name: named }, PATIENT);
  return { ...shown, choose, table };
}

describe('the views of a run', () => {
  it('are chosen by one switch, also with the arrow keys, and keep the focus and the step', async () => {
    const { getByRole, findByRole, user, player } = show(<RunViews />, { lesson: pools, step: 4 });
    expect(getByRole('region', { name: 'DAG graph' })).toBeVisible();
    getByRole('radio', { name: 'Graph' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(await findByRole('grid', { name: 'Runs of nightly_training' }, PATIENT)).toBeVisible();
    expect(getByRole('radio', { name: 'Grid' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(await findByRole('img', { name: /^Gantt chart of/ }, PATIENT)).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(await findByRole('table', { name: 'Task instances' }, PATIENT)).toBeVisible();
    expect(getByRole('radio', { name: 'List' })).toHaveFocus();
    expect(player.store.getState().cursor).toBe(4);
  });

  it('are remembered in this browser', async () => {
    const first = await showView('List', { lesson: pools });
    await first.table(/Task instances/);
    first.unmount();
    const { findByRole } = show(<RunViews />, { lesson: retries });
    expect(await findByRole('table', { name: 'Task instances' }, PATIENT)).toBeVisible();
  });
});

describe('the list of task instances', () => {
  it('says of each its state, try, times, and what holds it back', async () => {
    const { table, player } = await showView('List', { lesson: pools });
    const list = await table(/Task instances/);
    const row = (name: string) => within(list).getByRole('row', { name: new RegExp(`^${name}`) });
    expect(row('prepare_data')).toHaveTextContent(/none.*waits for no other task/);
    const { track } = player.store.getState();
    const spam = track.trace.tasks.find(({ taskId }) => taskId === 'train_spam')!.index;
    // Of the steps at which it waits for a slot, one.
    const waiting = track.steps.find(
      ({ position }) => track.trace.at(position).taskState(spam) === 'scheduled',
    )!;
    act(() => player.goTo(waiting.number));
    expect(row('train_spam')).toHaveTextContent(
      /scheduled.*met: prepare_data succeeded.*Pool.*gpu.*0 of 2 are free/,
    );
    expect(row('prepare_data')).toHaveTextContent(/success10 s5 s/);
    act(() => player.last());
    expect(row('train_price')).toHaveTextContent(/success119 s30 s/);
  });

  it('leads from a task to its next step', async () => {
    const { table, player, user } = await showView('List', { lesson: pools, step: 1 });
    const list = await table(/Task instances/);
    await user.click(within(list).getByRole('button', { name: 'train_price' }));
    const { cursor, track } = player.store.getState();
    const { change } = track.steps[cursor]!;
    const at = track.trace.change(change!);
    expect(at.kind === 'task' && track.trace.tasks[at.instance]!.taskId).toBe('train_price');
  });

  it('has a row for each instance of a mapped task, as soon as there is one', async () => {
    const { table, player } = await showView('List', {
      lesson: lessonOf(recorded('mapping/literal-list'), { detail: 'full' }),
    });
    const list = await table(/Task instances/);
    const rows = () => within(list).getAllByRole('row').length - 1;
    const before = rows();
    act(() => player.last());
    expect(rows()).toBeGreaterThan(before);
    expect(within(list).getByRole('button', { name: /\[0\]$/ })).toBeVisible();
  });
});

describe('the grid', () => {
  it('has a column for each run that there is by the step, with how long it has taken', async () => {
    const { table, player } = await showView('Grid', { lesson: catchup, scenario: 'late-catchup' });
    const grid = await table(/^Runs of/);
    const runs = () => within(grid).queryAllByRole('button', { name: /^run \d: / });
    expect(runs()).toHaveLength(0);
    expect(grid).toHaveTextContent('There is no run yet.');
    act(() => player.last());
    const { trace } = player.store.getState().track;
    expect(runs()).toHaveLength(trace.runs.length);
    expect(runs()[0]).toHaveAccessibleName(/^run 1: success, /);
  });

  it('shows what became of a task in a run; a press chooses that instance and says it in words', async () => {
    const { table, player, user, getByText, getByRole, queryByRole } = await showView('Grid', {
      lesson: pools,
    });
    act(() => player.last());
    const grid = await table(/^Runs of/);
    const cell = within(grid).getByRole('button', { name: 'train_price: success' });
    await user.click(cell);
    expect(cell.closest('td')).toHaveAttribute('aria-selected', 'true');
    expect(getByText(/try 1, began 19 s, 30 s long\./)).toBeVisible();
    act(() => player.first());
    expect(getByText('train_price', { selector: 'p code' })).toBeVisible();
    await user.click(getByRole('button', { name: /^Go to step/ }));
    expect(player.store.getState().cursor).toBeGreaterThan(0);
    await user.click(getByRole('button', { name: 'Follow the step' }));
    expect(queryByRole('button', { name: 'Follow the step' })).toBeNull();
  });

  it('opens a mapped task to its instances', async () => {
    const { table, player, user } = await showView('Grid', {
      lesson: lessonOf(recorded('mapping/literal-list'), { detail: 'full' }),
    });
    act(() => player.last());
    const grid = await table(/^Runs of/);
    const mapped = within(grid).getByRole('button', { name: /\(\d+ instances\)$/ });
    expect(mapped).toBeVisible();
    await user.click(within(grid).getByRole('button', { name: /^Show the instances of/ }));
    expect(within(grid).getByRole('button', { name: /\[1\]: success$/ })).toBeVisible();
  });

  it('is walked with the arrow keys, and has one stop for Tab; the run stays where it is', async () => {
    const { table, player, user } = await showView('Grid', { lesson: catchup, scenario: 'late-catchup' });
    act(() => player.last());
    const { cursor } = player.store.getState();
    const grid = await table(/^Runs of/);
    const cells = grid.querySelectorAll<HTMLElement>('[data-cell]');
    act(() => cells[0]!.focus());
    await user.keyboard('{ArrowRight}');
    expect(cells[1]).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    expect(document.activeElement?.closest('tr')?.rowIndex).toBe(2);
    await user.keyboard('{End}{Home}');
    expect([...cells].filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
    expect(player.store.getState().cursor).toBe(cursor);
  });
});

describe('while a question is open', () => {
  it('no view shows anything that comes after it', async () => {
    const { table, player, choose, getByText, container } = await showView('Grid', {
      lesson: retries,
      scenario: 'all-tries-fail',
    });
    act(() => player.setMode('try'));
    act(() => player.last());
    const { furthest, track } = player.store.getState();
    expect(furthest).toBeGreaterThan(0);
    expect(furthest).toBeLessThan(track.steps.length - 1);
    const grid = await table(/^Runs of/);
    const seen = track.trace.at(track.steps[furthest]!.position);
    for (const { index, taskId } of track.trace.tasks) {
      const state = seen.taskState(index);
      if (state === 'absent') continue;
      expect(within(grid).getByRole('button', { name: `${taskId}: ${state ?? 'none'}` })).toBeVisible();
    }
    await choose('Gantt');
    expect(await within(container).findByRole('img', { name: /^Gantt chart of/ }, PATIENT)).toBeVisible();
    expect(getByText(/is shown as far as the open question allows/)).toBeVisible();
    await choose('List');
    const list = await within(container).findByRole('table', { name: 'Task instances' }, PATIENT);
    expect(list).not.toHaveTextContent(/Pool Slots|Trigger Rule/);
  });

  it('a Gantt chart ends where one may look, without the critical path', () => {
    const track = createTrack(pools.scenarios[0].case, 'full');
    const whole = deriveGantt(track, 0, en);
    for (const { number, position, at } of track.steps) {
      const { rows, path, seconds, isCut } = deriveGantt(track, 0, en, number);
      if (number === track.steps.length - 1) {
        expect({ rows, path, seconds }).toEqual({
          rows: whole.rows,
          path: whole.path,
          seconds: whole.seconds,
        });
        continue;
      }
      expect([path, seconds, isCut]).toEqual([[], null, true]);
      for (const row of rows) {
        expect(row.endState).toBe(track.trace.at(position).taskState(row.instance));
        for (const stay of row.stays) expect(stay.to).toBeLessThanOrEqual(at);
      }
    }
  });
});

describe('times', () => {
  it('are those of the last try, as far as a step has seen', () => {
    const track = createTrack(retries.scenarios.find(({ id }) => id === 'second-try-works')!.case, 'full');
    const fetch = track.trace.tasks[0]!.index;
    const ends = track.steps.map(({ number }) => timesOfTask(track, number, fetch));
    expect(ends[0]).toEqual({ startAt: null, seconds: null });
    const starts = [...new Set(ends.map(({ startAt }) => startAt))];
    expect(starts.length).toBe(3);
    const { startAt, seconds } = ends.at(-1)!;
    expect(startAt! + seconds!).toBeLessThanOrEqual(track.trace.ticks.at(-1)!.at);
    expect(timesOfRun(track, track.steps.length - 1, 0).seconds).toBe(deriveGantt(track, 0, en).seconds);
  });
});
