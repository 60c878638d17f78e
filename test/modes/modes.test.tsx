import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PlayerBar } from '../../src/panels';
import { quizOutline, runKey } from '../../src/lesson';
import { modeOf, ModeNote, MODES, modesDone, nextMode, useOnward } from '../../src/modes';
import { freshProgress, lessonTrack, ownTrackOf } from '../../src/player';
import type { Progress } from '../../src/player';
import { progressWith } from '../player/kept';
import { seedLesson, show } from '../panels/lesson-on-screen';

const lesson = seedLesson();
const ALL = [0, 1, 2, 3, 4, 5];
const ANSWERED = progressWith(
  lesson,
  'quiz',
  quizOutline.identities!(lesson, ownTrackOf(lesson))!.map((identity) => [identity, {}]),
).activities;
/** Steps of a scenario, seen as it runs now. */
const seen = (scenario: string, steps: readonly number[]): Progress['seen'] => ({
  [scenario]: { run: runKey(lessonTrack(lesson, scenario)), steps },
});
const progress = (change: Partial<Progress>): Progress => ({ ...freshProgress(lesson), ...change });

describe('a mode is done', () => {
  it.each([
    ['learn', 'nothing was seen', progress({}), false],
    ['learn', 'only the last step was seen', progress({ seen: seen('two-tasks', [0, 5]) }), false],
    ['learn', 'all but one step were seen', progress({ seen: seen('two-tasks', [0, 1, 2, 4, 5]) }), false],
    ['learn', 'every step was seen, in any order', progress({ seen: seen('two-tasks', ALL) }), true],
    ['learn', 'every step of another run was seen', progress({ seen: seen('ingest-fails', ALL) }), false],
    [
      'visual',
      'every step was seen, but the quiz is open',
      progress({ seen: seen('two-tasks', ALL) }),
      false,
    ],
    ['visual', 'the quiz is answered, but steps are missing', progress({ activities: ANSWERED }), false],
    ['visual', 'both', progress({ seen: seen('two-tasks', ALL), activities: ANSWERED }), true],
  ] as const)('%s, when %s', (id, _when, kept, expected) => {
    expect(modeOf(id).isDone(lesson, kept)).toBe(expected);
  });

  it('learn, when one has walked from Start to Final by the button alone', async () => {
    const { player, user, ...screen } = show(
      <>
        <PlayerBar />
        <ModeNote />
      </>,
    );
    act(() => player.setMode('learn'));
    for (let n = 0; n < 5; n++) await user.click(screen.getByRole('button', { name: 'Next step' }));
    expect(screen.getByText('You have done Learn.')).toBeVisible();
  });

  it('by the steps that the lesson requires, where it says which', () => {
    const strict = { ...lesson, required: [1, { task: 'preprocess', state: 'running' } as const] };
    expect(modeOf('learn').isDone(strict, progress({ seen: seen('two-tasks', [1]) }))).toBe(false);
    expect(modeOf('learn').isDone(strict, progress({ seen: seen('two-tasks', [1, 3]) }))).toBe(true);
  });
});

describe('what to do next', () => {
  it('is a mode that is there and not done; nothing when all are', () => {
    expect(nextMode(modeOf('learn'), ['learn'])).toBe('try');
    expect(nextMode(modeOf('learn'), ['learn', 'try'])).not.toBe('try');
    expect(
      nextMode(
        modeOf('visual'),
        MODES.map(({ id }) => id),
      ),
    ).toBeNull();
  });

  it('is said once the mode is done, and not before', async () => {
    const { player, user, ...screen } = show(
      <>
        <ModeNote />
        <Bar />
      </>,
    );
    act(() => player.setMode('learn'));
    expect(screen.queryByText(/You have done/)).toBeNull();
    for (const step of ALL) act(() => player.goTo(step));
    expect(screen.getByText('You have done Learn.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Next step' })).toBeNull();
    expect(modesDone(lesson, player.store.getState().progress)).toEqual(['learn']);
    await user.click(screen.getByRole('button', { name: 'Go on with Try' }));
    expect(player.store.getState().mode).toBe('try');
    expect(screen.queryByText(/You have done/)).toBeNull();
  });

  it('stands in the place of "Next step", and a press too many on the way to the end does not take it', async () => {
    const { player, user, ...screen } = show(<Bar />);
    act(() => player.setMode('learn'));
    const next = screen.getByRole('button', { name: 'Next step' });
    await user.tripleClick(next);
    await user.tripleClick(next);
    expect(next).toHaveTextContent('Go on with Try');
    expect(player.store.getState()).toMatchObject({ mode: 'learn', cursor: 5 });
    act(() => player.goTo(4));
    expect(next).toHaveTextContent('Next step');
    await user.click(next);
    await user.click(next);
    expect(player.store.getState().mode).toBe('try');
  });

  it('stands in a mode without that button beside what was done', () => {
    const { player, ...screen } = show(<ModeNote />);
    act(() => player.setMode('recall'));
    act(() => {
      player.beginReview({ day: 1, ids: ['next/two-tasks'], isPractice: false });
      player.endReview(3);
    });
    expect(screen.queryByText('You have done Recall.')).toBeNull();
    act(() => player.endReview(0));
    expect(screen.getByText('You have done Recall.')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Go on with/ })).toBeVisible();
  });
});

/** The player bar as a lesson's page has it. */
function Bar() {
  return <PlayerBar onward={useOnward()} />;
}
