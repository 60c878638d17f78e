import { act, fireEvent, render, screen, within } from '../render';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import {
  Announcer,
  Button,
  Dialog,
  IconButton,
  LinkTabs,
  Panel,
  Segmented,
  Select,
  Switch,
  Tooltip,
  useAnnounce,
  useTheme,
} from '../../src/ui';

test('a button with only a picture has a name, a tooltip and its key', () => {
  render(<IconButton label="Next step" shortcut="ArrowRight" icon={<svg />} />);
  const button = screen.getByRole('button', { name: 'Next step' });
  expect(button).toHaveAttribute('title', 'Next step (ArrowRight)');
  expect(button).toHaveAttribute('aria-keyshortcuts', 'ArrowRight');
  expect(button).toHaveAttribute('type', 'button');
});

describe('fields can be worked by keyboard and say what they are', () => {
  test('a switch', async () => {
    const onChange = vi.fn();
    render(<Switch label="Grow with the step" on={false} onChange={onChange} />);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(screen.getByRole('switch', { name: 'Grow with the step' })).toHaveFocus();
    expect(onChange).toHaveBeenCalledWith(true);
  });

  test('a list', async () => {
    const onChange = vi.fn();
    const options = [
      { value: 'a', label: 'Two tasks' },
      { value: 'b', label: 'Five tasks' },
    ];
    render(<Select label="Scenario" labelHidden value="a" options={options} onChange={onChange} />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Scenario' }), 'Five tasks');
    expect(onChange).toHaveBeenCalledWith('b');
  });

  test('a row of choices', async () => {
    const onChange = vi.fn();
    const options = [
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ];
    render(<Segmented label="Theme" value="light" options={options} onChange={onChange} />);
    expect(screen.getByRole('group', { name: 'Theme' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(onChange).toHaveBeenCalledWith('dark');
  });
});

describe('a panel', () => {
  test('is a region with its heading as name', () => {
    render(<Panel title="DAG graph">content</Panel>);
    expect(screen.getByRole('region', { name: 'DAG graph' })).toHaveTextContent('content');
    expect(screen.getByRole('heading', { level: 2, name: 'DAG graph' })).toBeInTheDocument();
  });

  test('opens over the page, keeps what is inside, and comes back with Escape', async () => {
    render(
      <Panel title="Code" expandable>
        <input aria-label="note" />
      </Panel>,
    );
    const note = screen.getByRole('textbox', { name: 'note' });
    await userEvent.type(note, 'kept');
    await userEvent.click(screen.getByRole('button', { name: 'Open Code full size' }));
    expect(screen.getByRole('button', { name: 'Back to the page from Code' })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Open Code full size' })).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'note' })).toBe(note);
    expect(note).toHaveValue('kept');
  });

  test('folds to its heading', async () => {
    render(
      <Panel title="Transcript" collapsible>
        text
      </Panel>,
    );
    const fold = screen.getByRole('button', { name: 'Collapse Transcript' });
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(fold);
    expect(screen.getByRole('button', { name: 'Show Transcript' })).toHaveAttribute('aria-expanded', 'false');
  });

  test('keeps a fault to itself, says what it was, and can try again', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const Fragile = () => {
      if (broken) throw new Error('no such tick');
      return <>well again</>;
    };
    render(
      <>
        <Panel title="Code">
          <Fragile />
        </Panel>
        <Panel title="Graph">sound</Panel>
      </>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('no such tick');
    expect(screen.getByRole('region', { name: 'Graph' })).toHaveTextContent('sound');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByRole('region', { name: 'Code' })).toHaveTextContent('well again');
    silent.mockRestore();
  });
});

test('a dialog has a name, closes by its button and by a press beside it, and is empty when closed', async () => {
  function Page() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Keys</Button>
        <Dialog title="Keyboard" open={open} onClose={() => setOpen(false)}>
          content
        </Dialog>
      </>
    );
  }
  render(<Page />);
  expect(screen.queryByText('content')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Keys' }));
  const dialog = screen.getByRole('dialog', { name: 'Keyboard' });
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText('content')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Keys' }));
  fireEvent.click(dialog);
  expect(screen.queryByText('content')).toBeNull();
});

describe('ways through the same page', () => {
  const tabs = [
    { id: 'learn', label: 'Learn', href: '?mode=learn' },
    { id: 'try', label: 'Try', href: '?mode=try' },
  ];

  test('are real links, and the one we are on is marked', () => {
    render(<LinkTabs label="Modes" tabs={tabs} current="try" />);
    expect(screen.getByRole('link', { name: 'Learn' })).toHaveAttribute('href', '?mode=learn');
    expect(screen.getByRole('link', { name: 'Try' })).toHaveAttribute('aria-current', 'page');
  });

  test('a plain press stays on the page; with Ctrl the browser opens a new tab', () => {
    const onSelect = vi.fn();
    render(<LinkTabs label="Modes" tabs={tabs} current="try" onSelect={onSelect} />);
    const link = screen.getByRole('link', { name: 'Learn' });
    expect(fireEvent.click(link)).toBe(false);
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('learn');
    link.addEventListener('click', (event) => expect(event.defaultPrevented).toBe(false));
    fireEvent.click(link, { ctrlKey: true });
    expect(onSelect).toHaveBeenCalledOnce();
  });
});

test('a tooltip describes its element on focus and goes with Escape', async () => {
  render(
    <Tooltip text="Needs one slot">
      <button>pool</button>
    </Tooltip>,
  );
  await userEvent.tab();
  expect(screen.getByRole('button')).toHaveAccessibleDescription('Needs one slot');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByText('Needs one slot')).toBeNull();
});

test('only the sentence one comes to rest at is said to screen readers, and the same one can be said again', () => {
  vi.useFakeTimers();
  function Page() {
    const announce = useAnnounce();
    return <button onClick={(event) => announce(event.currentTarget.dataset.says ?? '')}>say</button>;
  }
  render(
    <Announcer>
      <Page />
    </Announcer>,
  );
  const button = screen.getByRole('button');
  const say = (sentence: string) => {
    button.dataset.says = sentence;
    fireEvent.click(button);
  };
  const region = screen.getByRole('status');
  say('Step 1');
  say('Step 2');
  act(() => vi.runAllTimers());
  expect(region.textContent).toBe('Step 2');
  say('Step 2');
  act(() => vi.runAllTimers());
  expect(region.textContent).not.toBe('Step 2');
  expect(region.textContent?.trim()).toBe('Step 2');
  vi.useRealTimers();
});

describe('the theme', () => {
  function Page() {
    const [theme, setTheme] = useTheme();
    return <button onClick={() => setTheme('dark')}>{theme}</button>;
  }

  test('follows the system until one is chosen, and is kept', async () => {
    render(<Page />);
    const button = screen.getByRole('button', { name: 'auto' });
    await userEvent.click(button);
    expect(button).toHaveTextContent('dark');
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    expect(localStorage.getItem('dag-tutor:theme')).toBe('dark');
  });

  test('can be chosen where storage is blocked', async () => {
    const blocked = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    render(<Page />);
    await userEvent.click(screen.getByRole('button'));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    blocked.mockRestore();
  });
});

test('what is announced in a window is said within it, since the page beneath is out of reach, and on the page', async () => {
  function Saying() {
    const announce = useAnnounce();
    return <Button onClick={() => announce('It runs.')}>Run</Button>;
  }
  render(
    <Announcer>
      <Dialog title="What if" open onClose={() => undefined}>
        <Saying />
      </Dialog>
    </Announcer>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Run' }));
  const inWindow = within(screen.getByRole('dialog')).getByRole('status');
  await vi.waitFor(() => expect(inWindow).toHaveTextContent('It runs.'));
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([
    'It runs.',
    'It runs.',
  ]);
});
