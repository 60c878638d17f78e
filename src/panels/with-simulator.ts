import { loadSimulator } from '../lesson';

/** A part of the page that makes runs of its own: it is there once cases can be run. */
export async function withSimulator<T>(part: Promise<T>): Promise<T> {
  await loadSimulator();
  return part;
}
