/** A browser on the built site, for every part of the bench that measures in one. */
import { chromium, type Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/static-server.mjs';
import type { Row } from './report';

/** Rows measured in a browser on a built site; none, with the reason said, where either is missing. */
export async function inBrowser(
  folder: string,
  measure: (browser: Browser, address: string) => Promise<Row[]>,
): Promise<Row[]> {
  const executablePath = findBrowser();
  if (!executablePath || !existsSync(path.join(folder, 'index.html'))) {
    console.log(
      executablePath
        ? `There is no site in ${folder} (npm run build), so nothing is measured in a browser.`
        : 'No browser here, so nothing is measured in one.',
    );
    return [];
  }
  const site = await serve({ folder, port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    return await measure(browser, site.address);
  } finally {
    await browser.close();
    await site.close();
  }
}
