/** Words of Airflow are explained where one meets them first. */
import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConceptSnapshot, WithTerms } from '../../src/panels';
import { Narration } from '../../src/panels/narration/Narration';
import { show } from './lesson-on-screen';

const open = () => {
  const screen = show(
    <WithTerms root="../../">
      <Narration guided />
    </WithTerms>,
  );
  return screen;
};
const SLOW = { timeout: 20_000 };

describe('a term', () => {
  it('is marked where one meets it first, in the author’s sentence or the run’s, and nowhere else', async () => {
    const { player, ...screen } = open();
    expect(await screen.findByRole('button', { name: 'DAG' }, SLOW)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'scheduler' }, SLOW)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Directed Acyclic Graph' })).toBeNull();
    act(() => player.goTo(2));
    expect(screen.getByText(/calls nobody/)).toHaveTextContent('the scheduler looks');
    expect(screen.queryByRole('button', { name: 'scheduler' })).toBeNull();
  });

  it('is explained by the focus and by a press, and Escape sends that away', async () => {
    const { user, ...screen } = open();
    const word = await screen.findByRole('button', { name: 'DAG' }, SLOW);
    await user.click(word);
    expect(word).toHaveAttribute('aria-expanded', 'true');
    expect(screen.container.querySelector('[role="note"]')).toHaveTextContent('without any circle');
    expect(screen.getByText('All terms')).toHaveAttribute('href', '../../terms#dag');
    await user.keyboard('{Escape}');
    expect(word).toHaveAttribute('aria-expanded', 'false');
    expect(word).toHaveFocus();
  });

  it('is marked in the author’s prose in the first text that has it, in whichever mode that stands', async () => {
    const screen = show(
      <WithTerms root="../../">
        <ConceptSnapshot />
      </WithTerms>,
    );
    const snapshot = screen.getByRole('region', { name: /snapshot/i });
    const words = await within(snapshot).findAllByRole('button', { name: /^DAGs?$/ }, SLOW);
    expect(words).toHaveLength(1);
  });

  it('is not explained while it is asked why: what is said of it may be the answer', async () => {
    const { player, ...screen } = show(
      <WithTerms root="../../">
        <Narration />
      </WithTerms>,
      { scenario: 'ingest-fails', step: 0 },
    );
    act(() => player.setMode('why'));
    const asked = player.store.getState().gates.find((gate) => gate.conceals === 'reason')!;
    act(() => player.goTo(asked.step));
    await act(async () => undefined);
    expect(screen.getByText(/./, { selector: '[data-said] p' })).toBeVisible();
    expect(screen.queryAllByRole('button', { expanded: false })).toEqual([]);
  });

  it('is marked in no frame on somebody else’s page', async () => {
    const screen = show(<Narration guided />);
    await act(async () => undefined);
    expect(screen.getByText(/Every night/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'DAG' })).toBeNull();
  });
});
