import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PlayerBar } from '../../src/panels';
import { quizOutline, runKey } from '../../src/lesson';
import { modeOf, ModeNote, MODES, modesDone, nextMode } from '../../src/modes';
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
    const { player, user, ...screen } = show(<ModeNote />);
    act(() => player.setMode('learn'));
    expect(screen.queryByText(/You have done/)).toBeNull();
    for (const step of ALL) act(() => player.goTo(step));
    expect(screen.getByText('You have done Learn.')).toBeVisible();
    expect(modesDone(lesson, player.store.getState().progress)).toEqual(['learn']);
    await user.click(screen.getByRole('button', { name: 'Go on with Try' }));
    expect(player.store.getState().mode).toBe('try');
    expect(screen.queryByText(/You have done/)).toBeNull();
  });
});
