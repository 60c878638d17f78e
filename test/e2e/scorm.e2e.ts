/** Packages as they come to learners: in an LMS, without one, and as a file. */
import { expect, test as base } from '@playwright/test';
import type { FrameLocator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../scripts/static-server.mjs';

const LESSON = 'lessons/mlops/airflow-ml-orchestration.json';
const VERSIONS = {
  '1.2': { score: 'core.score.raw', status: 'core.lesson_status', entry: { core: { entry: 'resume' } } },
  '2004': { score: 'score.raw', status: 'completion_status', entry: { entry: 'resume' } },
} as const;
type Version = keyof typeof VERSIONS;

/** An LMS: scorm-again, which keeps what it has been told whenever it is asked to. */
const lmsPage = (version: Version) => `<!doctype html><title>LMS</title><link rel="icon" href="favicon.svg" />
<script src="scorm-again.min.js"></script>
<iframe title="lesson" width="1000" height="700"></iframe>
<script>
  const is12 = ${version === '1.2'};
  const settings = { autocommit: false, logLevel: 5 };
  const api = is12 ? new Scorm12API(settings) : new Scorm2004API(settings);
  window[is12 ? 'API' : 'API_1484_11'] = api;
  const kept = JSON.parse(localStorage.getItem('kept') ?? 'null');
  if (kept) api.loadFromJSON({ ...kept, ...merge(kept, ${JSON.stringify(VERSIONS[version].entry)}) }, 'cmi');
  function merge(a, b) {
    return Object.fromEntries(Object.entries(b).map(([name, value]) =>
      [name, typeof value === 'object' ? { ...a[name], ...merge(a[name], value) } : value]));
  }
  const keep = () => localStorage.setItem('kept', JSON.stringify(api.renderCMIToJSONObject().cmi));
  api.on(is12 ? 'LMSCommit' : 'Commit', keep);
  api.on(is12 ? 'LMSFinish' : 'Terminate', () => { keep(); localStorage.setItem('ended', 'yes'); });
  document.querySelector('iframe').src = 'airflow-ml-orchestration.html';
</script>`;

interface Fixtures {
  readonly folder: string;
  /** Packs with the built site, as an author does. */
  readonly pack: (...args: readonly string[]) => string;
  /** A page may not complain of anything. */
  readonly clean: void;
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'packed-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  pack: async ({ folder }, use) => {
    await use((...args) => {
      const out = path.join(folder, 'package');
      const command = ['--import', 'tsx', 'src/cli/main.ts', 'pack', LESSON, '--out', out, ...args];
      execFileSync(process.execPath, command);
      return out;
    });
  },
  clean: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          faults.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => faults.push(error.error().message));
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

// Being without a network outlasts the emptying of a window.
test.use({ reuseContext: false });

const keptBy = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('kept') ?? 'null') as Record<string, unknown>);

const at = (values: unknown, name: string) =>
  name.split('.').reduce((value, part) => (value as Record<string, unknown> | null)?.[part], values);

async function answer(lesson: Page | FrameLocator, option: RegExp) {
  const quiz = lesson.getByRole('region', { name: /^Visual Quiz/ });
  await quiz.getByRole('radio', { name: option }).check();
  await quiz.getByRole('button', { name: 'Check answer' }).click();
}

for (const version of ['1.2', '2004'] as const)
  test(`SCORM ${version}: whoever closes the tab right after an answer finds place, answer and score again`, async ({
    context,
    folder,
    pack,
  }) => {
    const files = unzipSync(readFileSync(pack('--scorm', version)));
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
    writeFileSync(path.join(folder, 'lms.html'), lmsPage(version));
    copyFileSync('node_modules/scorm-again/dist/scorm-again.min.js', path.join(folder, 'scorm-again.min.js'));
    const { address, close } = await serve({ folder, port: 0 });
    const { score, status } = VERSIONS[version];
    try {
      const first = await context.newPage();
      await first.goto(`${address}lms.html`);
      const lesson = first.frameLocator('iframe');
      await lesson.getByRole('button', { name: 'Next step' }).click();
      await lesson.getByRole('button', { name: 'Next step' }).click();
      await expect(lesson.getByText('Step 2 of 5', { exact: true })).toBeVisible();
      await expect.poll(async () => at(await keptBy(first), status)).toBe('incomplete');
      await answer(lesson, /success/);
      await first.close();

      const second = await context.newPage();
      await second.goto(`${address}lms.html`);
      const again = second.frameLocator('iframe');
      await expect(again.getByText('Step 2 of 5', { exact: true })).toBeVisible();
      const quiz = again.getByRole('region', { name: /^Visual Quiz/ });
      await expect(quiz.getByRole('radio', { name: /success/ })).toBeChecked();
      const kept = await keptBy(second);
      expect(Number(at(kept, score))).toBeGreaterThan(0);
      expect(String(at(kept, 'suspend_data')).length).toBeLessThan(4096);
      // Leaving as an LMS has it: the lesson's frame goes away.
      await second.evaluate(() => {
        localStorage.removeItem('ended');
        document.querySelector('iframe')!.remove();
      });
      await expect.poll(() => second.evaluate(() => localStorage.getItem('ended'))).toBe('yes');
      expect(at(await keptBy(second), score)).toBe(at(kept, score));
      // Of this learner nothing is left in the browser for the next one but what the LMS keeps.
      const own = await second.evaluate(() =>
        Object.keys(localStorage).filter((key) => key.startsWith('dag-tutor:progress')),
      );
      expect(own).toEqual([]);

      // Leaving by the button: the LMS has all before the lesson says so, and gives it back.
      await second.evaluate(() => localStorage.removeItem('ended'));
      await second.reload();
      await again.getByRole('button', { name: 'Next step' }).click();
      await expect(again.getByText('Step 3 of 5', { exact: true })).toBeVisible();
      await again.getByRole('button', { name: 'Save and exit' }).click();
      await expect(again.getByText(/You can close this window now/)).toBeVisible();
      expect(await second.evaluate(() => localStorage.getItem('ended'))).toBe('yes');
      await second.reload();
      await expect(again.getByText('Step 3 of 5', { exact: true })).toBeVisible();
      expect(at(await keptBy(second), score)).toBe(at(kept, score));

      // Opened by itself it is a lesson as any other.
      await second.goto(`${address}airflow-ml-orchestration.html`);
      await second.getByRole('button', { name: 'Next step' }).click();
      await expect(second.getByText('Step 1 of 5', { exact: true })).toBeVisible();
      await expect(second.getByRole('button', { name: 'Save and exit' })).toHaveCount(0);
    } finally {
      await close();
    }
    expect(strFromU8(files['imsmanifest.xml']!)).toContain('airflow-ml-orchestration.html');
  });

test('a lesson as one file runs where it lies, without a network', async ({ context, folder, pack }) => {
  const file = path.join(folder, 'lesson.html');
  copyFileSync(pack('--html'), file);
  await context.setOffline(true);
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.getByText('Step 1 of 5', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'DAG graph' }).getByText('preprocess').first()).toBeVisible();
  await answer(page, /success/);
  await expect(page.getByRole('region', { name: 'Transcript' })).toBeVisible();
  // A run that is in no file: where the browser lets no worker run, it is made in the page.
  await page.getByRole('button', { name: 'What if…' }).click();
  await page
    .getByRole('textbox', { name: /^Seconds it takes/ })
    .first()
    .fill('9');
  await page.getByRole('button', { name: 'Run it' }).click();
  await expect(page.getByRole('radio', { name: 'Your run' })).toBeChecked();
});
