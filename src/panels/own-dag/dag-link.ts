/** A DAG file in a link: `#dag=1.…`. It is in the part of an address that no server is told. */
import { packText, unpackText } from '../../sources';
import { readDag, writeDag } from './kept-dag';
import type { SharedDag } from './kept-dag';

/** Longer addresses do not survive every mail and chat. */
const MOST_LETTERS = 32_000;
/** Nobody writes a file near this. */
const MOST_BYTES = 1_000_000;
const NAME = 'dag';
const VERSION = '1.';

/** The fragment that holds it; null if it would be too long. */
export async function dagFragment(shared: SharedDag): Promise<string | null> {
  const fragment = `#${NAME}=${VERSION}${await packText(writeDag(shared))}`;
  return fragment.length > MOST_LETTERS ? null : fragment;
}

/** Whether a fragment says that it holds a DAG. */
export function holdsDag(fragment: string): boolean {
  return fragment.startsWith(`#${NAME}=`);
}

/** What a fragment holds; null if it is cut off, not ours, or too large. */
export async function dagInFragment(fragment: string): Promise<SharedDag | null> {
  const letters = fragment.slice(`#${NAME}=`.length);
  if (!holdsDag(fragment) || fragment.length > MOST_LETTERS || !letters.startsWith(VERSION)) return null;
  try {
    return readDag(await unpackText(letters.slice(VERSION.length), MOST_BYTES));
  } catch {
    return null;
  }
}
