/**
 * While a question is open, the page does not say its answer: for every lesson, every mode that asks with options, and
 * every question of every run, the words of the right option stand nowhere else on the page, for the eye or the ear.
 */
import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { answerSaid, rightOf } from '../../src/asking';
import { listLessons } from '../../src/cli/read-lessons';
import { cause, prediction, quiz, sayPrompt } from '../../src/lesson';
import type { Lesson, Prompt, Track } from '../../src/lesson';
import type { ModeId } from '../../src/modes';
import { Arrangement, LessonBelow } from '../../src/pages/LessonPage';
import { PlayerRegion } from '../../src/panels';
import { RUN_VIEWS } from '../../src/panels/run-views/view-setting';
import type { RunView } from '../../src/panels/run-views/view-setting';
import { stepName } from '../../src/panels/step-events';
import { lessonFrom } from '../lesson/lessons';
import { cellsOf, show } from '../panels/lesson-on-screen';
import { itemsOf } from '../player/kept';
import { en } from '../words';

const LESSONS = listLessons('lessons').map(({ course, name, path }) => ({ name: `${course}/${name}`, path }));

/** What only some hear, or see when they point at it. */
const SPOKEN = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder'];
/** What asks, what was answered to it, and the name of the step on which the bar stands. */
const isAsking = (element: Element) =>
  element.getAttribute('role') === 'radiogroup' ||
  element.getAttribute('aria-label') === 'You said, it did' ||
  (element.localName === 'select' && element.closest('form') !== null) ||
  (element.localName === 'input' && element.getAttribute('type') === 'range');
/** Of these the whole is one text, whatever is marked in it. */
const WHOLE = new Set(['p', 'li', 'td', 'th', 'button']);

/** Everything that is said on a page, to whomever, beside what asks: a line for each text. */
function saidOn(page: Element, plainOnPage: (text: string) => string): readonly string[] {
  const texts: string[] = [];
  const read = (node: Node): void => {
    if (node instanceof Element) {
      if (isAsking(node)) return;
      texts.push(...SPOKEN.map((name) => node.getAttribute(name) ?? ''));
      if (WHOLE.has(node.localName)) texts.push(node.textContent ?? '');
    }
    if (node instanceof Text) texts.push(node.data);
    node.childNodes.forEach(read);
  };
  read(page);
  return [...new Set(texts)].map(plainOnPage);
}

/** Words alone: marks do not keep the same words apart. */
function plain(text: string): string {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}_]+/u);
  return ` ${words.filter((word) => word !== '').join(' ')} `;
}

/**
 * The words of a page that the lesson is on. What a task of a run has come to says nothing of the run, whose name stands
 * after the task's: `plan_order (reorder, run 1)`.
 */
function plainOnPageOf({ scenarios }: Lesson): (text: string) => string {
  const dags = scenarios.flatMap((scenario) => scenario.case.dags);
  const wordsOf = (ids: readonly string[]) => [...new Set(ids)].map((id) => plain(id).trim()).join('|');
  // In a group's box a task goes by the end of its id.
  const tasks = wordsOf(dags.flatMap((dag) => dag.tasks.map(({ task_id: id }) => id.split('.').at(-1)!)));
  const ofDag = `(?: (?:${wordsOf(dags.map((dag) => dag.dag_id))}))?`;
  const runOfTask = new RegExp(`( (?:${tasks}))${ofDag} run \\d+ `, 'g');
  // From one step to the next most of a page says the same.
  const plainTexts = new Map<string, string>();
  return (text) => {
    let known = plainTexts.get(text);
    if (known === undefined) plainTexts.set(text, (known = plain(text).replaceAll(runOfTask, '$1 ')));
    return known;
  };
}

/** The right answer in words; of what holds a task back, also without the task's name. */
function rightAnswers(prompt: Prompt): readonly string[] {
  const said = answerSaid(sayPrompt(prompt, en.say), rightOf(prompt), en);
  const parts = prompt.kind === 'blocked' ? [said, said.slice(said.indexOf(': ') + 2)] : [said];
  return parts.map(plain);
}

/** Whether the very thing has happened before in this run, so that the record rightly says it. */
function hasHappened(track: Track, step: number): boolean {
  const name = stepName(track, track.steps[step]!, en);
  return track.steps.slice(0, step).some((before) => stepName(track, before, en) === name);
}

