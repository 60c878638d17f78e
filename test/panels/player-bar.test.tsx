import { act, fireEvent } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createTrack } from '../../src/lesson';
import { PlayerBar, PlayerRegion } from '../../src/panels';
import { chooseDots, chooseLabels, deriveStops } from '../../src/panels/player-bar/derive';
import { gridCase } from './cases';
import { lessonOf, playerAt, seedLesson, show } from './lesson-on-screen';
import { en } from '../words';

const bar = (
  <PlayerRegion>
    <PlayerBar />
    <p>Some text of the lesson</p>
    <input aria-label="A field of the lesson" />
  </PlayerRegion>
);

describe('the player bar', () => {
  it('moves by its buttons and says where one is', async () => {
    const { user, ...screen } = show(bar);
    expect(screen.getByText('Step 0 of 5')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next step' }));
    expect(screen.getByText('Step 1 of 5')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Last step' }));
    expect(screen.getByText('Step 5 of 5')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Previous step' }));
    expect(screen.getByText('Step 4 of 5')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'First step' }));
    expect(screen.getByText('Step 0 of 5')).toBeVisible();
  });

  it('turns off what leads nowhere, and keeps the focus on it', async () => {
    const { user, ...screen } = show(bar, { step: 4 });
    const next = screen.getByRole('button', { name: 'Next step' });
    const first = screen.getByRole('button', { name: 'First step' });
    expect(next).toHaveAttribute('aria-disabled', 'false');
    next.focus();
    await user.keyboard('{Enter}');
    expect(next).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('button', { name: 'Last step' })).toHaveAttribute('aria-disabled', 'true');
    expect(first).toHaveAttribute('aria-disabled', 'false');
    expect(next).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Step 5 of 5')).toBeVisible();
  });

  it('has a slider that says which step it is at, and what happens there', () => {
    const { player, ...screen } = show(bar, { step: 3 });
    const slider = screen.getByRole('slider', { name: 'Step' });
    expect(slider).toHaveAttribute('aria-valuetext', 'Step 3 of 5: preprocess running');
    expect(slider).toHaveAttribute('max', '5');
    fireEvent.change(slider, { target: { value: '1' } });
    expect(player.store.getState().cursor).toBe(1);
    expect(slider).toHaveAttribute('aria-valuetext', 'Step 1 of 5: ingest running');
  });

  it('goes to a step whose number is typed', async () => {
    const { player, user, ...screen } = show(bar);
    const box = screen.getByRole('textbox', { name: 'Go to step' });
    await user.type(box, '4{Enter}');
    expect(player.store.getState().cursor).toBe(4);
    expect(box).toHaveFocus();
    await user.type(box, '99{Enter}');
    expect(player.store.getState().cursor).toBe(5);
    await user.type(box, 'x-1{Enter}');
    expect(player.store.getState().cursor).toBe(1);
  });

  it('plays by itself at the speed that is chosen, pauses, and stops at the end', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: false });
    try {
      const screen = show(bar);
      fireEvent.click(screen.getByRole('button', { name: 'Play' }));
      act(() => void vi.advanceTimersByTime(1250));
      expect(screen.getByText('Step 1 of 5')).toBeVisible();
      fireEvent.change(screen.getByRole('combobox', { name: 'Speed' }), { target: { value: '4' } });
      act(() => void vi.advanceTimersByTime(650));
      expect(screen.getByText('Step 3 of 5')).toBeVisible();
      fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
      act(() => void vi.advanceTimersByTime(5000));
      expect(screen.getByText('Step 3 of 5')).toBeVisible();
      fireEvent.click(screen.getByRole('button', { name: 'Play' }));
      act(() => void vi.advanceTimersByTime(5000));
      expect(screen.getByText('Step 5 of 5')).toBeVisible();
      expect(screen.getByRole('button', { name: 'Play' })).toBeVisible();
    } finally {
      vi.useRealTimers();
    }
  });

  it('stops at more places when more detail is chosen, and stays at the same moment', async () => {
    const { player, user, ...screen } = show(bar, { step: 2 });
    const at = () => player.store.getState().track.steps[player.store.getState().cursor]!.at;
    const before = at();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Stop at', hidden: true }),
      'every scheduler state',
    );
    expect(player.store.getState().track.steps.length).toBeGreaterThan(8);
    expect(at()).toBe(before);
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Stop at', hidden: true }),
      'what tasks come to',
    );
    expect(player.store.getState().cursor).toBe(2);
  });
});

