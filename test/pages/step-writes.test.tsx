/**
 * A step writes what differs, and nothing else: no part of the page is written to look as it did, none is taken out to
 * come back the same, and as much is drawn anew for a run of two hundred tasks as for one of fifty.
 */
import { act, cleanup } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { listLessons } from '../../src/cli/read-lessons';
import type { Case } from '../../src/engine';
import { setField, taskFields } from '../../src/lesson';
import { Arrangement, LessonBelow } from '../../src/pages/LessonPage';
import { PlayerRegion } from '../../src/panels';
import { RunCodePanel } from '../../src/panels/code/CodePanel';
import { RUN_VIEWS } from '../../src/panels/run-views/view-setting';
import { lessonFrom } from '../lesson/lessons';
import { show } from '../panels/lesson-on-screen';
import type { Place } from '../panels/lesson-on-screen';

// The code of a run, and what lies below it, come later than the page, which without them writes less: no measure of what
// a step writes.
await Promise.all([RunCodePanel.come(), LessonBelow.come()]);

/** DAGs made to measure: lanes, tasks a lane, seconds, slots, workers, retries. */
const MADE = { 50: 'perf/10-5-10-10-32-0', 200: 'perf/20-10-10-10-32-0' } as const;

/** At a step that goes from one task to the next. */
const MOST_DRAWN = 40;
const MOST_WRITES = 140;

/** What is looked at as one: a row, a cell, a line, a task, an edge, a sentence. */
const UNIT = 'tr, td, th, col, li, p, [data-box], g, [data-map], span, div';

/** With the value of the slider React writes its type and name, too. Of no other input does a step change the value. */
const isWrittenWithValue = (target: Node, attribute: string | null) =>
  target instanceof HTMLInputElement &&
  target.type === 'range' &&
  (attribute === 'type' || attribute === 'name');

interface StepTaken {
  /** Writes that leave everything as it was. */
  readonly idle: readonly string[];
  /** How many attributes, texts and elements were written. */
  readonly writes: number;
  /** How many components were drawn. */
  readonly drawn: readonly string[];
  /** The parts of the page that were written, by the panel they are in. */
  readonly written: Readonly<Record<string, number>>;
}

async function page(view: string, place: Place) {
  const screen = show(
    <PlayerRegion>
      <Arrangement />
    </PlayerRegion>,
    place,
  );
  const { container, player } = screen;
  await arrived(() => container.querySelector(`input[value="${view}"]`) !== null);
  act(() => container.querySelector<HTMLElement>(`input[value="${view}"]`)!.click());
  await arrived(() => container.querySelector('[class*="_coming_"]') === null);
  const step = async (move: () => void): Promise<StepTaken> => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(container, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeOldValue: true,
      characterData: true,
      characterDataOldValue: true,
    });
    const paint = holdFrames();
    globalThis.drawnComponents = [];
    await act(async () => move());
    records.push(...observer.takeRecords());
    observer.disconnect();
    const drawn = [...globalThis.drawnComponents];
    await act(paint);
    return { drawn, writes: countWrites(records), idle: idleWrites(records), written: writtenParts(records) };
  };
  return { player, step };
}

/** What comes with its mode or view has its own time to arrive, and React is to draw it meanwhile. */
async function arrived(isThere: () => boolean): Promise<void> {
  while (!isThere()) await act(() => new Promise((resolve) => setTimeout(resolve)));
}

/** What asks for a frame waits for it: what moves after a step is no part of it. Returns what gives the frame. */
function holdFrames(): () => Promise<void> {
  const asked: FrameRequestCallback[] = [];
  const spy = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((one) => asked.push(one));
  return async () => {
    spy.mockRestore();
    for (const callback of asked) callback(performance.now());
    await new Promise((resolve) => setTimeout(resolve));
  };
}

function idleWrites(records: readonly MutationRecord[]): string[] {
  const idle: string[] = [];
  const first = new Map<Node, Map<string, string | null>>();
  const removed = new Map<Node, string[]>();
  const added = new Map<Node, string[]>();
  for (const record of records) {
    const { target, type, attributeName, oldValue } = record;
    if (type === 'childList') {
      const notes = (list: Map<Node, string[]>, nodes: NodeList) =>
        list.set(target, [...(list.get(target) ?? []), ...[...nodes].map(textOf)]);
      notes(removed, record.removedNodes);
      notes(added, record.addedNodes);
      continue;
    }
    if (isWrittenWithValue(target, attributeName)) continue;
    const ofTarget = first.get(target) ?? new Map<string, string | null>();
    first.set(target, ofTarget);
    const name = attributeName ?? '';
    if (!ofTarget.has(name)) ofTarget.set(name, oldValue);
  }
  for (const [target, was] of first) {
    for (const [name, before] of was) {
      const now = target instanceof Element ? target.getAttribute(name) : target.nodeValue;
      if (target.isConnected && now === before) idle.push(`${name || 'text'} of ${nameOf(target)}`);
    }
  }
  for (const [target, gone] of removed)
    for (const text of gone) if (added.get(target)?.includes(text)) idle.push(`${text} in ${nameOf(target)}`);
  return idle;
}

