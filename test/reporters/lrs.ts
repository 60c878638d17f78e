/**
 * A real store of statements for tests: Ralph, of France Université Numérique, from PyPI. It is installed once, into
 * node_modules/.cache/, which takes about a minute; then it starts in seconds.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';

const PACKAGES = ['ralph-malph[cli,lrs]==5.1.0', 'requests==2.34.2'];
const FOLDER = path.resolve('node_modules/.cache/lrs');
/** Serves as `ralph runserver` does, but: its store in a file takes one delivery and no second, unless it is told to append. */
const SERVE = `
import sys, uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.data.fs import FSDataBackend
FSDataBackend.default_operation_type = BaseOperationType.APPEND
uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(sys.argv[1]), log_level="error")`;
const INSTALLED = path.join(FOLDER, 'installed');
const BIN = path.join(FOLDER, process.platform === 'win32' ? 'Scripts' : 'bin');

export interface Lrs {
  /** Where statements go: below it, `statements`. */
  readonly endpoint: string;
  /** What an `Authorization` header says. */
  readonly auth: string;
  close(): void;
}

/** A store that runs and is empty; null where no Python can install it here. */
export async function startLrs(): Promise<Lrs | null> {
  if (!isInstalled()) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'lrs-'));
  const env = {
    ...process.env,
    RALPH_APP_DIR: path.join(folder, 'app'),
    RALPH_RUNSERVER_BACKEND: 'fs',
    RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH: path.join(folder, 'data'),
    RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE: 'statements.jsonl',
  };
  mkdirSync(path.join(folder, 'data'));
  const user = ['-u', 'demo', '-p', 'secret', '-s', 'all', '-N', 'demo', '-M', 'mailto:demo@example.org'];
  execFileSync(path.join(BIN, 'ralph'), ['auth', '-w', ...user], { env, stdio: 'ignore' });
  const port = await freePort();
  const server = spawn(path.join(BIN, 'python'), ['-c', SERVE, String(port)], { env, stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}/xAPI/`;
  const auth = `Basic ${Buffer.from('demo:secret').toString('base64')}`;
  const close = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const isThere = () =>
    fetch(`${endpoint}statements`, { method: 'OPTIONS' }).then(
      () => true,
      () => false,
    );
  await vi.waitUntil(async () => server.exitCode !== null || (await isThere()), { timeout: 120_000 });
  if (server.exitCode === null) return { endpoint, auth, close };
  close();
  throw new Error(`Ralph ended with ${server.exitCode} before it answered.`);
}

function isInstalled(): boolean {
  if (existsSync(INSTALLED)) return true;
  try {
    rmSync(FOLDER, { recursive: true, force: true });
    execFileSync('python3', ['-m', 'venv', FOLDER], { stdio: 'ignore' });
    execFileSync(path.join(BIN, 'python'), ['-m', 'pip', 'install', '--quiet', ...PACKAGES], {
      stdio: 'ignore',
    });
    writeFileSync(INSTALLED, PACKAGES.join('\n'));
    return true;
  } catch {
    // No Python, or no way to the packages.
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