describe('the keys of the player', () => {
  it('work after a press anywhere in the region', async () => {
    const { player, user, ...screen } = show(bar);
    const cursor = () => player.store.getState().cursor;
    await user.click(screen.getByText('Some text of the lesson'));
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(cursor()).toBe(2);
    await user.keyboard('{ArrowLeft}');
    expect(cursor()).toBe(1);
    await user.keyboard('{End}');
    expect(cursor()).toBe(5);
    await user.keyboard('{PageUp}');
    expect(cursor()).toBe(4);
    await user.keyboard('{Home}{PageDown}');
    expect(cursor()).toBe(1);
    await user.keyboard('4{Enter}');
    expect(cursor()).toBe(4);
    await user.keyboard(' ');
    expect(player.store.getState().playing).toBe(true);
    await user.keyboard(' ');
    expect(player.store.getState().playing).toBe(false);
  });

  it('go from mark to mark: failures, waits, ends', async () => {
    const { player, user, ...screen } = show(bar, { scenario: 'ingest-retries' });
    await user.click(screen.getByText('Some text of the lesson'));
    await user.keyboard(']');
    expect(player.store.getState().cursor).toBe(2);
    await user.keyboard(']');
    expect(player.store.getState().cursor).toBe(8);
    await user.keyboard('[[');
    expect(player.store.getState().cursor).toBe(2);
  });

  it('shows the digits typed so far, and forgets them at Escape', async () => {
    const { player, user, ...screen } = show(bar);
    await user.click(screen.getByText('Some text of the lesson'));
    await user.keyboard('3');
    expect(screen.getByRole('textbox', { name: 'Go to step' })).toHaveValue('3');
    await user.keyboard('{Escape}{Enter}');
    expect(player.store.getState().cursor).toBe(0);
    expect(screen.getByRole('textbox', { name: 'Go to step' })).toHaveValue('');
  });

  it('work before anything on the page was pressed', async () => {
    const { player, user } = show(bar);
    expect(document.body).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(player.store.getState().cursor).toBe(2);
    await user.keyboard('{Home}');
    expect(player.store.getState().cursor).toBe(0);
    await user.keyboard('{Control>}{ArrowRight}{/Control}');
    expect(player.store.getState().cursor).toBe(0);
  });

  it('do nothing in a field, with Ctrl, or outside of the region', async () => {
    const { player, user, ...screen } = show(
      <>
        {bar}
        <button>Outside</button>
      </>,
    );
    await user.click(screen.getByRole('textbox', { name: 'A field of the lesson' }));
    await user.keyboard('{ArrowRight}3{Enter}] {End}');
    await user.click(screen.getByRole('button', { name: 'Outside' }));
    await user.keyboard('{ArrowRight}');
    await user.click(screen.getByText('Some text of the lesson'));
    await user.keyboard('{Control>}{ArrowRight}{/Control}{Alt>}{ArrowRight}{/Alt}');
    expect(player.store.getState().cursor).toBe(0);
    expect(player.store.getState().playing).toBe(false);
  });

  it('press the button that has the focus with Space, instead of playing', async () => {
    const { player, user, ...screen } = show(bar);
    screen.getByRole('button', { name: 'Next step' }).focus();
    await user.keyboard(' ');
    expect(player.store.getState().cursor).toBe(1);
    expect(player.store.getState().playing).toBe(false);
  });

  it('are listed under "?", and can be turned off and on again there', async () => {
    const { player, user, ...screen } = show(bar);
    await user.click(screen.getByText('Some text of the lesson'));
    await user.keyboard('?');
    const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(dialog).toHaveTextContent('Play or pause');
    await user.click(screen.getByRole('switch', { name: 'Use these keys' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByText('Some text of the lesson'));
    await user.keyboard('{ArrowRight}?');
    expect(player.store.getState().cursor).toBe(0);
    expect(screen.queryByRole('dialog', { name: 'Keyboard shortcuts' })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts', hidden: true }));
    await user.click(screen.getByRole('switch', { name: 'Use these keys' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByText('Some text of the lesson'));
    await user.keyboard('{ArrowRight}');
    expect(player.store.getState().cursor).toBe(1);
  });
});

describe('the map of the scrub bar', () => {
  it('names and colours what happens at every stop', () => {
    const { track } = playerAt({ scenario: 'ingest-fails' }).store.getState();
    expect(deriveStops(track, en).map(({ label, state, isMark }) => [label, state, isMark])).toEqual([
      ['Start', null, true],
      ['ingest runs', 'running', false],
      ['ingest failed', 'failed', true],
      ['preprocess upstream_failed', 'upstream_failed', true],
      ['Final', 'failed', true],
    ]);
  });

  it('draws every stop where there is room, and else the ends and the marks, never one on another', () => {
    const stops = deriveStops(createTrack(gridCase(50, 10), 'essential'), en);
    expect(chooseDots(stops, 30_000)).toHaveLength(stops.length);
    const few = chooseDots(stops, 500);
    expect(few.map((stop) => stop.name)).toEqual(['Start', 'Final']);
    const marked = chooseDots(
      stops.map((stop) => ({ ...stop, isMark: true })),
      500,
    );
    const places = marked.map((stop) => (stop.step / (stops.length - 1)) * 500);
    expect(places.length).toBeGreaterThan(10);
    expect(places.every((place, index) => index === 0 || place - places[index - 1]! >= 19.9)).toBe(true);
  });

  it('writes names only where they do not run into each other', () => {
    const stops = deriveStops(playerAt().store.getState().track, en);
    expect([...chooseLabels(stops, stops.length, 900)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    const narrow = chooseLabels(stops, stops.length, 300);
    expect(narrow.has(0) && narrow.has(5)).toBe(true);
    expect(narrow.size).toBeLessThan(6);
    expect(chooseLabels(stops, stops.length, 20).size).toBeLessThan(2);
  });

  it('marks the first step that differs while a what-if is on screen', () => {
    const { player, ...screen } = show(bar);
    const fails = seedLesson().scenarios[2]!.case;
    act(() => void player.runWhatIf(fails));
    act(() => player.goTo(2));
    expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', expect.stringContaining('differs'));
    act(() => player.reset());
    act(() => player.goTo(2));
    expect(screen.getByRole('slider')).not.toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining('differs'),
    );
  });

  it('marks the steps before which the learner is asked', () => {
    const gates = { include: [1, 3], exclude: [], central: null, max: 2 };
    const { player, ...screen } = show(bar, { lesson: lessonOf(gridCase(2, 2), { gates }) });
    expect(screen.queryAllByTitle('you are asked here')).toHaveLength(0);
    act(() => player.setMode('try'));
    expect(screen.getAllByTitle('you are asked here')).toHaveLength(2);
  });
});
