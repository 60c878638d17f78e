/**
 * A run as text for a link: the difference to the lesson's run, packed. Whatever text comes back is taken as written by
 * a stranger: it is bounded here, and checked like every case.
 */
import type { Case } from '../engine';
import { applyDifference, differenceOf, parseDifference } from '../lesson';
import { packText, unpackText } from './pack-text';

/** No link that was made here is longer. */
const MOST_LETTERS = 32_000;
/** No case that somebody makes by hand comes near this. */
const MOST_BYTES = 1_000_000;
const VERSION = '1.';

/** The difference of a run to the lesson's, packed: `1.` and letters that need no escaping in an address. */
export async function packRun(lessons: Case, own: Case): Promise<string> {
  return VERSION + (await packText(JSON.stringify(differenceOf(lessons, own))));
}

/**
 * The run that somebody packed, over the lesson's, as JSON that nobody has checked yet. Throws if it is too long, not
 * ours, cut off, or of another version of the lesson.
 */
export async function unpackRun(text: string, lessons: Case): Promise<string> {
  if (text.length > MOST_LETTERS || !text.startsWith(VERSION)) throw new Error('No run is packed in this.');
  const difference = parseDifference(JSON.parse(await unpackText(text.slice(VERSION.length), MOST_BYTES)));
  if (!difference) throw new Error('This is no difference between two runs.');
  const json = JSON.stringify(applyDifference(lessons, difference));
  if (json.length > MOST_BYTES) throw new Error('This run is too large.');
  return json;
}
