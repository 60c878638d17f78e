import { instanceName } from '../lesson';
import type { Track, Wait } from '../lesson';
import type { Words } from './words';

/** The sentence of a step at which a task waits on, and why it does. */
export function tellWait(
  { trace }: Pick<Track, 'trace'>,
  { instance, poke, left }: Wait,
  { say, steppingWords: { wait } }: Words,
): { readonly line: string; readonly why: string } {
  const name = `\`${say(instanceName(trace, instance))}\``;
  if (poke !== null) return { line: wait.poke(name), why: wait.pokeWhy(poke, left) };
  return { line: wait.retry(name), why: wait.retryWhy(left) };
}