function countWrites(records: readonly MutationRecord[]): number {
  const elementsIn = (node: Node) => (node instanceof Element ? 1 + node.querySelectorAll('*').length : 1);
  return records.reduce(
    (sum, { removedNodes, addedNodes }) =>
      [...addedNodes].reduce((all, node) => all + elementsIn(node), sum + Math.max(1, removedNodes.length)),
    0,
  );
}

const textOf = (node: Node) => (node instanceof Element ? node.outerHTML : (node.nodeValue ?? ''));
const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement!);
const nameOf = (node: Node) => `${elementOf(node).tagName} ${elementOf(node).textContent?.slice(0, 40)}`;

function writtenParts(records: readonly MutationRecord[]): Record<string, number> {
  const units = new Set(records.flatMap(({ target }) => elementOf(target).closest(UNIT) ?? []));
  const parts: Record<string, number> = {};
  for (const unit of units) {
    const panel = unit.closest('section, [role="group"]');
    const name = panel?.querySelector('h2')?.textContent ?? panel?.getAttribute('aria-label') ?? 'page';
    parts[name] = (parts[name] ?? 0) + 1;
  }
  return parts;
}

describe.each(RUN_VIEWS)('as a %s', { timeout: 120_000 }, (view) => {
  it('of a lesson a step writes only what differs, forward and back', async () => {
    // All of them as a graph, which is what one sees first; one of them in each of the other views.
    const lessons = listLessons('lessons').filter(({ course }) => view === 'graph' || course === 'mlops');
    for (const { path } of lessons) {
      const { player, step } = await page(view, { lesson: lessonFrom(path) });
      const last = player.store.getState().track.steps.length - 1;
      for (let at = 0; at < Math.min(last, 8); at += 1) {
        const { idle } = await step(() => player.next());
        expect(idle, `${path}, from step ${at}`).toEqual([]);
      }
      expect((await step(() => player.previous())).idle, `${path}, back`).toEqual([]);
      expect((await step(() => player.last())).idle, `${path}, to the end`).toEqual([]);
      cleanup();
    }
  });

  it('of two hundred tasks no more is drawn and written than of fifty', async () => {
    const taken = { 50: [] as StepTaken[], 200: [] as StepTaken[] };
    for (const size of [50, 200] as const) {
      const { player, step } = await page(view, { scenario: MADE[size], step: 12 });
      for (let count = 0; count < 6; count += 1) taken[size].push(await step(() => player.next()));
      cleanup();
    }
    const usual = (size: 50 | 200, of: (one: StepTaken) => number) =>
      taken[size].map(of).sort((a, b) => a - b)[taken[size].length >> 1]!;
    expect(taken[200].flatMap(({ idle }) => idle)).toEqual([]);
    const message = JSON.stringify(
      taken[200].map(({ written, drawn }) => ({ written, drawn: drawn.length })),
    );
    const [writes, drawn] = [(one: StepTaken) => one.writes, (one: StepTaken) => one.drawn.length];
    expect(usual(200, writes), message).toBeLessThanOrEqual(usual(50, writes) * 1.1);
    expect(usual(200, drawn), message).toBeLessThanOrEqual(usual(50, drawn) * 1.1);
    // What is drawn is there to write something: a task or two, a row or two, the lines, the sentences.
    expect(usual(200, drawn), message).toBeLessThanOrEqual(MOST_DRAWN);
    expect(usual(200, writes), message).toBeLessThanOrEqual(MOST_WRITES);
  });
});

describe('of a what-if', { timeout: 120_000 }, () => {
  it('no task, edge or line that looks as before is drawn again until the run is painted', async () => {
    const { player, step } = await page('graph', { scenario: MADE[200], step: 12 });
    const { input } = player.store.getState().track;
    const last = input.dags[0]!.tasks.at(-1)!.task_id;
    const slower = setField(input, secondsOf(input, last), 12, input);
    const { drawn } = await step(() => player.runWhatIf(slower));
    const count = (name: string) => drawn.filter((one) => one === name).length;
    expect(player.store.getState().original).not.toBeNull();
    expect(count('EdgeLine')).toBe(0);
    expect(count('Face')).toBe(0);
    // Those about what the step shows: of more than a thousand.
    expect(count('Line')).toBeLessThanOrEqual(3 * 60);
    cleanup();
  });
});

/** The field of the seconds that a task takes. */
function secondsOf(input: Case, taskId: string) {
  const { dag_id: dagId } = input.dags[0]!;
  return taskFields(input, dagId, taskId).find(({ turns }) => 'field' in turns && turns.field === 'seconds')!;
}
