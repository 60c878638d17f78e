/**
 * `npm test`: every check of the house, in the order in which faults are cheapest to find; stops at the first that
 * fails, with its name.
 */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { ensureBrowser } from './browser.mjs';

const npm = (...args) => ['npm', ['run', '-s', ...args]];

stage('types', ...npm('types'));
stage('lint', ...npm('lint'));
stage('unit tests', ...npm('unit'));
stage('conformance', ...npm('conformance'));
stage('build', ...npm('build'));

const browser = ensureBrowser();
if (!browser) {
  console.error(
    '✗ browser tests: there is no browser. Run "npx playwright install chromium", or set CHROMIUM_PATH to a Chromium or Chrome, then run npm test again.',
  );
  process.exit(1);
}
stage('browser tests', ...npm('e2e'), { CHROMIUM_PATH: browser, E2E_PORT: String(await freePort()) });
console.log('✓ all is well');

function stage(name, command, args, env = {}) {
  console.log(`\n— ${name}`);
  const start = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (status !== 0) {
    console.error(`✗ ${name}: failed`);
    process.exit(1);
  }
  console.log(`✓ ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
