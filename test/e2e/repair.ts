/** Repairing a run in Challenge by keyboard alone, in the way that the lesson knows. */
import type { Locator, Page } from '@playwright/test';
import { challengesOf } from '../../src/lesson';
import type { Challenge, Field, KnobValue } from '../../src/lesson';
import { ALL_PARTS, loadWords } from '../../src/text';
import { lessonFrom } from '../lesson/lessons';
import { expect } from './fixtures';
import { pressButton, pressIfThere, tabToElement } from './keyboard';

/** Turns the knobs of the challenge on screen as its solution says and runs it; or goes on to the next one. */
export async function repairOrGoOn(page: Page): Promise<void> {
  // By what stands in the page: working out the names of everything on it takes longer than a challenge.
  const first = page.locator('nav[aria-label="Challenges of this lesson"] button').first();
  await expect(first).toBeVisible();
  const card = page.locator('article');
  if ((await card.count()) === 0) {
    await tabToElement(page, first);
    await page.keyboard.press('Enter');
    return expect(card).toBeVisible();
  }
  if (await card.getByText(/^Goal reached/).isVisible()) {
    await pressIfThere(page, /^Next challenge$/);
    // Its run is made elsewhere; pressed again until then, it would be made anew.
    return expect(card.locator('button', { hasText: /^Next challenge$/ })).toHaveCount(0);
  }
  const challenge = await challengeOf(page, card);
  for (const field of challenge.fields)
    if (field.id in challenge.solution) await turn(page, card, field, challenge.solution[field.id]!);
  await pressButton(page, /^Run it$/);
  await expect(card.getByText(/^Goal reached/)).toBeVisible();
}

async function challengeOf(page: Page, card: Locator): Promise<Challenge> {
  const [course, lesson] = new URL(page.url()).pathname.split('/').slice(-2);
  const title = await card.locator('h3').textContent();
  const { say } = await loadWords('en', ALL_PARTS);
  const found = challengesOf(lessonFrom(`lessons/${course}/${lesson}.json`)).find(
    (one) => say(one.title) === title,
  );
  if (!found) throw new Error(`The lesson has no challenge “${title}”.`);
  return found;
}

async function turn(page: Page, card: Locator, field: Field, value: KnobValue): Promise<void> {
  const { whatIfWords } = await loadWords('en', ALL_PARTS);
  const label = field.label ?? whatIfWords.label(field.turns);
  const knob = card.getByLabel(label).first();
  await tabToElement(page, knob);
  if (field.kind.type === 'switch') return page.keyboard.press('Space');
  if (field.kind.type !== 'choice') {
    await page.keyboard.press('Control+A');
    return value === null ? page.keyboard.press('Delete') : page.keyboard.type(String(value));
  }
  const wanted = whatIfWords.value(field.turns, value);
  const shown = () => knob.locator('option:checked').textContent();
  await page.keyboard.press('Home');
  for (let more = 0; more < 50 && (await shown()) !== wanted; more++) await page.keyboard.press('ArrowDown');
  expect(await shown()).toBe(wanted);
}
