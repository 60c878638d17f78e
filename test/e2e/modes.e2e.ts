/**
 * Every way through every lesson, by keyboard alone: each mode gets to its end, loses nothing in a reload, and axe
 * finds nothing. A mode is a row of the table: another one is another row.
 */
import type { Page } from '@playwright/test';
import { buildOrGoOn } from './build';
import { colourFaultsOf, faultsOf, sidewaysPixels } from './faults';
import { expect, test } from './fixtures';
import {
  focused,
  isWritten,
  missedByTab,
  pressButton,
  pressIfThere,
  tabToElement,
  whichButton,
} from './keyboard';
import { LESSONS } from './lesson-files';
import { repairOrGoOn } from './repair';
import { unpainted } from './unpainted';

const SEED = 'mlops/airflow-ml-orchestration';

interface ModeRow {
  readonly id: string;
  readonly name: string;
  /** One thing that a learner does on the way to the end, by keyboard. */
  readonly goOn: (page: Page) => Promise<void>;
  /** What is on the screen when one thing has been done, and still is after a reload. */
  readonly begun: RegExp;
}

const MODES: readonly ModeRow[] = [
  { id: 'learn', name: 'Learn', goOn: nextStep, begun: /^Step 1 of \d+$/ },
  { id: 'visual', name: 'Visual', goOn: stepOrAnswer, begun: /^Step 1 of \d+$/ },
  { id: 'challenge', name: 'Challenge', goOn: repairOrGoOn, begun: /^1 of \d+ reached$/ },
  { id: 'try', name: 'Try', goOn: answerOrGoOn, begun: /^1 of \d+ answered$/ },
  { id: 'why', name: 'Why', goOn: answerOrGoOn, begun: /^1 of \d+ answered$/ },
  { id: 'deep', name: 'Deep', goOn: answerOrGoOn, begun: /^1 of \d+ settled$/ },
  { id: 'project', name: 'Project', goOn: buildOrGoOn, begun: /^1 of \d+$/ },
  { id: 'recall', name: 'Recall', goOn: answerOrGoOn, begun: /^Card [12] of \d+$/ },
  { id: 'perf', name: 'Perf', goOn: predictOrGoOn, begun: /^1 of 3 runs predicted and measured\.$/ },
];

/** What leads on, where a question is not to be answered. */
const ON =
  /^(Next question|Go to the question|Go to the end|Next marked step|Compare with the answer|Start with .*|Next card|Finish|Knew it|Watch the run|Go straight to step \d+|Next belief)$/;
const REVEAL = /^Show the answer$/;
const ANSWER = /^(Answer|Try once more|Commit to it)$/;

async function nextStep(page: Page): Promise<void> {
  await pressIfThere(page, /^Next step/);
}

/** To the next step; at the last, the quiz. */
async function stepOrAnswer(page: Page): Promise<void> {
  const bar = page.locator('input[type="range"]');
  if (await bar.evaluate(({ value, max }: HTMLInputElement) => value !== max)) return nextStep(page);
  const quiz = page.locator('section', {
    has: page.locator('h2', { hasText: /^(Visual Quiz|Further questions) - / }),
  });
  if (await quiz.locator('button', { hasText: 'Next question' }).first().isVisible())
    return pressIfThere(page, /^Next question$/);
  await tabToElement(page, quiz.locator('input[type="radio"]:enabled').first());
  await page.keyboard.press('Space');
  await pressIfThere(page, /^Check answer$/);
}

/** Answers the question at hand, right or wrong, as often as it takes; or goes on to the next. */
async function answerOrGoOn(page: Page): Promise<void> {
  const next = await whichButton(page, { answer: ANSWER, on: ON, reveal: REVEAL });
  return next === 'answer' ? answerQuestion(page) : pressIfThere(page, next === 'on' ? ON : REVEAL);
}

