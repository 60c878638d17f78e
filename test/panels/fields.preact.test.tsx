/**
 * A field never shows what does not hold: what was refused, or is not there yet, goes back. Preact, which frames run on,
 * puts it back only where something is drawn anew.
 */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { ScrubBar } from '../../src/panels/player-bar/ScrubBar';
import { StepBox } from '../../src/panels/player-bar/StepBox';
import { PlayerProvider } from '../../src/player';
import { Select, WordsProvider } from '../../src/ui';
import { en } from '../words';
import { playerAt } from './lesson-on-screen';

// In Node they come bound to React.
vi.mock('lucide-react', () => {
  const icon = () => null;
  return new Proxy(
    {},
    { get: (_, name) => (name === 'then' ? undefined : icon), has: (_, name) => name !== 'then' },
  );
});

let root: ReturnType<typeof createRoot> | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

/** The one field of what is drawn. */
async function fieldOf<E extends HTMLInputElement | HTMLSelectElement>(
  ui: ReactNode,
  kind: string,
): Promise<E> {
  const container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
  root.render(<WordsProvider words={en}>{ui}</WordsProvider>);
  return vi.waitFor(() => {
    const field = container.querySelector<E>(kind);
    if (!field) throw new Error(`There is no ${kind}.`);
    return field;
  });
}

function put(field: HTMLInputElement | HTMLSelectElement, value: string, event: 'input' | 'change'): void {
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
}

test('a list shows what holds until the choice does', async () => {
  const chosen = vi.fn();
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ];
  const select = await fieldOf<HTMLSelectElement>(
    <Select label="Run" value="a" options={options} onChange={chosen} />,
    'select',
  );
  put(select, 'b', 'change');
  expect(chosen).toHaveBeenCalledWith('b');
  expect(select.value).toBe('a');
});

test('the box for a step takes digits, and nothing else stays in it', async () => {
  const box = await fieldOf<HTMLInputElement>(
    <PlayerProvider player={playerAt()}>
      <StepBox />
    </PlayerProvider>,
    'input',
  );
  put(box, 'x', 'input');
  expect(box.value).toBe('');
});

test('where the way is not free, the handle of the bar goes back', async () => {
  const player = { ...playerAt({ step: 1 }), goTo: () => undefined };
  const bar = await fieldOf<HTMLInputElement>(
    <PlayerProvider player={player}>
      <ScrubBar />
    </PlayerProvider>,
    'input',
  );
  put(bar, '4', 'input');
  expect(bar.value).toBe('1');
});
