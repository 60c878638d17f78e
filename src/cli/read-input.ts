import { readFileSync } from 'node:fs';

/** The text of a file (`-`: standard input), or why it cannot be read. */
export function readInput(file: string): string | { why: string } {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file === '-' ? 0 : file));
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { why: 'there is no such file' };
    if (code === 'EISDIR') return { why: 'it is a folder' };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { why: 'it is not UTF-8 text' };
    return { why: (problem as Error).message };
  }
}
