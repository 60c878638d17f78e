import { act, render, within } from '../render';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, test } from 'vitest';
import { TASK_STATES } from '../../src/engine';
import type { Case } from '../../src/engine';
import { createTrack } from '../../src/lesson';
import { instanceOfKey, instanceOfStep, keyOfInstance } from '../../src/panels/chosen-task/derive';
import { deriveLife, isEnd, traitsOf, waysFrom } from '../../src/panels/task-life/derive';
import TaskLife from '../../src/panels/task-life/TaskLife';
import { createPlayer, createStore, PlayerProvider } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { smallCase } from '../engine/small-cases';
import { bareLesson } from '../lesson/lessons';
import { recordedCases } from '../lesson/recorded-cases';
import { show } from './lesson-on-screen';

/** `a` fails once and is tried again; `b` comes after it. */
const retried: Case = smallCase([{ task_id: 'a', retries: 1, retry_delay: 5 }, { task_id: 'b' }], ['a > b'], {
  a: [{ outcome: 'fail', seconds: 2 }, { seconds: 3 }],
});
const lesson = bareLesson(retried);

describe('where a task is in its life', () => {
  it('follows the step: state, the way it came, how often it was where', () => {
    const track = createTrack(retried, 'essential');
    const at = (cursor: number) => deriveLife(track, 0, cursor);
    expect(at(0)).toMatchObject({ now: null, last: null, taken: [] });
    expect(at(2)).toMatchObject({ now: 'up_for_retry', last: { from: 'running', to: 'up_for_retry' } });
    expect(at(5).now).toBe('success');
    expect(at(5).visits.get('running')).toBe(2);
    expect(at(5).ways.get('queued>running')).toBe(2);
    expect(at(5).visits.get('failed')).toBeUndefined();
  });

  test.each(recordedCases().map((input) => [input.case, input]))(
    'agrees with the run at every step of %s, and it can go on only in ways that states have',
    (_, input) => {
      const track = createTrack(input, 'essential');
      const stride = Math.max(1, Math.floor(track.steps.length / 10));
      for (let cursor = 0; cursor < track.steps.length; cursor += stride) {
        const moment = track.trace.at(track.steps[cursor]!.position);
        for (const { index } of track.trace.tasks.slice(0, 12)) {
          const { now, last } = deriveLife(track, index, cursor);
          const state = moment.taskState(index);
          expect(now).toBe(state === 'absent' ? null : (state ?? 'none'));
          if (now !== null && last !== null) expect(last.to).toBe(now);
        }
      }
    },
  );

  test.each(['none' as const, ...TASK_STATES])(
    '%s has ways on: usual ones exactly if it is no end',
    (state) => {
      const { usual, rare, forced } = waysFrom(state);
      expect(usual.length > 0).toBe(!isEnd(state));
      expect(forced.length).toBeGreaterThan(0);
      for (const { to } of [...usual, ...rare, ...forced]) expect(to).not.toContain(state);
      expect(traitsOf(state).includes('finished')).toBe(isEnd(state));
    },
  );
});

describe('the task that is looked at', () => {
  it('is that of the step: of its change, or of the last one before', () => {
    const track = createTrack(retried, 'runs');
    const names = track.steps.map(({ number }) => track.trace.tasks[instanceOfStep(track, number)!]!.taskId);
    expect(names[0]).toBe('a');
    expect(names).toContain('b');
    // The run's own end is about no task: that of the step before stays.
    expect(names.at(-1)).toBe('b');
  });

  it('is none where no task ever is', () => {
    const none = createTrack({ ...retried, actions: [] }, 'essential');
    expect(instanceOfStep(none, 0)).toBeNull();
  });

  it('is found again in another run by what names it, and by nothing else', () => {
    const { trace } = createTrack(retried, 'essential');
    for (const { index } of trace.tasks)
      expect(instanceOfKey(trace, keyOfInstance(trace, index))).toBe(index);
    expect(instanceOfKey(trace, '["d","other","a",-1]')).toBeNull();
    expect(instanceOfKey(trace, 'no key')).toBeNull();
  });
});

describe('Life of a task', () => {
  const stateNow = (region: HTMLElement) => within(region).getByRole('radio', { name: /, now/ });

  it('lights the state of the task of the step, and says how it came there and where it can go', async () => {
    const { user, player, getByRole, getByText } = show(<TaskLife />, { lesson, step: 2 });
    const region = getByRole('region', { name: 'Life of a task' });
    expect(stateNow(region)).toHaveAccessibleName('up_for_retry, now');
    expect(within(region).getByRole('radio', { name: /^scheduled/ })).toHaveAccessibleName(
      'scheduled, been there, may come next',
    );
    expect(getByText(/Since step 2, at 2 s\. It came from running:/)).toBeVisible();
    expect(getByText('when the delay before the next try is over')).toBeVisible();
    await user.click(within(region).getAllByRole('button', { name: 'Step 1' })[0]!);
    expect(player.store.getState().cursor).toBe(1);
    expect(stateNow(region)).toHaveAccessibleName('running, now');
  });

  it('tells of any state that is chosen, until the step is another one', async () => {
    const { user, player, getByRole, queryByRole } = show(<TaskLife />, { lesson, step: 2 });
    await user.click(getByRole('radio', { name: /^restarting/ }));
    expect(getByRole('heading', { name: /^About this state:\s+restarting$/ })).toBeVisible();
    await user.click(getByRole('button', { name: 'Back to now' }));
    expect(getByRole('radio', { name: 'up_for_retry, now' })).toBeChecked();
    await user.click(getByRole('radio', { name: /^deferred/ }));
    act(() => player.goTo(4));
    expect(queryByRole('heading', { name: /About this state/ })).toBeNull();
    expect(getByRole('radio', { name: /^running, now/ })).toBeChecked();
  });

  it('stays with the task that one chooses, also after a reload, until one follows the step again', async () => {
    const store = createStore();
    const page = () => {
      const player = createPlayer(lesson, store, createInProcessRuns(), {
        mode: 'deep',
        scenario: null,
        step: null,
      });
      const screen = render(
        <PlayerProvider player={player}>
          <TaskLife />
        </PlayerProvider>,
      );
      return { player, ...screen };
    };
    const before = page();
    const user = userEvent.setup();
    act(() => before.player.goTo(2));
    await user.selectOptions(before.getByRole('combobox', { name: 'Task' }), 'b');
    expect(before.getByRole('radio', { name: /^none, now/ })).toBeChecked();
    before.player.dispose();
    before.unmount();

    const after = page();
    expect(after.getByRole('combobox', { name: 'Task' })).toHaveDisplayValue('b');
    await user.selectOptions(after.getByRole('combobox', { name: 'Task' }), 'a (follows the step)');
    expect(after.getByRole('radio', { name: /, now$/ })).toHaveAccessibleName('up_for_retry, now');
  });

  it('says so where there is no task', () => {
    const { getByText } = show(<TaskLife />, { lesson: bareLesson({ ...retried, actions: [] }) });
    expect(getByText('This run has no task yet.')).toBeVisible();
  });

  it('says when in dates, once the run is about days', () => {
    const daily = {
      ...retried.dags[0]!,
      schedule: '@daily',
      catchup: true,
      start_date: '2024-01-01T00:00:00Z',
    };
    const days: Case = {
      ...retried,
      clock: '2024-01-01T00:00:00Z',
      dags: [daily],
      until: { seconds: 90_000 },
    };
    const { getByText, player } = show(<TaskLife />, { lesson: bareLesson(days) });
    act(() => player.goTo(2));
    expect(getByText(/Since step 2, on .*2024/)).toBeVisible();
  });
});
