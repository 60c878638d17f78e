import { act, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { quiz } from '../../src/lesson';
import type { Lesson, Question } from '../../src/lesson';
import { VisualQuiz } from '../../src/panels';
import { deriveQuiz } from '../../src/panels/visual-quiz/derive';
import { scoreOf } from '../../src/player';
import { en } from '../words';
import { itemsOf, keptAnswer, keptChoices } from '../player/kept';
import { playerAt, seedLesson, show as showAt } from './lesson-on-screen';
import type { Place } from './lesson-on-screen';

/** The first lesson with the questions that are asked first, and none that go further. */
const withFirstQuestions = (): Lesson => ({
  ...seedLesson(),
  quiz: seedLesson().quiz.filter(({ further }) => !further),
});

const show = (panels: ReactNode, place: Place = {}) =>
  showAt(panels, { lesson: withFirstQuestions(), ...place });

/** The quiz of a lesson, in words. */
const quizOf = (lesson: Lesson) => deriveQuiz(itemsOf(playerAt({ lesson }), quiz), lesson, en);

const region = (screen: ReturnType<typeof show>) =>
  screen.getByRole('region', { name: 'Visual Quiz - 3 Questions' });

describe('the visual quiz', () => {
  it('asks the three questions of the page we start from, with their options in order', async () => {
    const { user, ...screen } = show(<VisualQuiz />);
    const asked: string[][] = [];
    for (const n of [1, 2, 3]) {
      await user.click(screen.getByRole('button', { name: new RegExp(`^Question ${n}`) }));
      const options = screen.getAllByRole('radio').map((radio) => radio.closest('label')!.textContent!);
      asked.push([screen.getByRole('radiogroup').getAttribute('aria-labelledby')!, ...options]);
    }
    expect(asked.map(([, ...options]) => options)).toEqual([
      ['running', 'failed', 'success', 'queued'],
      ['Step 3', 'Step 2', 'Step 1', 'Step 4'],
      [
        'It would go on to preprocess anyway',
        'It would stop, or retry ingest',
        'It would skip preprocess and finish',
        'It would restart from the beginning',
      ],
    ]);
  });

  it('is right with the answers that the run proves', () => {
    const asked = quizOf(withFirstQuestions());
    expect(asked.map(({ options, item }) => options[item.right]!.said)).toEqual([
      'success',
      'Step 3',
      'It would stop, or retry `ingest`',
    ]);
    expect(asked.map(({ step }) => step)).toEqual([2, 3, 4]);
  });

  it('asks what goes further beneath, under a heading of its own, and begins each part anew by itself', async () => {
    const { player, user, ...screen } = showAt(<VisualQuiz />);
    const further = screen.getByRole('region', { name: 'Further questions - 4 Questions' });
    expect(region({ player, user, ...screen })).toHaveTextContent('Test your understanding');
    const items = itemsOf(player, quiz);
    for (const item of items) act(() => void player.submit(quiz, item, item.right));
    await user.click(within(further).getByRole('button', { name: 'Start the quiz again' }));
    expect(within(further).getByText('4 questions, two tries each.')).toBeVisible();
    expect(within(region({ player, user, ...screen })).getByText('3 of 3 right.')).toBeVisible();
  });

  it('takes a right answer, explains it, and shows the step that proves it', async () => {
    const { player, user, ...screen } = show(<VisualQuiz />);
    await user.click(screen.getByRole('radio', { name: 'success' }));
    await user.click(screen.getByRole('button', { name: 'Check answer' }));
    expect(region({ player, user, ...screen })).toHaveTextContent('Right.');
    expect(screen.getByText(/the attempt of/)).toBeVisible();
    expect(screen.getByText(/^1 of 3 right, 2 to go\.$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show me step 2' }));
    expect(player.store.getState().cursor).toBe(2);
  });

  it('gives a second try with the feedback of the option, then shows the answer', async () => {
    const { player, user, ...screen } = show(<VisualQuiz />);
    await user.click(screen.getByRole('radio', { name: 'queued' }));
    await user.click(screen.getByRole('button', { name: 'Check answer' }));
    expect(screen.getByText(/It was queued before it ran/)).toBeVisible();
    expect(screen.getByText(/You have one more try/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'queued' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /^Show me/ })).toBeNull();

    await user.click(screen.getByRole('radio', { name: 'running' }));
    await user.click(screen.getByRole('button', { name: 'Check answer' }));
    expect(screen.getByText(/That was step 1/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'success' })).toHaveAccessibleDescription(/right answer/);
    expect(screen.getByText('0 of 3 right, 2 to go.')).toBeVisible();
    expect(keptAnswer(player, 'quiz', 'ingest-at-step-2')).toEqual({
      name: 'ingest-at-step-2',
      tries: [
        { choice: 3, isRight: false },
        { choice: 0, isRight: false },
      ],
      isSettled: true,
      hints: 0,
    });
  });

  it('says right and wrong aloud', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      const { user, ...screen } = show(<VisualQuiz />);
      await user.click(screen.getByRole('radio', { name: 'failed' }));
      await user.click(screen.getByRole('button', { name: 'Check answer' }));
      act(() => void vi.advanceTimersByTime(1000));
      expect(screen.getByRole('status')).toHaveTextContent('Not that one. Nothing fails in this run.');
      await user.click(screen.getByRole('radio', { name: 'success' }));
      await user.click(screen.getByRole('button', { name: 'Check answer' }));
      act(() => void vi.advanceTimersByTime(1000));
      expect(screen.getByRole('status')).toHaveTextContent(/^Right\./);
    } finally {
      vi.useRealTimers();
    }
  });

  it('opens its hints one by one, and counts them', async () => {
    const { player, user, ...screen } = show(<VisualQuiz />);
    await user.click(screen.getByRole('button', { name: /^Question 3/ }));
    await user.click(screen.getByRole('button', { name: 'Hint 1 of 2' }));
    expect(screen.getByText(/Which row comes after step 2/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Hint 2 of 2' }));
    expect(screen.queryByRole('button', { name: /^Hint/ })).toBeNull();
    expect(keptAnswer(player, 'quiz', 'if-ingest-failed')!.hints).toBe(2);
  });

  it('can be done with the keyboard alone, and the focus never gets lost', async () => {
    const { player, user, ...screen } = show(<VisualQuiz />);
    screen.getByRole('radio', { name: 'running' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('radio', { name: 'success' })).toBeChecked();
    const button = screen.getByRole('button', { name: 'Check answer' });
    button.focus();
    await user.keyboard('{Enter}');
    expect(button).toHaveFocus();
    expect(button).toHaveTextContent('Next question');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('radiogroup')).toHaveFocus();
    expect(screen.getByText('2 of 3')).toBeVisible();
    expect(player.store.getState().cursor).toBe(0);
  });

  it('does not take an answer that was not chosen', async () => {
    const { player, user, ...screen } = show(<VisualQuiz />);
    await user.click(screen.getByRole('button', { name: 'Check answer' }));
    expect(keptChoices(player)).toEqual({});
  });

  it('shows a proof in another scenario, and begins anew when asked', async () => {
    const { player, user, ...screen } = show(<VisualQuiz />);
    const [first, second] = itemsOf(player, quiz);
    for (const item of [first!, second!]) act(() => void player.submit(quiz, item, item.right));
    await user.click(screen.getByRole('button', { name: /^Question 3/ }));
    await user.click(screen.getByRole('radio', { name: /stop, or retry/ }));
    await user.click(screen.getByRole('button', { name: 'Check answer' }));
    await user.click(screen.getByRole('button', { name: 'Show me step 4 of “Ingest fails”' }));
    expect(player.store.getState().scenario.id).toBe('ingest-fails');
    expect(player.store.getState().cursor).toBe(4);
    expect(screen.getByText('3 of 3 right.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Start the quiz again' }));
    expect(screen.getByText('3 questions, two tries each.')).toBeVisible();
    expect(keptChoices(player)).toEqual({});
    expect(within(region({ player, user, ...screen })).getByText('1 of 3')).toBeVisible();
  });

  it('opens at the first question that is not answered yet', () => {
    const screen = show(<VisualQuiz />);
    const [first] = itemsOf(screen.player, quiz);
    act(() => void screen.player.submit(quiz, first!, first!.right));
    screen.unmount();
    const { lesson, progress } = screen.player.store.getState();
    expect(scoreOf(lesson, progress).activities['quiz']).toEqual({
      of: 3,
      settled: 1,
      right: 1,
      atFirstTry: 1,
    });
  });
});

