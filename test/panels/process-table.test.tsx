import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createTrack } from '../../src/lesson';
import { ProcessTable } from '../../src/panels';
import { deriveRows } from '../../src/panels/process-table/derive';
import { gridCase, oneTask } from './cases';
import { cellsOf, lessonOf, show } from './lesson-on-screen';

const HEAD = ['Step', 'Task Triggered', 'Task Status', 'Output', 'Next Task'];
const table = (root: { getByRole: (role: string, options: object) => HTMLElement }) =>
  root.getByRole('table', { name: 'Process table' });

describe('the process table', () => {
  it('is, cell for cell, the one of the page we start from', () => {
    const screen = show(<ProcessTable />);
    expect(cellsOf(table(screen))).toEqual([
      HEAD,
      ['1', 'ingest', 'running', 'Data ingested', 'preprocess'],
      ['2', 'ingest', 'success', 'Data ingested', 'preprocess'],
      ['3', 'preprocess', 'running', 'Data preprocessed', 'none'],
      ['4', 'preprocess', 'success', 'Data preprocessed', 'DAG complete'],
    ]);
    expect(screen.getByText(/^All tasks completed, DAG run finished: success/)).toBeVisible();
  });

  it('tells of a failure without retries: the next task never runs, and the run fails', () => {
    const screen = show(<ProcessTable />, { scenario: 'ingest-fails' });
    expect(cellsOf(table(screen)).slice(1)).toEqual([
      ['1', 'ingest', 'running', 'none', 'preprocess'],
      ['2', 'ingest', 'failed', 'none', 'preprocess'],
      ['3', 'preprocess', 'upstream_failed', 'none', 'DAG complete'],
    ]);
    expect(screen.getByText(/DAG run finished: failed/)).toBeVisible();
  });

  it('tells of a retry: the second attempt prints what the first did not', () => {
    const screen = show(<ProcessTable />, { scenario: 'ingest-retries' });
    expect(cellsOf(table(screen)).slice(1)).toEqual([
      ['1', 'ingest', 'running', 'none', 'preprocess'],
      ['2', 'ingest', 'up_for_retry', 'none', 'preprocess'],
      ['3', 'ingest', 'up_for_retry', 'none', 'preprocess'],
      ['4', 'ingest', 'running', 'Data ingested', 'preprocess'],
      ['5', 'ingest', 'success', 'Data ingested', 'preprocess'],
      ['6', 'preprocess', 'running', 'Data preprocessed', 'none'],
      ['7', 'preprocess', 'success', 'Data preprocessed', 'DAG complete'],
    ]);
  });

  it('marks the row of the step one is at, and no other', () => {
    const screen = show(<ProcessTable />, { step: 3 });
    const current = () => screen.container.querySelectorAll('[aria-current="step"]');
    expect(current()).toHaveLength(1);
    expect(current()[0]).toHaveTextContent('preprocess');
    act(() => screen.player.first());
    expect(current()).toHaveLength(0);
    act(() => screen.player.last());
    expect(current()).toHaveLength(0);
  });

  it('goes to the step of a row that is pressed, or opened by keyboard, and leaves the focus there', async () => {
    const { player, user, ...screen } = show(<ProcessTable />);
    await user.click(screen.getByText('DAG complete'));
    expect(player.store.getState().cursor).toBe(4);
    const step = screen.getByRole('button', { name: '2' });
    step.focus();
    await user.keyboard('{Enter}');
    expect(player.store.getState().cursor).toBe(2);
    expect(step).toHaveFocus();
  });

  it('shows the whole run, or grows with the step, as the learner chooses', async () => {
    const { player, user, ...screen } = show(<ProcessTable />, { step: 2 });
    expect(cellsOf(table(screen))).toHaveLength(5);
    await user.click(screen.getByRole('switch', { name: 'Grow with the step' }));
    expect(cellsOf(table(screen))).toHaveLength(3);
    expect(screen.queryByText(/DAG run finished/)).toBeNull();
    act(() => player.next());
    expect(cellsOf(table(screen))).toHaveLength(4);
    act(() => player.last());
    expect(cellsOf(table(screen))).toHaveLength(5);
    expect(screen.getByText(/DAG run finished/)).toBeVisible();
  });

  it('always grows where the mode says so, and then has no switch', () => {
    const screen = show(<ProcessTable grows="always" />);
    expect(cellsOf(table(screen))).toHaveLength(1);
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('can say why, in one more column', () => {
    const screen = show(<ProcessTable causes />);
    const cells = cellsOf(table(screen));
    expect(cells[0]).toEqual([...HEAD, 'Cause']);
    for (const row of cells.slice(1)) expect(row[5]).not.toBe('');
  });

  it('says how long nothing happened, in true ticks, without a row of its own for screen readers', () => {
    const screen = show(<ProcessTable />, { lesson: lessonOf(oneTask(9)) });
    expect(within(table(screen)).getAllByRole('row')).toHaveLength(3);
    expect(screen.getByText('8 s idle: ticks 1–8')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '2' })).toHaveAttribute(
      'title',
      expect.stringContaining('8 s idle'),
    );
  });

  it('names the runs of the DAG too, when one looks at them', () => {
    const screen = show(<ProcessTable />);
    act(() => screen.player.setDetail('runs'));
    const rows = cellsOf(table(screen)).slice(1);
    expect(rows.map((row) => row.slice(1, 3).join(' '))).toEqual([
      'DAG run queued',
      'DAG run running',
      'ingest running',
      'ingest success',
      'preprocess running',
      'preprocess success',
      'DAG run success',
    ]);
    expect(rows[1]![4]).toBe('ingest');
    expect(rows.at(-1)![4]).toBe('DAG complete');
  });

  it('has a row for each tick that did something, with everything that it did', () => {
    const screen = show(<ProcessTable />);
    act(() => screen.player.setDetail('ticks'));
    const rows = cellsOf(table(screen)).slice(1);
    expect(rows).toHaveLength(3);
    expect(rows[1]![1]).toContain('ingest');
    expect(rows[1]![1]).toContain('preprocess');
  });

  it('draws only what is in sight of a long run, and says how long it is', () => {
    const screen = show(<ProcessTable />, { lesson: lessonOf(gridCase(20, 20)) });
    const rows = within(table(screen)).getAllByRole('row');
    expect(table(screen)).toHaveAttribute('aria-rowcount', '801');
    expect(rows.length).toBeLessThan(40);
    act(() => screen.player.goTo(700));
    const current = screen.container.querySelector('[aria-current="step"]');
    expect(current).toHaveAttribute('aria-rowindex', '701');
  });
});

describe('the next task', () => {
  const rowsOf = (...args: Parameters<typeof gridCase>) =>
    deriveRows(createTrack(gridCase(...args), 'essential'));

  it('is none while others still run, and the run is complete only with the last', () => {
    const ends = rowsOf(3, 1).filter((row) => row.entries[0]!.state === 'success');
    expect(ends.map(({ next, isComplete }) => ({ next, isComplete }))).toEqual([
      { next: [], isComplete: false },
      { next: [], isComplete: false },
      { next: [], isComplete: true },
    ]);
  });

  it('is found in one pass: 1,000 tasks make their rows without looking at all tasks for each', () => {
    const rows = rowsOf(100, 10);
    expect(rows).toHaveLength(2000);
    expect(rows.filter((row) => row.isComplete)).toHaveLength(1);
  });
});
