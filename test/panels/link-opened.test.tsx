import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeStrip } from '../../src/panels';
import { seedLesson, show } from './lesson-on-screen';

it('says of a link’s run what was changed in it: the first three things, and how many more', async () => {
  const { player, ...screen } = show(<NoticeStrip />);
  const lessons = seedLesson().scenarios[0].case;
  const [dag] = lessons.dags;
  const tasks = dag!.tasks.map((task) => ({ ...task, retries: 3, pool: 'small' }));
  const own = { ...lessons, parallelism: 2, pools: { small: 1 }, dags: [{ ...dag!, tasks }] };
  await act(async () => {
    await player.runWhatIf(own);
    // Here nothing lasts, which would be said first.
    player.flush();
    player.notify('link-opened');
  });
  const note = await screen.findByText(/This link holds a run that somebody has changed/, undefined, {
    timeout: 20_000,
  });
  expect(note.parentElement!.textContent!.split(';')).toHaveLength(3);
  expect(note.parentElement).toHaveTextContent(/and \d+ more\.$/);
  act(() => player.reset());
  expect(note.parentElement).toHaveTextContent(/and \d+ more\.$/);
});

it('names all that a link names and there is not, and the mode that is shown instead, also once another is chosen', () => {
  const { player, ...screen } = show(<NoticeStrip />);
  act(() => {
    player.setMode('learn');
    player.notify({ unknown: { mode: 'fly', step: '99', scenario: 'x'.repeat(2000) } });
  });
  const note = screen.getByText(/There is not all that the link names/);
  expect(note).toHaveTextContent(`the run “${'x'.repeat(40)}”, the mode “fly”, and step “99”.`);
  const instead = 'You see the first run, the mode Learn, and the nearest step instead.';
  expect(note.parentElement).toHaveTextContent(instead);
  act(() => player.setMode('visual'));
  expect(note.parentElement).toHaveTextContent(instead);
});