/** Chooses in every blank of the question, then presses Answer. */
async function answerQuestion(page: Page): Promise<void> {
  // By what is written on it: working out the names of all buttons takes longer than answering.
  const button = page.locator('button', { hasText: ANSWER });
  const [before] = await button.allTextContents();
  // From its first blank on: the button to answer with is the first stop after them.
  const question = page.locator('section').filter({ has: button });
  const blanks = question.last().locator('input[type="radio"]:enabled, select:enabled');
  if ((await blanks.count()) > 0) await tabToElement(page, blanks.first());
  const seen = new Set<string>();
  for (let stop = 0; stop < 300; stop++) {
    const one = await focused(page);
    if (one.kind === 'button' && ANSWER.test(one.name) && !one.isDisabled) {
      await page.keyboard.press('Enter');
      const [after = before] = await button.allTextContents();
      if (before === 'Answer' && after !== before) {
        await expect(page.getByText('You have one more try.').first()).toBeVisible();
      }
      return;
    }
    if (one.kind === 'radio' && !seen.has(one.id)) await page.keyboard.press('Space');
    if (one.kind === 'select' && !seen.has(one.id)) await page.keyboard.press('ArrowDown');
    seen.add(one.id);
    await page.keyboard.press('Tab');
  }
  throw new Error('The question cannot be answered by keyboard.');
}

/** Says how long the run will take and runs it; or goes on to the next. */
async function predictOrGoOn(page: Page): Promise<void> {
  const input = page.getByRole('textbox', { name: 'I say it takes' });
  await expect(input).toBeVisible();
  if (!(await input.isEditable())) {
    await pressIfThere(page, /^Next: /);
    await expect(input).toBeFocused();
    return;
  }
  await tabToElement(page, input);
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');
  await expect(input).not.toBeEditable();
}

// One window for all modes of a lesson, as a learner goes from one to the next: opening it anew takes as long as a mode.
for (const lesson of LESSONS)
  test(`${lesson}: every mode is done by keyboard alone`, async ({ page }) => {
    // Nine modes have the time of three.
    test.slow();
    await page.goto(`lesson/${lesson}?mode=${MODES[0]!.id}`);
    for (const mode of MODES)
      await test.step(mode.name, async () => {
        await tabToElement(page, page.locator(`nav a[href*="mode=${mode.id}"]`));
        await page.keyboard.press('Enter');
        await expect(page.locator('nav a[aria-current="page"]')).toHaveText(mode.name);
        // The run stays where the mode before has left it: at its end.
        await page.keyboard.press('Home');
        const done = `You have done ${mode.name}.`;
        await unpainted(page, async () => {
          for (let times = 0; times < 80 && !(await isWritten(page, done)); times++) await mode.goOn(page);
        });
        await expect(page.getByText(done)).toBeVisible();
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await faultsOf(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await colourFaultsOf(page)).toEqual([]);
        // What is proposed next can be reached in the same way: at the end of the run, where the mode is not by itself.
        const onward = page.getByRole('button', { name: /^Go on (with |in the course$)/ }).first();
        if (!(await onward.isVisible())) await pressButton(page, /^Last step$/);
        await tabToElement(page, onward);
      });
  });

for (const mode of MODES) {
  test.describe(mode.name, () => {
    test('a reload in between loses nothing', async ({ page }) => {
      await page.goto(`lesson/${SEED}?mode=${mode.id}`);
      const begun = page.getByText(mode.begun).first();
      for (let times = 0; times < 6 && !(await begun.isVisible()); times++) await mode.goOn(page);
      await expect(begun).toBeVisible();
      const text = await begun.textContent();
      await page.reload();
      await expect(page.getByText(text ?? '', { exact: true }).first()).toBeVisible();
    });

    // On the way to the end; at the end, every lesson is looked at in both themes above.
    for (const [device, colorScheme, viewport] of [
      ['a desktop, in light', 'light', { width: 1440, height: 900 }],
      ['a small phone, in dark', 'dark', { width: 360, height: 640 }],
    ] as const) {
      test.describe(`on ${device}`, () => {
        test.use({ colorScheme, viewport });

        test('axe finds nothing, nothing is cut off sideways, and Tab reaches everything', async ({
          page,
        }) => {
          await page.goto(`lesson/${SEED}?mode=${mode.id}`);
          for (let times = 0; times < 3; times++) {
            await mode.goOn(page);
            expect(await faultsOf(page)).toEqual([]);
            expect(await sidewaysPixels(page)).toBe(0);
          }
          expect(await missedByTab(page)).toEqual([]);
        });
      });
    }
  });
}
