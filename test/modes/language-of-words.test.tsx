import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterAll, describe, expect, it } from 'vitest';
import { readLesson } from '../../src/cli/read-lessons';
import { withWords, wordsOf } from '../../src/lesson/schema/translation';
import { card, cause, challenge, deck, moment, myth, quiz } from '../../src/lesson';
import type { Lesson } from '../../src/lesson';
import { order } from '../../src/lesson/activities/project';
import { MODES, modeOf } from '../../src/modes';
import type { ModeId } from '../../src/modes';
import {
  CodePanel,
  ConceptSnapshot,
  FlowCaption,
  Internals,
  KeyMoments,
  RunPicture,
  PlayerRegion,
  ScenarioSummary,
  ScenarioSwitch,
  StatusTracker,
  Transcript,
  VisualQuiz,
} from '../../src/panels';
import { ownTrackOf, PlayerProvider } from '../../src/player';
import type { Player } from '../../src/player';
import { stageDraft } from '../../src/panels/project/derive';
import { ALL_PARTS, describeProblem, loadWords } from '../../src/text';
import { Announcer, WordsProvider } from '../../src/ui';
import { itemsOf } from '../player/kept';
import { playerAt } from '../panels/lesson-on-screen';

const MARK = '⟪';
const es = await loadWords('es', ALL_PARTS);
const folder = mkdtempSync(path.join(os.tmpdir(), 'dag-tutor-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A lesson in which each of the author's texts begins with a mark. */
function marked(file: string): Lesson {
  const source = JSON.parse(readFileSync(file, 'utf8')) as { code?: { file?: string }[] };
  const words = Object.fromEntries([...wordsOf(source)].map(([pointer, text]) => [pointer, MARK + text]));
  for (const { file: listing } of source.code ?? []) {
    const link = path.join(folder, listing ?? '');
    if (listing) rmSync(link, { force: true });
    if (listing) symlinkSync(path.resolve(path.dirname(file), listing), link);
  }
  const copy = path.join(folder, path.basename(file));
  writeFileSync(copy, JSON.stringify(withWords(source, words, 'en')));
  const checked = readLesson(copy);
  if ('problems' in checked) throw new Error(checked.problems.map(describeProblem).join('\n'));
  return checked.lesson;
}

const lesson = marked('lessons/mlops/airflow-ml-orchestration.json');

/** The work of a mode, with whatever else may be shown beside it. */
function open(id: ModeId, beside: ReactNode = null) {
  const player = playerAt({ lesson });
  const { panel: Panel, solo: Solo } = modeOf(id);
  const screen = render(
    <WordsProvider words={es}>
      <PlayerProvider player={player}>
        <Announcer>
          <PlayerRegion>
            {beside}
            {Panel && <Panel />}
            {Solo && <Solo run={<p />} />}
          </PlayerRegion>
        </Announcer>
      </PlayerProvider>
    </WordsProvider>,
  );
  act(() => player.setMode(id));
  return { player, screen };
}

/** The author's words on the page that stand in no element of their language. What is read aloud has none. */
function unsaid(): string[] {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const element = node.parentElement!;
    // Where a title stands within a sentence of ours, the sentence is in the page's language.
    if (text.startsWith(MARK) && !element.closest('[lang="en"], [aria-live], button[data-print]'))
      found.add(text);
  }
  return [...found];
}

const seen = () => document.body.textContent.split(MARK).length - 1;

/** Everything that a mode asks is tried, helped with, and shown. */
function settleAll(player: Player) {
  const settle = <Item,>(activity: Parameters<typeof itemsOf<Item, never>>[1]) => {
    for (const item of itemsOf(player, activity)) {
      for (let hint = 0; hint < 3; hint++) act(() => player.openHint(activity, item));
      act(() => player.showAnswer(activity, item));
    }
  };
  for (const item of itemsOf(player, quiz))
    for (let option = 0; option < 2; option++) act(() => void player.submit(quiz, item, option));
  for (const activity of [quiz, cause, moment, challenge, order]) settle(activity as never);
  for (const item of itemsOf(player, myth))
    act(() => {
      player.submit(myth, item, { says: true, sure: 'guess' });
      player.showAnswer(myth, item);
    });
}

const PANELS = (
  <>
    <RunPicture flow guided />
    <FlowCaption />
    <ScenarioSwitch />
    <ScenarioSummary />
    <CodePanel />
    <StatusTracker />
    <KeyMoments />
    <VisualQuiz />
    <Internals />
    <ConceptSnapshot />
    <Transcript />
  </>
);

describe('of a lesson read in Spanish, a screen reader is told that the author’s words are English', () => {
  it('in every panel that a mode may show', async () => {
    const { player, screen } = open('visual', PANELS);
    await screen.findAllByText(new RegExp(MARK));
    expect(seen()).toBeGreaterThan(20);
    expect(unsaid()).toEqual([]);
    settleAll(player);
    expect(unsaid()).toEqual([]);
  });

  it.each(MODES.map(({ id }) => id))('in the work of %s, before and after it is answered', async (id) => {
    const { player, screen } = open(id);
    const { panel, solo } = modeOf(id);
    if (panel || solo) await screen.findAllByRole('heading', {}, { timeout: 10_000 });
    expect(unsaid()).toEqual([]);
    settleAll(player);
    expect(unsaid()).toEqual([]);
  });

  it('in the parts of a project', async () => {
    const { player, screen } = open('project');
    await screen.findByRole('heading', { level: 2, name: new RegExp(MARK) }, { timeout: 10_000 });
    for (const stage of ['tasks', 'lines', 'wire', 'show'] as const) {
      act(() => player.keepDraft(stageDraft, stage));
      expect(unsaid()).toEqual([]);
    }
  });

  it('of a challenge', async () => {
    const { screen } = open('challenge');
    const list = await screen.findByRole('navigation', { name: es.challengeWords.list }, { timeout: 10_000 });
    await userEvent.click(list.querySelectorAll('button')[0]!);
    expect(unsaid()).toEqual([]);
  });

  it('of each card of a review', async () => {
    const { player, screen } = open('recall');
    await screen.findByRole('heading', { name: es.recallWords.title }, { timeout: 10_000 });
    const written = deck(lesson, ownTrackOf(lesson)).filter(({ source }) => source !== null);
    for (const { id } of written) {
      act(() => player.beginReview({ day: 20_000, ids: [id], isPractice: true }));
      for (const item of itemsOf(player, card).filter(({ topic }) => topic.id === id)) {
        act(() => player.openHint(card, item));
      }
      const skip = screen.queryByRole('button', { name: es.tryingWords.ask.skip });
      if (skip) await userEvent.click(skip);
      expect(seen()).toBeGreaterThan(0);
      expect(unsaid()).toEqual([]);
    }
  });
});
