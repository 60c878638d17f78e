/**
 * A learner's run in a link: `#w=1.…`. It is in the part of an address that no server is told. Packing and unpacking
 * it comes with the first link that holds one.
 */
import type { Case } from '../engine';
import { packCase } from '../sources';

/** Longer addresses do not survive every mail and chat. */
const MOST_LETTERS = 32_000;
const NAME = 'w';

/** The run in a fragment (`#w=…`), as text; null if there is none. */
export function runTextIn(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, '')).get(NAME);
}

/** The fragment without a run; what else is in it stays. */
export function withoutRun(fragment: string): string {
  if (runTextIn(fragment) === null) return fragment;
  const rest = new URLSearchParams(fragment.replace(/^#/, ''));
  rest.delete(NAME);
  return rest.size > 0 ? `#${rest}` : '';
}

/** The fragment for a run; null if it would be too long. */
export async function runFragment(lessons: Case, own: Case): Promise<string | null> {
  const fragment = `#${NAME}=${await packCase(lessons, own)}`;
  return fragment.length > MOST_LETTERS ? null : fragment;
}
