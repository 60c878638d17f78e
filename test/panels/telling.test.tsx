import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createTrack } from '../../src/lesson';
import { Transcript, Waiting } from '../../src/panels';
import { Narration } from '../../src/panels/narration/Narration';
import { narrate } from '../../src/panels/narration/derive';
import { deriveWaiting, reasonsOf } from '../../src/panels/waiting/derive';
import { gridCase } from './cases';
import { lessonOf, seedLesson, show } from './lesson-on-screen';
import { en } from '../words';

describe('the narration', () => {
  it('tells every step of every run of the lesson in a sentence of its own, with a why', () => {
    for (const scenario of seedLesson().scenarios) {
      for (const detail of ['essential', 'runs', 'full'] as const) {
        const track = createTrack(scenario.case, detail);
        const told = track.steps.map((step) => narrate(track, step.number, en));
        for (const { line } of told) expect(line).toMatch(/[A-Za-z`].*[.!]$/);
        for (let step = 1; step < told.length - 1; step++) expect(told[step]!.why).not.toBe('');
      }
    }
  });

  it('begins with what will be run and ends with how it came out, and when', () => {
    const screen = show(<Narration />);
    expect(screen.getByText(/2 tasks, and no run yet/)).toBeVisible();
    act(() => screen.player.last());
    expect(screen.getByRole('region', { name: 'What happens' })).toHaveTextContent(
      'Its last task, preprocess, has ended well, so the DAG run ends: success after 7 s.',
    );
  });

  it('says in the end what failed', () => {
    const screen = show(<Narration />, { scenario: 'ingest-fails', step: 4 });
    const told = screen.getByRole('region', { name: 'What happens' });
    expect(told).toHaveTextContent('Its last task, preprocess, did not succeed, so the DAG run ends: failed');
    expect(told).toHaveTextContent('ingest failed and preprocess could not run (upstream_failed).');
  });

  it('notes the try, where there can be more than one', () => {
    const screen = show(<Narration />, { scenario: 'ingest-retries', step: 4 });
    expect(screen.getByText(/try 2 of 2/)).toBeVisible();
  });

  it('gives the figures of the rule and of the slots when a task starts', () => {
    const screen = show(<Narration />, { step: 3 });
    expect(screen.getByRole('region', { name: 'What happens' })).toHaveTextContent(
      'Trigger Rule all_success: 1 success of 1 upstream · default_pool: 1 of 128 slots in use · at 4 s',
    );
  });

  it('tells of a tick everything that changed in it', () => {
    const screen = show(<Narration />, { lesson: lessonOf(gridCase(12, 1)) });
    act(() => screen.player.setDetail('ticks'));
    act(() => screen.player.goTo(1));
    expect(screen.getByText(/At 0 s the scheduler looks, and \d+ things change/)).toBeVisible();
    expect(screen.getByText(/and \d+ more changes/)).toBeVisible();
  });

  it('is said aloud once one has come to rest, and never at first', () => {
    vi.useFakeTimers();
    try {
      const screen = show(<Narration />);
      const said = () => screen.getByRole('status').textContent;
      act(() => void vi.advanceTimersByTime(2000));
      expect(said()).toBe('');
      for (const step of [1, 2, 3]) {
        act(() => screen.player.goTo(step));
        act(() => void vi.advanceTimersByTime(100));
        expect(said()).toBe('');
      }
      act(() => void vi.advanceTimersByTime(1000));
      expect(said()).toMatch(/^Step 3: preprocess /);
      expect(said()).not.toContain('`');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('who waits', () => {
  it('is said with Airflow’s name of the check and its figures', () => {
    const screen = show(<Waiting />, { step: 1 });
    const list = screen.getByRole('region', { name: 'Waiting now' });
    expect(list).toHaveTextContent('1 task');
    expect(list).toHaveTextContent(/preprocess.*Trigger Rule:/);
    expect(list).not.toHaveTextContent(/ingest\s*running/);
  });

  it('names the retry delay and the task behind it', () => {
    const screen = show(<Waiting />, { scenario: 'ingest-retries', step: 2 });
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(2);
    expect(items[0]).toHaveTextContent(/^ingest up_for_retry.*Not In Retry Period:/);
    expect(items[1]).toHaveTextContent(/^preprocess none.*Trigger Rule:/);
  });

  it('says that nothing waits, and what comes next', () => {
    const screen = show(<Waiting />, { step: 3 });
    const region = screen.getByRole('region', { name: 'Waiting now' });
    expect(region).toHaveTextContent('nothing else in this run');
    expect(region).toHaveTextContent('The run ends when the last task has finished.');
    act(() => screen.player.goTo(4));
    expect(region).toHaveTextContent('the scheduler ends the run in its next look');
    act(() => screen.player.last());
    expect(region).toHaveTextContent('The run has ended');
    act(() => screen.player.first());
    expect(region).toHaveTextContent('there is no DAG run yet');
  });

  it('folds a long list', async () => {
    const { user, ...screen } = show(<Waiting />, { lesson: lessonOf(gridCase(100, 2)), step: 1 });
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    const more = screen.getByRole('button', { name: /^Show \d+ more$/ });
    await user.click(more);
    expect(screen.getAllByRole('listitem')).toHaveLength(60);
    expect(screen.getByText(/^and \d+ more tasks$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('has a reason for every waiting task at every step', () => {
    for (const scenario of seedLesson().scenarios) {
      const track = createTrack(scenario.case, 'full');
      for (const step of track.steps) {
        for (const waiter of deriveWaiting(track, step.number, en).waiters) {
          expect(reasonsOf(track, step.number, waiter, en).every((reason) => reason.text !== '')).toBe(true);
          expect(reasonsOf(track, step.number, waiter, en).length).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('the transcript', () => {
  it('tells the whole run in order, by time, and leads to every step', async () => {
    const { player, user, ...screen } = show(<Transcript />);
    const steps = screen.getAllByRole('button', { name: /^step \d+$/ });
    expect(steps.map((step) => step.textContent)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `step ${n}`));
    expect(screen.getByText('At 4 s')).toBeVisible();
    await user.click(steps[3]!);
    expect(player.store.getState().cursor).toBe(3);
  });

  it('of a long run begins with the beginning', async () => {
    const { user, ...screen } = show(<Transcript />, { lesson: lessonOf(gridCase(10, 10)) });
    expect(screen.getAllByRole('button', { name: /^step / })).toHaveLength(80);
    await user.click(screen.getByRole('button', { name: /^Show the rest/ }));
    expect(screen.getAllByRole('button', { name: /^step / })).toHaveLength(202);
  });
});
