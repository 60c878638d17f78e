/** Where an LMS waits for the end of a visit, a button ends it: nothing is called saved that is not. */
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import SaveAndExit from '../../src/embed/SaveAndExit';
import { render, screen, waitFor } from '../render';

const BUTTON = { name: 'Save and exit' };

test('it ends the visit once all is kept, and but once', async () => {
  let take = (_: boolean) => {};
  const end = vi.fn(() => new Promise<boolean>((resolve) => (take = resolve)));
  const onEnded = vi.fn();
  render(<SaveAndExit end={end} onEnded={onEnded} />);
  await userEvent.click(screen.getByRole('button', BUTTON));
  await userEvent.click(screen.getByRole('button', BUTTON));
  expect(onEnded).not.toHaveBeenCalled();
  take(true);
  await waitFor(() => expect(onEnded).toHaveBeenCalledOnce());
  expect(end).toHaveBeenCalledOnce();
});

test('what the LMS does not take keeps the lesson open, says so, and can be tried again', async () => {
  const end = vi.fn(async () => true).mockResolvedValueOnce(false);
  const onEnded = vi.fn();
  render(<SaveAndExit end={end} onEnded={onEnded} />);
  await userEvent.click(screen.getByRole('button', BUTTON));
  expect(await screen.findByText(/could not be saved just now/)).toHaveRole('status');
  expect(onEnded).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', BUTTON));
  await waitFor(() => expect(onEnded).toHaveBeenCalledOnce());
});
