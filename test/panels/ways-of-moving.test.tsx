import { act, fireEvent } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ConceptSnapshot,
  KeyMoments,
  PlayerBar,
  PlayerRegion,
  ProcessTable,
  StatusTracker,
  Transcript,
  VisualQuiz,
  Waiting,
} from '../../src/panels';
import { Narration } from '../../src/panels/narration/Narration';
import { seedLesson, show } from './lesson-on-screen';

const page = (
  <PlayerRegion>
    <Narration />
    <Waiting />
    <ProcessTable />
    <StatusTracker />
    <KeyMoments />
    <VisualQuiz />
    <ConceptSnapshot />
    <Transcript />
    <PlayerBar />
  </PlayerRegion>
);

/** The page with its controls, found once by role and name. */
function showPage(scenario: string) {
  const screen = show(page, { scenario });
  const { getByRole } = screen;
  return {
    ...screen,
    next: getByRole('button', { name: 'Next step' }),
    previous: getByRole('button', { name: 'Previous step' }),
    last: getByRole('button', { name: 'Last step' }),
    slider: getByRole('slider', { name: 'Step' }),
    box: getByRole('textbox', { name: 'Go to step' }),
    region: getByRole('region', { name: 'Player' }),
    table: getByRole('table', { name: 'Process table' }),
    tracker: getByRole('table', { name: 'Status tracker' }),
  };
}
type Page = ReturnType<typeof showPage>;

/** Every way of coming to a step, as a learner has it. */
const WAYS: Record<string, (page: Page, step: number) => void> = {
  'next step': ({ player, next }, step) => {
    act(() => player.first());
    for (let n = 0; n < step; n++) fireEvent.click(next);
  },
  'previous step': ({ player, last, previous }, step) => {
    fireEvent.click(last);
    const end = player.store.getState().cursor;
    for (let n = 0; n < end - step; n++) fireEvent.click(previous);
  },
  slider: ({ slider }, step) => void fireEvent.change(slider, { target: { value: String(step) } }),
  'number box': ({ box }, step) => {
    fireEvent.change(box, { target: { value: String(step) } });
    fireEvent.submit(box.closest('form')!);
  },
  'typed digits': ({ region }, step) => {
    for (const digit of String(step)) fireEvent.keyDown(region, { key: digit });
    fireEvent.keyDown(region, { key: 'Enter' });
  },
  'a column of the tracker': ({ tracker }, step) => {
    fireEvent.click(tracker.querySelectorAll('thead button')[step]!);
  },
  'a row of the table': ({ player, table }, step) => {
    const row = table.querySelectorAll('tbody tr:not([aria-hidden])')[step - 1];
    // Start and Final have no row.
    if (row) fireEvent.click(row);
    else act(() => player.goTo(step));
  },
};

describe('every step', () => {
  it('shows the same page, in whichever way and from wherever one comes to it', { timeout: 60_000 }, () => {
    const scenarios = seedLesson().scenarios.map((one) => one.id);
    const expected = new Map<string, string>();
    for (const scenario of scenarios) {
      const screen = showPage(scenario);
      const { steps } = screen.player.store.getState().track;
      for (const { number } of steps) {
        act(() => screen.player.goTo(number));
        expected.set(`${scenario} ${number}`, pageText(screen));
      }
      screen.unmount();
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...scenarios),
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(WAYS)), fc.nat()), { minLength: 1, maxLength: 6 }),
        (scenario, moves) => {
          const screen = showPage(scenario);
          try {
            const count = screen.player.store.getState().track.steps.length;
            for (const [way, seed] of moves) {
              const step = seed % count;
              WAYS[way]!(screen, step);
              expect(screen.player.store.getState().cursor).toBe(step);
              expect(pageText(screen)).toBe(expected.get(`${scenario} ${step}`));
            }
          } finally {
            screen.unmount();
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** Everything of the page that can be read or is marked; not what was only focused, or said aloud. */
function pageText({ container }: Page): string {
  const region = container.querySelector('[role="region"]')!;
  // Ids are numbered as they are given, on whichever page. Here they count from the first of this one.
  const ids = new Map<string, string>();
  return region.innerHTML.replaceAll(/\bid-\d+\b/g, (id) => {
    if (!ids.has(id)) ids.set(id, `id ${ids.size + 1}`);
    return ids.get(id)!;
  });
}
