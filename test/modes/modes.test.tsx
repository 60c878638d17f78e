import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PlayerBar } from '../../src/panels';
import { ModeNote, modes, modesDone, nextMode } from '../../src/modes';
import type { Progress } from '../../src/player';
import { MODES } from '../../src/lesson';
import { freshProgress } from '../../src/player';
import { seedLesson, show } from '../panels/lesson-on-screen';

const lesson = seedLesson();
const ALL = [0, 1, 2, 3, 4, 5];
const ANSWERED: Progress['answers'] = Object.fromEntries(
  lesson.quiz.map((question) => [`quiz/${question.id}`, { tries: [0], settled: true, hints: 0 }]),
);
const progress = (change: Partial<Progress>): Progress => ({ ...freshProgress(lesson), ...change });

describe('a mode is done', () => {
  it.each([
    ['learn', 'nothing was seen', progress({}), false],
    ['learn', 'only the last step was seen', progress({ seen: { 'two-tasks': [0, 5] } }), false],
    ['learn', 'all but one step were seen', progress({ seen: { 'two-tasks': [0, 1, 2, 4, 5] } }), false],
    ['learn', 'every step was seen, in any order', progress({ seen: { 'two-tasks': ALL } }), true],
    ['learn', 'every step of another run was seen', progress({ seen: { 'ingest-fails': ALL } }), false],
    ['visual', 'every step was seen, but the quiz is open', progress({ seen: { 'two-tasks': ALL } }), false],
    ['visual', 'the quiz is answered, but steps are missing', progress({ answers: ANSWERED }), false],
    ['visual', 'both', progress({ seen: { 'two-tasks': ALL }, answers: ANSWERED }), true],
  ] as const)('%s, when %s', (id, _when, kept, expected) => {
    expect(modes[id].isDone(lesson, kept)).toBe(expected);
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
    expect(modes.learn!.isDone(strict, progress({ seen: { 'two-tasks': [1] } }))).toBe(false);
    expect(modes.learn!.isDone(strict, progress({ seen: { 'two-tasks': [1, 3] } }))).toBe(true);
  });
});

describe('what to do next', () => {
  it('is a mode that is there and not done; nothing when all are', () => {
    expect(nextMode('learn', ['learn'])).toBe('try');
    expect(nextMode('learn', ['learn', 'try'])).not.toBe('try');
    expect(nextMode('visual', [...MODES])).toBeNull();
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
