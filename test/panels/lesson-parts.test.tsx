import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  ConceptSnapshot,
  KeyMoments,
  SayWhy,
  ScenarioSummary,
  ScenarioSwitch,
  Votes,
} from '../../src/panels';
import { lessonOf, seedLesson, show } from './lesson-on-screen';
import { oneTask } from './cases';

describe('key moments', () => {
  it('open to their answer and show the step that answers them', async () => {
    const { player, user, ...screen } = show(<KeyMoments />);
    expect(screen.getByRole('region', { name: 'Key Moments - 2 Insights' })).toBeVisible();
    const answer = screen.getByText(/Its trigger rule looks at/);
    expect(answer).not.toBeVisible();
    await user.click(screen.getByText('Why does preprocess wait before it runs?'));
    expect(answer).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show me step 2' }));
    expect(player.store.getState().cursor).toBe(2);
  });

  it('go to another run where that is the one that shows it', async () => {
    const { player, user, ...screen } = show(<KeyMoments />);
    await user.click(screen.getByText('What happens if a task fails?'));
    await user.click(screen.getByRole('button', { name: 'Show me step 2 of “Ingest fails”' }));
    const state = player.store.getState();
    expect([state.scenario.id, state.cursor]).toEqual(['ingest-fails', 2]);
  });

  it('leave a what-if for the lesson’s own run', async () => {
    const { player, user, ...screen } = show(<KeyMoments />);
    act(() => void player.runWhatIf(oneTask(3)));
    await user.click(screen.getByText('Why does preprocess wait before it runs?'));
    await user.click(screen.getByRole('button', { name: 'Show me step 2' }));
    expect(player.store.getState().original).toBeNull();
    expect(player.store.getState().cursor).toBe(2);
  });

  it('name the step by its number on screen when more detail is shown', async () => {
    const { player, user, ...screen } = show(<KeyMoments />);
    act(() => player.setDetail('full'));
    await user.click(screen.getByText('Why does preprocess wait before it runs?'));
    const button = screen.getAllByRole('button', { name: /^Show me step \d+$/ })[0]!;
    await user.click(button);
    const { cursor, track } = player.store.getState();
    expect(button).toHaveTextContent(`step ${cursor}`);
    expect(track.trace.change(track.steps[cursor]!.change!)).toMatchObject({ kind: 'task', to: 'success' });
  });
});

describe('the concept snapshot', () => {
  it('says the lesson in six points', () => {
    const screen = show(<ConceptSnapshot />);
    expect(screen.getByRole('region', { name: 'Concept snapshot' })).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
  });

  it('is not there where a lesson has none', () => {
    const screen = show(<ConceptSnapshot />, { lesson: lessonOf(oneTask(1)) });
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('the switch of scenarios', () => {
  it('offers every run of the lesson and says what it shows', async () => {
    const { player, user, ...screen } = show(
      <>
        <ScenarioSwitch />
        <ScenarioSummary />
      </>,
      { step: 3 },
    );
    const choice = screen.getByRole('combobox', { name: 'Scenario' });
    expect(within(choice).getAllByRole('option')).toHaveLength(4);
    expect(within(choice).getByRole('option', { selected: true })).toHaveTextContent('Two tasks');
    await user.selectOptions(choice, 'Five tasks');
    const state = player.store.getState();
    expect([state.scenario.id, state.cursor]).toEqual(['five-tasks', 0]);
    expect(screen.getByText(/The whole pipeline/)).toBeVisible();
  });

  it('says when one looks at one’s own run, and leads back', async () => {
    const { player, user, ...screen } = show(
      <>
        <ScenarioSwitch />
        <ScenarioSummary />
      </>,
    );
    expect(screen.getByText(/The sample/)).toBeVisible();
    act(() => void player.runWhatIf(seedLesson().scenarios[2]!.case));
    expect(await screen.findByRole('radio', { name: 'Your run' })).toBeChecked();
    expect(screen.queryByText(/The sample/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Drop your run' }));
    expect(player.store.getState().original).toBeNull();
    expect(screen.queryByRole('radio', { name: 'Your run' })).toBeNull();
    expect(screen.getByText(/The sample/)).toBeVisible();
  });
});

describe('likes and dislikes', () => {
  it('begin at 0 and 0, hold one of the two, and are taken back by a second press', async () => {
    const { user, ...screen } = show(<Votes />);
    const like = screen.getByRole('button', { name: 'Like 0' });
    const dislike = screen.getByRole('button', { name: 'Dislike 0' });
    await user.click(like);
    expect(like).toHaveAccessibleName('Like 1');
    expect(like).toHaveAttribute('aria-pressed', 'true');
    await user.click(dislike);
    expect([like, dislike].map((button) => button.textContent)).toEqual(['Like 0', 'Dislike 1']);
    await user.click(dislike);
    expect([like, dislike].map((button) => button.textContent)).toEqual(['Like 0', 'Dislike 0']);
  });
});

describe('saying why', () => {
  it('is asked only after the end of the run has been seen, is kept, and is compared with the run', async () => {
    const { player, user, ...screen } = show(<SayWhy />);
    expect(screen.queryByRole('textbox')).toBeNull();
    act(() => player.last());
    act(() => player.first());
    await user.type(screen.getByRole('textbox', { name: 'Your explanation' }), 'It waited for ingest.');
    await user.click(screen.getByRole('button', { name: 'Compare with the run' }));
    expect(screen.getByText('It waited for ingest.')).toBeVisible();
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(4);
    expect(player.store.getState().progress.drafts['run-words']).toEqual({ '': 'It waited for ingest.' });
  });
});
