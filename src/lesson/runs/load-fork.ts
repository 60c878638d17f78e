/** What acting at a step is done with comes with the first who acts. */
import type * as Act from './act';

type Fork = typeof Act;

let fork: Fork | null = null;

/** What has been loaded of it; null before. */
export function forkThere(): Fork | null {
  return fork;
}

export async function loadFork(): Promise<Fork> {
  return (fork ??= await import('./act'));
}
