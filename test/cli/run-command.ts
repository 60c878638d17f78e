/** A command as `dag-tutor` calls it, without a process of its own: starting one takes longer than most of what they do. */
import { vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands';

/** What it left with and wrote. A command that writes to its output's file itself, as `simulate`, needs a process. */
export async function runCommand(name: string, args: readonly string[], cwd = process.cwd()) {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const before = process.cwd();
  vi.spyOn(console, 'log').mockImplementation((line: string) => void stdout.push(`${line}\n`));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void stderr.push(`${line}\n`));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => stdout.push(String(text)) > 0);
  try {
    process.chdir(cwd);
    const status = await (await COMMANDS[name]!.load()).run(args);
    return { status, stdout: stdout.join(''), stderr: stderr.join('') };
  } finally {
    process.chdir(before);
    vi.restoreAllMocks();
  }
}
