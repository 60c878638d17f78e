/**
 * `npm run -s shots`: takes the pictures of docs/look.md from the site in `dist` (`npm run build` makes it), every mode
 * on every device in both themes, and writes the page around them. `npm run -s shots -- learn` takes those of one mode.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { ALL_PARTS, loadWords } from '../src/text';
import { ensureBrowser } from './browser.mjs';
import { serve } from './static-server.mjs';

const PAGE = 'docs/look.md';
const FOLDER = 'docs/look';
const LESSON = 'airflow/pools-priority-parallelism';
const THEMES = ['light', 'dark'] as const;

/** Where a lesson is taken, and where it opens there. */
const DEVICES = [
  {
    id: 'desktop',
    title: 'Desktop, 1440 × 900',
    width: 1440,
    height: 900,
    open: (mode: string) => page(mode),
  },
  { id: 'phone', title: 'Phone, 390 × 844', width: 390, height: 844, open: (mode: string) => page(mode) },
  { id: 'frame', title: 'Frame, 720 × 480', width: 720, height: 480, open: (mode: string) => frame(mode) },
];
const page = (mode: string) => `lesson/${LESSON}?mode=${mode}&step=4`;
const frame = (mode: string) => `embed.html?lesson=${LESSON}&mode=${mode}&step=4`;

/** The words name the modes in the order of the picker. */
const MODES = Object.entries((await loadWords('en', ALL_PARTS)).words.modes);

const nameOf = (mode: string, device: string, theme: string) => `${mode}-${device}-${theme}.jpg`;

async function takeAll(browser: Browser, address: string, modes: readonly string[]): Promise<void> {
  for (const { id, width, height, open } of DEVICES)
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        reducedMotion: 'reduce',
        hasTouch: id === 'phone',
      });
      for (const mode of modes) {
        const tab = await context.newPage();
        await tab.goto(address + open(mode), { waitUntil: 'networkidle' });
        await tab.waitForFunction(() => !window.earlyPresses);
        await tab.evaluate(() => document.fonts.ready);
        const file = path.join(FOLDER, nameOf(mode, id, colorScheme));
        await tab.screenshot({ path: file, type: 'jpeg', quality: 72 });
        await tab.close();
      }
      await context.close();
    }
}

function pageText(): string {
  const rows = MODES.map(([id, { name }]) => {
    const pictures = DEVICES.map((device) => {
      const shots = THEMES.map(
        (theme) => `![${name}, ${device.id}, ${theme}](look/${nameOf(id, device.id, theme)})`,
      );
      return `### ${device.title}\n\n${shots.join('\n')}`;
    });
    return `## ${name}\n\n${pictures.join('\n\n')}`;
  });
  return `# How it looks\n\nEvery mode on a desktop, a phone and in a frame, light and dark. \`npm run build && npm run -s shots\` takes the\npictures anew and writes this page.\n\n${rows.join('\n\n')}\n`;
}

const wanted = process.argv.slice(2);
const ids = MODES.map(([id]) => id).filter((id) => wanted.length === 0 || wanted.includes(id));
if (ids.length === 0) {
  console.error(`There is no such mode. There are ${MODES.map(([id]) => id).join(', ')}.`);
  process.exit(2);
}
const executablePath = ensureBrowser();
if (!executablePath) {
  console.error('There is no browser here to take pictures with.');
  process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });
const site = await serve({ folder: 'dist', port: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
await takeAll(browser, site.address, ids);
await browser.close();
await site.close();
writeFileSync(PAGE, pageText());
