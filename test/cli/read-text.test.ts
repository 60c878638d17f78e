import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesIn, readText } from '../../src/cli/read-text';

const folder = mkdtempSync(path.join(os.tmpdir(), 'door-'));
const at = (name: string) => path.join(folder, name);
afterAll(() => {
  chmodSync(at('locked'), 0o755);
  rmSync(folder, { recursive: true });
});

beforeAll(() => {
  writeFileSync(at('plain.txt'), 'a\r\nb');
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('bom.txt'), '\uFEFFa');
  writeFileSync(at('latin1.txt'), Buffer.from('one\ntwo gar\xe7on\n', 'latin1'));
  writeFileSync(at('utf16.txt'), Buffer.from('\uFEFFab', 'utf16le'));
  writeFileSync(at('large.txt'), '');
  truncateSync(at('large.txt'), 100_000_000);
  writeFileSync(at('hidden.txt'), 'x');
  chmodSync(at('hidden.txt'), 0);
  mkdirSync(at('folder'));
  mkdirSync(at('locked'), { mode: 0 });
  chmodSync(folder, 0o755);
  symlinkSync('plain.txt', at('link.txt'));
  symlinkSync('nowhere.txt', at('dangling.txt'));
  symlinkSync('user@host.1234:5678', at('.#plain.txt'));
  symlinkSync('circle.txt', at('circle.txt'));
  symlinkSync('/dev/zero', at('endless.txt'));
  execFileSync('mkfifo', [at('pipe.txt')]);
});

describe('a file that a person can touch gives its text', () => {
  test.each([
    ['plain.txt', 'a\r\nb'],
    ['empty.txt', ''],
    ['link.txt', 'a\r\nb'],
    ['bom.txt', 'a'],
  ])('%s', (name, text) => {
    expect(readText(at(name), 1000)).toEqual({ text });
  });
});

describe('or says why it has none, and never throws, waits or fills the memory', () => {
  test.each<[string, string, object]>([
    ['missing.txt', 'file.missing', {}],
    ['plan.txt', 'file.missing', { near: 'plain.txt' }],
    ['plain.txt/inside', 'file.missing', {}],
    ['folder', 'file.folder', {}],
    ['.', 'file.folder', {}],
    ['..', 'file.folder', {}],
    ['dangling.txt', 'file.link', {}],
    ['.#plain.txt', 'file.link', {}],
    ['circle.txt', 'file.link', {}],
    ['pipe.txt', 'file.special', {}],
    ['endless.txt', 'file.special', {}],
    ['large.txt', 'file.large', { bytes: 100_000_000, most: 1000 }],
    ['latin1.txt', 'file.encoding', {}],
    ['utf16.txt', 'file.encoding', {}],
    [`${'long'.repeat(100)}.txt`, 'file.unreadable', { why: 'ENAMETOOLONG' }],
    ['nul\0.txt', 'file.unreadable', { why: 'ERR_INVALID_ARG_VALUE' }],
  ])('%j: %s', (name, code, values) => {
    expect(readText(at(name), 1000, name)).toMatchObject({ code, values });
  });

  test('where the bytes are that are not UTF-8', () => {
    expect(readText(at('latin1.txt'), 1000)).toMatchObject({ line: 2, column: 8 });
  });

  test('a file that may not be read, and a folder that may not be looked into', () => {
    asNobody(() => {
      expect(readText(at('hidden.txt'), 1000)).toMatchObject({ code: 'file.denied' });
      expect(namesIn(at('locked'))).toEqual([]);
      expect(readText(at('locked/plain.txt'), 1000)).toMatchObject({ code: 'file.denied' });
    });
  });
});

/** The superuser may read everything; whoever runs the tests as such becomes somebody else for a moment. */
function asNobody(run: () => void): void {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    run();
  } finally {
    process.seteuid?.(0);
  }
}
