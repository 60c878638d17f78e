import { act, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createTrack } from '../../src/lesson';
import { CodePanel } from '../../src/panels';
import { RunCodePanel } from '../../src/panels/code/CodePanel';
import { markedLines, stepOfLine } from '../../src/panels/code/derive';
import { runCodeOf } from '../../src/panels/code/run-code';
import { en } from '../words';
import { lessonOf, seedLesson, show } from './lesson-on-screen';
import { oneTask } from './cases';

const lesson = seedLesson();
const listingOf = (scenario: string) => {
  const { code, case: input } = lesson.scenarios.find((one) => one.id === scenario)!;
  return { listing: lesson.code.find((one) => one.id === code)!, track: createTrack(input, 'essential') };
};
const textOf = (listing: (typeof lesson.code)[number], line: number) =>
  listing.lines[line]!.tokens.map(([text]) => text)
    .join('')
    .trim();

describe('the marked lines', () => {
  const marks = (scenario: string) => {
    const { listing, track } = listingOf(scenario);
    return track.steps.map(({ number }) => {
      const { now, next } = markedLines(track, listing, number);
      return [now.map((line) => textOf(listing, line)), next.map((line) => textOf(listing, line))];
    });
  };
  const ingest = 'print("Data ingested")';
  const preprocess = 'print("Data preprocessed")';
  const dag = 'with DAG("ml_pipeline", start_date=datetime(2024, 1, 1), schedule="@daily"):';

  it('are the line that makes the DAG at first, then the body of the task that runs or ends, and that of the next one', () => {
    expect(marks('two-tasks')).toEqual([
      [[dag], [ingest]],
      [[ingest], [preprocess]],
      [[ingest], [preprocess]],
      [[preprocess], []],
      [[preprocess], []],
      [[], []],
    ]);
  });

  it('are the line that ties the tasks together when a failure comes down along it', () => {
    const [, , failed, upstreamFailed] = marks('ingest-fails');
    expect(failed).toEqual([[ingest], ['ingest_task >> preprocess_task']]);
    expect(upstreamFailed).toEqual([['ingest_task >> preprocess_task'], []]);
  });

  it('lead to their next step, or else to their first, and other lines to none', () => {
    const { listing, track } = listingOf('two-tasks');
    const line = listing.lines.findIndex((_, index) => textOf(listing, index) === ingest);
    expect([0, 1, 2, 5].map((cursor) => stepOfLine(track, listing, line, cursor))).toEqual([1, 2, 1, 1]);
    expect(stepOfLine(track, listing, 0, 0)).toBeNull();
  });
});

describe('the code', () => {
  it('is there as text, line by line, with its note', () => {
    const { getByRole } = show(<CodePanel />);
    const region = getByRole('region', { name: 'Code' });
    expect(region).toHaveTextContent('ml_pipeline.py');
    const lines = within(region)
      .getAllByRole('listitem')
      .map((line) => line.querySelector('code')!.textContent);
    expect(lines.join('\n')).toContain('def ingest():\n    print("Data ingested")');
    expect(region).toHaveTextContent('In Airflow 2 this used');
  });

  it('says "now" at the line that caused the step and "next" at the one that comes', () => {
    const { getByRole, player } = show(<CodePanel />, { step: 1 });
    const marked = () =>
      [...getByRole('region', { name: 'Code' }).querySelectorAll<HTMLElement>('[data-mark]')].map((line) => [
        line.dataset['mark'],
        line.querySelector('code')!.textContent?.trim(),
        line.dataset['state'],
      ]);
    expect(marked()).toEqual([
      ['now', 'print("Data ingested")', 'running'],
      ['next', 'print("Data preprocessed")', undefined],
    ]);
    act(() => player.next());
    expect(marked()[0]).toEqual(['now', 'print("Data ingested")', 'success']);
    act(() => player.last());
    expect(marked()).toEqual([]);
  });

  it('leads from a line to its step, by mouse and by keyboard', async () => {
    const { getByRole, player, user } = show(<CodePanel />);
    const step = () => player.store.getState().cursor;
    const line = () => getByRole('button', { name: /^Line 12\b/ });
    expect(line()).toHaveAccessibleName('Line 12: go to step 3');
    await user.click(line());
    expect(step()).toBe(3);
    expect(line()).toHaveAccessibleName('Line 12, now: go to step 4');
    await user.keyboard('{Enter}');
    expect(step()).toBe(4);
    expect(line()).toHaveFocus();
  });

  it('scrolls its own box to the line, and never the page', () => {
    const intoView = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
    vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (this: HTMLElement) {
      return [...(this.parentElement?.children ?? [])].indexOf(this) * 20;
    });
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(20);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(100);
    const { getByRole, player } = show(<CodePanel />);
    const box = getByRole('region', { name: 'Listing ml_pipeline.py' });
    // Line 15, which makes the DAG, is at 280–300 px; with a line to spare, the box of 100 px ends at 320.
    expect(box.scrollTop).toBe(220);
    act(() => player.goTo(3));
    // Line 12 is at 220–240 px; with a line to spare, the box begins at 200.
    expect(box.scrollTop).toBe(200);
    act(() => player.goTo(1));
    expect(box.scrollTop).toBe(120);
    expect(intoView).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('changes with the scenario', () => {
    const { getByRole, player } = show(<CodePanel />);
    act(() => void player.setScenario('ingest-retries'));
    expect(getByRole('region', { name: 'Code' })).toHaveTextContent('retries=1');
  });

  it('says so where there is none', () => {
    const { getByRole } = show(<CodePanel />, { lesson: lessonOf(oneTask(1)) });
    expect(getByRole('region', { name: 'Code' })).toHaveTextContent('no code of its own');
  });

  it('marks and leads in a long file as in a short one, line by line, wherever in the run one is', async () => {
    await RunCodePanel.come();
    const { getByRole, player } = show(<CodePanel />, { scenario: 'perf/10-5-10-10-32-0', step: 12 });
    const region = getByRole('region', { name: 'Code' });
    const { track } = player.store.getState();
    const { listing } = runCodeOf(track.input, null, en.panelWords.code.head);
    for (const move of [...Array<'next'>(6).fill('next'), 'last', 'previous', 'first'] as const) {
      act(() => player[move]());
      const { cursor } = player.store.getState();
      const lines = [...region.querySelectorAll<HTMLElement>('li')];
      expect(lines.map((line) => line.querySelector('code')!.textContent)).toEqual(
        listing.lines.map(({ tokens }) => tokens.map(([text]) => text).join('')),
      );
      const marked = (mark: string) =>
        lines.flatMap(({ dataset }, index) => (dataset['mark'] === mark ? [index] : []));
      const { now, next } = markedLines(track, listing, cursor);
      expect([marked('now'), marked('next')], `step ${cursor}`).toEqual([now, next]);
      const leads = lines.map(
        (line) => line.querySelector('button')?.getAttribute('aria-label')?.match(/\d+$/)?.[0],
      );
      expect(
        leads.map((step) => (step === undefined ? null : Number(step))),
        `step ${cursor}`,
      ).toEqual(lines.map((_, index) => stepOfLine(track, listing, index, cursor)));
    }
  });

  it('can be copied', async () => {
    const { getByRole, user } = show(<CodePanel />);
    await user.click(getByRole('button', { name: 'Copy the code' }));
    expect(getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toContain('ingest_task >> preprocess_task\n');
  });
});
