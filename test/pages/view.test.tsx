import { fireEvent, render, screen } from '../render';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { LessonView } from '../../src/pages/LessonView';
import { readView } from '../../src/pages/use-view';
import { loadLesson } from './few-lessons';

const sound = await loadLesson('mlops', 'airflow-ml-orchestration');
const page = sound && (
  <LessonView root="../../" courseTitle={{ text: 'MLOps', language: 'en' }} checked={sound} />
);

beforeEach(() => history.replaceState(null, '', '/'));

test('a panel put away stays away at the next visit, and can be brought back', async () => {
  const first = render(page);
  // The switches lie in a popover, which jsdom does not open.
  const tracker = () => screen.getByRole('switch', { name: 'Status tracker', hidden: true });
  await userEvent.click(tracker());
  expect(screen.queryByRole('table', { name: 'Status tracker' })).toBeNull();
  first.unmount();

  render(page);
  expect(screen.queryByRole('table', { name: 'Status tracker' })).toBeNull();
  await userEvent.click(tracker());
  expect(screen.getByRole('table', { name: 'Status tracker' })).toBeInTheDocument();
});

test('the columns can be resized by keyboard, within limits, and the player does not step meanwhile', () => {
  render(page);
  const bar = screen.getByRole('separator', { name: 'Width of the left panels' });
  const before = Number(bar.getAttribute('aria-valuenow'));
  fireEvent.keyDown(bar, { key: 'ArrowRight' });
  expect(Number(bar.getAttribute('aria-valuenow'))).toBe(before + 2);
  fireEvent.keyDown(bar, { key: 'End' });
  fireEvent.keyDown(bar, { key: 'ArrowRight' });
  expect(bar).toHaveAttribute('aria-valuenow', '75');
  fireEvent.keyDown(bar, { key: 'Home' });
  expect(bar).toHaveAttribute('aria-valuenow', '25');
  expect(screen.getByText('Step 0 of 5')).toBeInTheDocument();
});

test('whatever is kept, the view makes sense', () => {
  const kept = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((left) => `{"left":${left},"hidden":${left}}`),
  );
  fc.assert(
    fc.property(kept, (text) => {
      const { left, hidden } = readView(text);
      expect(left).toBeGreaterThanOrEqual(25);
      expect(left).toBeLessThanOrEqual(75);
      for (const panel of hidden) expect(['code', 'waiting', 'tracker']).toContain(panel);
    }),
  );
});
