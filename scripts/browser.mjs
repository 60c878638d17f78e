/** Finds a Chromium for the browser tests, and gets one where it can. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium or Chrome on this machine, or null. CHROMIUM_PATH comes first. */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...['/usr/bin', ...folders].flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...MAC,
    chromium.executablePath(),
  ];
  return candidates.find((candidate) => candidate && existsSync(candidate)) ?? null;
}

/** As findBrowser, but installs Debian's Chromium first if there is none and we may. Null if there is still none. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!mayInstall) return null;
  console.log('No browser here yet: installing Chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'inherit', env });
  apt('update', '-qq');
  apt('install', '-qq', '-y', '--no-install-recommends', 'chromium');
  return findBrowser();
}
