import type { EdgeView } from './derive';
import type { Words } from '../../text';

/** What an edge says in full. `from` names the task it comes from, which is all that is said while more is kept back. */
export function edgeText(
  { status, up, done, of, isChoice }: EdgeView,
  from: string,
  dictionary: Words,
): string {
  const words = dictionary.panelWords.edge;
  if (status === 'concealed') return from;
  if (up === null && of > 1 && status !== 'waiting') return words.many(done, of);
  switch (status) {
    case 'waiting':
      return of > 1 ? words.waitingPart(from, done, of) : words.waiting(from);
    case 'met':
      return words.met(from, up);
    case 'failed':
      return isChoice ? words.notChosen(from) : words.failed(from, up);
    case 'unneeded':
      return words.unneeded(from);
  }
}
