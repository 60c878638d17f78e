/**
 * A learner's run in a link: `#w=1.…`. It is in the part of an address that no server is told. Packing and unpacking
 * it comes with the first link that holds one.
 */
import type { Case } from '../engine';
import type { Player } from './player';

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
  const { packRun } = await import('./pack-run');
  const fragment = `#${NAME}=${await packRun(lessons, own)}`;
  return fragment.length > MOST_LETTERS ? null : fragment;
}

/**
 * Puts the run that a link holds on screen, at a step of it. A run that cannot be read leaves the lesson's on screen,
 * and the player says so.
 */
export async function openLinkedRun(player: Player, text: string, step: number | null): Promise<void> {
  const { scenario } = player.store.getState();
  try {
    const { unpackRun } = await import('./pack-run');
    const own = await unpackRun(text, scenario.case);
    if (player.store.getState().scenario !== scenario) return;
    player.runWhatIf(own);
    if (step !== null) player.goTo(step);
  } catch {
    player.notify('link-unreadable');
  }
}
