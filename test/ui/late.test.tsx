import { act, render, screen } from '../render';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ComponentType } from 'react';
import { late } from '../../src/ui';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

interface PartProps {
  readonly text: string;
}

/** Its script cannot be had until it is let through. */
function cutOff(part: ComponentType<PartProps> = ({ text }) => <p>{text}</p>) {
  let isThrough = false;
  const load = vi.fn(() =>
    isThrough ? Promise.resolve({ default: part }) : Promise.reject(new Error('Failed to fetch')),
  );
  return { load, letThrough: () => void (isThrough = true) };
}

test('a part that cannot be loaded leaves the rest of the page, and says so', async () => {
  const Part = late<PartProps>(cutOff().load);
  render(
    <>
      <h1>The lesson</h1>
      <Part text="the part" />
    </>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('This part could not be loaded.');
  expect(screen.getByRole('heading', { name: 'The lesson' })).toBeInTheDocument();
});

test('it comes by itself once there is a network again', async () => {
  const { load, letThrough } = cutOff();
  const Part = late<PartProps>(load);
  render(<Part text="the part" />);
  await screen.findByRole('alert');
  letThrough();
  act(() => void dispatchEvent(new Event('online')));
  expect(await screen.findByText('the part')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('and when somebody asks for it', async () => {
  const { load, letThrough } = cutOff();
  const Part = late<PartProps>(load);
  render(<Part text="the part" />);
  await screen.findByRole('alert');
  letThrough();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('the part')).toBeInTheDocument();
});

test('asked for while it still cannot be had, it says so again', async () => {
  const Part = late<PartProps>(cutOff().load);
  render(<Part text="the part" />);
  await screen.findByRole('alert');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});

test('what only adds to something leaves that as it is, without a word', async () => {
  const { load, letThrough } = cutOff(({ text }) => <p>{text}, explained</p>);
  const plain = ({ text }: PartProps) => <p>{text}</p>;
  const Part = late<PartProps>(load, { until: plain, without: plain });
  render(<Part text="a sentence" />);
  await vi.waitFor(() => expect(load.mock.calls.length).toBeGreaterThan(1));
  expect(screen.getByText('a sentence')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
  letThrough();
  act(() => void dispatchEvent(new Event('online')));
  expect(await screen.findByText('a sentence, explained')).toBeInTheDocument();
});

test('a fault within it stays within it', async () => {
  const Part = late<PartProps>(() =>
    Promise.resolve({
      default: () => {
        throw new Error('no such run');
      },
    }),
  );
  render(
    <>
      <h1>The lesson</h1>
      <Part text="" />
    </>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('no such run');
  expect(screen.getByRole('heading', { name: 'The lesson' })).toBeInTheDocument();
});
