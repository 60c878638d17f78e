/**
 * What Lighthouse says of a lesson page, on a desktop and on a phone. It is not installed with the project, because
 * only the bench wants it: npm brings it when it is first run.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/static-server.mjs';
import type { Row } from './report';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const LESSON = 'lesson/mlops/airflow-ml-orchestration';
const DEVICES = [
  { device: 'desktop', flags: ['--preset=desktop'] },
  { device: 'phone', flags: [] },
];

export async function benchLighthouse(folder: string): Promise<Row[]> {
  const browser = findBrowser();
  if (!browser) return [];
  const site = await serve({ folder, port: 0 });
  const rows: Row[] = [];
  try {
    for (const { device, flags } of DEVICES) {
      for (const [category, score] of await scores(browser, `${site.address}${LESSON}`, flags)) {
        rows.push({
          what: `lesson page, Lighthouse on a ${device}: ${category}`,
          values: [score],
          unit: '',
          budget: 100,
          isLeast: true,
          // What it times differs from run to run.
          isHeld: category !== 'performance',
        });
      }
    }
  } catch (error) {
    console.log(`Lighthouse could not be run: ${String(error).split('\n')[0]}`);
  } finally {
    await site.close();
  }
  return rows;
}

/** Points of 100, by category. */
async function scores(browser: string, url: string, flags: readonly string[]): Promise<[string, number][]> {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      ...flags,
      '--output=json',
      '--quiet',
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 64 * 1024 * 1024 },
  );
  const { categories } = JSON.parse(stdout) as { categories: Record<string, { id: string; score: number }> };
  return Object.values(categories).map(({ id, score }) => [id, Math.round(score * 100)]);
}
