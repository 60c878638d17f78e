import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadWords } from '../../../src/text';
import { FINAL_CHECKS, keepFinalCheck, createStore, readFinalChecks } from '../../../src/player';
import { FinalCheckPage } from '../../../src/pages/course/FinalCheckPage';
import { StartPage } from '../../../src/pages/course/StartPage';
import { SummaryPage } from '../../../src/pages/course/SummaryPage';
import { summaryTable } from '../../../src/pages/course/summary-rows';
import { drawItems, ownTrackOf } from '../../../src/lesson';
import { seedLesson } from '../../lesson/lessons';
import { en } from '../../words';
import { render, screen, within } from '../../render';

/** For what comes in files of its own. */
const WHEN_LOADED = { timeout: 20_000 };

beforeEach(async () => {
  history.replaceState(null, '', '/');
  await loadWords('en', ['course']);
});

const unknown = () => userEvent.click(screen.getByRole('button', { name: 'I don’t know' }));

describe('where to start', () => {
  test('who does not know the first lesson starts there, and nothing is kept of it', async () => {
    render(<StartPage root="./" language="en" />);
    await userEvent.click(screen.getByRole('button', { name: 'Ask me' }));
    expect(await screen.findByRole('heading', { name: 'Question 1' }, WHEN_LOADED)).toHaveFocus();
    expect(screen.getByRole('img', { name: 'Graph of ml_pipeline' })).toBeVisible();
    await unknown();
    expect(await screen.findByRole('heading', { name: 'Start with this lesson' })).toHaveFocus();
    expect(screen.getByText(/It is the first lesson/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the lesson' })).toHaveAttribute(
      'href',
      './lesson/mlops/airflow-ml-orchestration',
    );
    expect(localStorage).toHaveLength(0);
  });

  test('who knows all of them is led to the final check', async () => {
    render(<StartPage root="./" language="en" />);
    await userEvent.click(screen.getByRole('button', { name: 'Ask me' }));
    await screen.findByRole('heading', { name: 'Question 1' }, WHEN_LOADED);
    const lesson = seedLesson();
    const [drawn] = drawItems(lesson, ownTrackOf(lesson), 'start 1');
    await userEvent.click(screen.getAllByRole('radio')[drawn!.order.indexOf(drawn!.item.right)]!);
    await userEvent.click(screen.getByRole('button', { name: 'Answer' }));
    expect(await screen.findByRole('heading', { name: 'You know them all' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Final check' })).toHaveAttribute('href', './final-check');
  });
});

describe('the final check', () => {
  test('asks the variant of its address, keeps each answer, and ends with what to read again', async () => {
    history.replaceState(null, '', '?seed=week-3');
    const first = render(<FinalCheckPage root="./" language="en" />);
    await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
    await screen.findByRole('heading', { name: 'Question 1 of 3' }, WHEN_LOADED);
    await userEvent.click(screen.getAllByRole('radio')[0]!);
    await userEvent.click(screen.getByRole('button', { name: 'Answer' }));
    expect(await screen.findByRole('heading', { name: 'Question 2 of 3' })).toHaveFocus();
    first.unmount();

    render(<FinalCheckPage root="./" language="en" />);
    await screen.findByRole('heading', { name: 'Question 2 of 3' });
    await unknown();
    await screen.findByRole('heading', { name: 'Question 3 of 3' });
    await unknown();
    expect(await screen.findByRole('heading', { name: /of 3 right/ })).toHaveFocus();
    expect(screen.getByRole('heading', { name: 'Read again' })).toBeVisible();
    expect(await screen.findAllByText('I don’t know')).toHaveLength(2);
    expect(screen.getAllByRole('link', { name: /See it in the lesson, step \d/ }).length).toBeGreaterThan(1);
    const kept = readFinalChecks(createStore().get(FINAL_CHECKS))!['week-3']!;
    expect(Object.keys(kept.answers)).toHaveLength(3);
    expect(kept.endedAt).not.toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Another variant' }));
    expect(await screen.findByRole('heading', { name: 'Question 1 of 3' })).toHaveFocus();
    expect(location.search).not.toContain('week-3');
  });

  test('an address that names no variant says so, and one can begin all the same', () => {
    history.replaceState(null, '', '?seed=%3Cb%3E');
    render(<FinalCheckPage root="./" language="en" />);
    expect(screen.getByText(/names no variant/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Begin' })).toBeVisible();
  });
});

describe('the summary', () => {
  const answer = { lesson: 'a/b', question: 'q', key: 'k', choice: 0, isRight: true };
  const checks = { abc: { begunAt: 1, endedAt: Date.UTC(2026, 0, 5), answers: { 'a/b 0': answer } } };

  test('says when which check went how', async () => {
    keepFinalCheck(createStore(), 'abc', () => checks.abc);
    render(<SummaryPage root="./" language="en" />);
    const table = await screen.findByRole('table', { name: 'Final checks' });
    expect(within(table).getByRole('row', { name: /abc.*Jan 5, 2026.*1 of 1/ })).toBeVisible();
    expect(screen.getByText(/Nothing has been begun yet/)).toBeVisible();
  });

  test('as a table it can be opened by a spreadsheet, which takes nothing in it for a formula', () => {
    const row = { path: 'lesson/a/b', language: 'en', modesDone: 2, modes: 9, right: 3, of: 7, due: 1 };
    const text = summaryTable([{ ...row, title: '=SUM("x")' }], checks, en.courseWords.summary);
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '"Lesson","Modes done","Right answers","Cards due"',
      `"'=SUM(""x"")","2 of 9","3 of 7",1`,
    ]);
    expect(text).toContain('"abc","2026-01-05T00:00:00.000Z","1 of 1"');
  });
});
