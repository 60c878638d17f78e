/**
 * A frame that shows a lesson's own runs simulates nothing: they come with the lesson. So what makes other runs is left
 * out of its first load. In its build the files of this folder stand for those of the same name beside it
 * (scripts/vite/later-plugin.ts): the same functions, which work once `loadSimulator` has resolved.
 */
import type * as Parts from './all';

let parts: typeof Parts | null = null;

/** Resolves once cases can be run. */
export async function loadSimulator(): Promise<void> {
  parts ??= await import('./all');
}

/** What has been loaded. Throws before that: whoever can make a run waits for `loadSimulator` first. */
export function loaded(): typeof Parts {
  if (!parts) throw new Error('The simulator is not loaded.');
  return parts;
}