describe('feedback that no author wrote', () => {
  const task = { hints: [] as string[], task: 'ingest' };
  const ask = (question: Question) => {
    const [made] = quizOf({ ...seedLesson(), quiz: [question] });
    return made!.options.map((option) => option.feedback);
  };

  it('says where a state does occur, without giving the answer away', () => {
    const said = ask({
      ...task,
      id: 'q',
      type: 'task_state',
      prompt: '?',
      at: 2,
      options: [{ is: 'running' }, { is: 'skipped' }, { is: 'success', right: true }],
    });
    expect(said[0]).toBe('`ingest` is running at step 1, but not at the step asked about.');
    expect(said[1]).toBe('`ingest` is never skipped in this run.');
    expect(said[2]).toBe('At step 2 `ingest` is success.');
    expect(said.slice(0, 2).join()).not.toContain('success');
  });

  it('says what happens at a step that was chosen wrongly', () => {
    const said = ask({
      ...task,
      id: 'q',
      type: 'which_step',
      prompt: '?',
      state: 'success',
      options: [{ is: 2, right: true }, { is: 3 }, { is: 9 }],
    });
    expect(said).toEqual([
      '`ingest` comes to success at step 2.',
      'Step 3 is something else: preprocess running.',
      'This run has no step 9.',
    ]);
  });

  it('says of a check whether it holds the task back', () => {
    const said = ask({
      ...task,
      id: 'q',
      type: 'blocked_by',
      task: 'preprocess',
      prompt: '?',
      at: 1,
      options: [{ is: 'Pool Slots Available' }, { is: 'Trigger Rule', right: true }],
    });
    expect(said).toEqual([
      '“Pool Slots Available” does not hold it back here.',
      '“Trigger Rule” is what holds it back.',
    ]);
  });
});
