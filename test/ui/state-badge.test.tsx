import { render, screen } from '../render';
import { describe, expect, test } from 'vitest';
import { TASK_STATES } from '../../src/engine';
import { RunBadge, StateBadge, StateCounts } from '../../src/ui';

describe('a state is told by picture, word and colour', () => {
  test.each([...TASK_STATES, null])('%s', (state) => {
    const { container } = render(<StateBadge state={state} />);
    const word = state ?? 'none';
    expect(container.textContent).toBe(word);
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    expect(container.querySelector('[data-state]')).toHaveAttribute('data-state', word);
  });

  test('no two states have the same picture', () => {
    const pictures = [...TASK_STATES, null].map((state) => {
      const { container } = render(<StateBadge state={state} />);
      return container.querySelector('svg')?.innerHTML;
    });
    expect(new Set(pictures).size).toBe(TASK_STATES.length + 1);
  });

  test('with the picture alone, the word is still there for screen readers and on hover', () => {
    render(<StateBadge state="failed" iconOnly />);
    expect(screen.getByText('failed')).toBeInTheDocument();
    expect(screen.getByTitle('failed')).toBeInTheDocument();
  });

  test('a run says that it is the run', () => {
    render(<RunBadge state="running" />);
    expect(screen.getByText('run: running')).toBeInTheDocument();
  });
});

test('the instances of a mapped task are counted by state, the most urgent first', () => {
  render(<StateCounts counts={{ success: 3, failed: 1, queued: 0 }} />);
  expect(screen.getAllByTitle(/./).map((part) => part.title)).toEqual(['1 failed', '3 success']);
});