// What lies below gives away no less than the rest.
await LessonBelow.come();

/** Waits for what comes in a file of its own. */
function arrived(isThere: () => void): Promise<void> {
  const looked = async () => {
    await act(async () => undefined);
    isThere();
  };
  return vi.waitFor(looked, { timeout: 20_000 });
}

/** A lesson's page in a mode, with all of its panels there. */
async function open(path: string, mode: ModeId) {
  const lesson = lessonFrom(path);
  const plainOnPage = plainOnPageOf(lesson);
  const page = <Arrangement />;
  const screen = show(<PlayerRegion>{page}</PlayerRegion>, { lesson });
  act(() => screen.player.setMode(mode));
  await arrived(() => {
    expect(screen.container.querySelector('[data-box]')).not.toBeNull();
    expect(screen.container.querySelector('form, [role="radiogroup"]')).not.toBeNull();
  });
  const says = () => saidOn(screen.container, plainOnPage);
  const given = (prompt: Prompt) => {
    const said = says();
    return rightAnswers(prompt)
      .map(plainOnPage)
      .flatMap((right) => said.filter((text) => text.includes(right)));
  };
  /** Shows the run as another picture, once that has arrived. */
  const look = async (view: RunView) => {
    act(() => screen.container.querySelector<HTMLElement>(`input[value="${view}"]`)!.click());
    await arrived(() => expect(screen.container.querySelector('[class*="_coming_"]')).toBeNull());
  };
  return { lesson, says, given, look, ...screen };
}

// A page is drawn anew for each question.
describe.each(LESSONS)('$name', { timeout: 120_000 }, ({ path }) => {
  it('does not say in Try what comes next, who waits for what, or how it ends', async () => {
    const { lesson, player, container, says, given, look } = await open(path, 'try');
    for (const [nth, scenario] of lesson.scenarios.entries()) {
      // In each of the pictures of a run, one after the other.
      await look(RUN_VIEWS[nth % RUN_VIEWS.length]!);
      await act(async () => player.setScenario(scenario.id));
      const { track } = player.store.getState();
      const items = itemsOf(player, prediction);
      for (const [index, { gate, prompt }] of items.entries()) {
        act(() => {
          const before = items[index - 1];
          if (before) player.showAnswer(prediction, before);
          player.goTo(gate.step - 1);
        });
        const where = `${scenario.id}, before step ${gate.step}`;
        if (prompt.kind !== 'next' || !hasHappened(track, gate.step))
          expect(given(prompt), where).toEqual([]);
        const rows = cellsOf(container.querySelector<HTMLElement>('table[aria-label="Process table"]')!);
        expect(rows.length - 1, where).toBeLessThan(gate.step);
        const last = rows.at(-1)!;
        if (rows.length > 1) expect(last.at(-1), where).toBe(en.steppingWords.table.nextHidden);
        const nodes = [...container.querySelectorAll('[data-box]')].map((box) =>
          box.getAttribute('aria-label'),
        );
        expect(nodes.join(' '), where).not.toMatch(/waits/);
        if (scenario.summary) expect(says(), where).not.toContain(plain(scenario.summary));
      }
    }
    await look('graph');
  });

  it('does not say in Why what is asked', async () => {
    const { player, given } = await open(path, 'why');
    for (const { marked, prompt } of itemsOf(player, cause)) {
      if (!prompt) continue;
      await act(async () => player.setScenario(marked.scenario));
      act(() => player.goTo(marked.step));
      expect(given(prompt), `${marked.scenario}, step ${marked.step}`).toEqual([]);
    }
  });

  it('does not say in Visual which claim of a question is true, at the start or the end of the run', async () => {
    const { player, says } = await open(path, 'visual');
    const claims = itemsOf(player, quiz).flatMap(({ question, right }) =>
      question.type === 'claim' ? [plain(question.options[right]!.text)] : [],
    );
    for (const step of [0, player.store.getState().track.steps.length - 1]) {
      act(() => player.goTo(step));
      const said = says();
      for (const claim of claims)
        expect(
          said.some((text) => text.includes(claim)),
          `step ${step}: ${claim}`,
        ).toBe(false);
    }
  });
});
