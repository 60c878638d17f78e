/** A lesson in a link: `#lesson=1.…`. It is in the part of an address that no server is told. */
import { packText, unpackText } from '../../sources';
import { readDraft, writeDraft } from '../../studio';
import type { LessonDraft } from '../../studio';

/** Longer addresses do not survive every mail and chat. */
const MOST_LETTERS = 32_000;
/** Nobody writes a lesson near this. */
const MOST_BYTES = 3_000_000;
const START = '#lesson=1.';

/** The fragment that holds it; null if it would be too long. */
export async function lessonFragment(draft: LessonDraft): Promise<string | null> {
  const fragment = START + (await packText(writeDraft(draft)));
  return fragment.length > MOST_LETTERS ? null : fragment;
}

/** What a fragment holds; null if it holds none, is cut off, or too large. */
export async function lessonInFragment(fragment: string): Promise<LessonDraft | null> {
  if (!fragment.startsWith(START) || fragment.length > MOST_LETTERS) return null;
  try {
    return readDraft(await unpackText(fragment.slice(START.length), MOST_BYTES));
  } catch {
    return null;
  }
}
