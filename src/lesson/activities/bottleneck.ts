/** Bottlenecks: what holds the run on screen back, proven by taking each limit away. */
import type { Case } from '../../engine';
import type { Bottleneck } from '../runs/bottleneck';
import type { Limit } from '../runs/limits';
import { gradeInTwo, ONE_SET } from './activity';
import type { Activity } from './activity';
import { contentKey } from './content-key';
import { bottleneckOutline } from './outlines/bottleneck';

export interface BottleneckItem {
  /** The key of the run (see `perfRun`). */
  readonly key: string;
  readonly input: Case;
  /** What was found out about it; null before somebody has committed, because that takes several runs. */
  readonly found: Bottleneck | null;
}

/** What can be said of a run: a limit, its dependencies, or several limits together. */
export type Suspect = Bottleneck['answers'][number];

/** A choice is the id of a suspect. */
export const bottleneck: Activity<BottleneckItem, string> = {
  ...bottleneckOutline,
  // Of whichever run is on screen.
  items: () => [],
  identify: ({ key, input }) => ({ set: ONE_SET, name: key, key: contentKey({ key, input }) }),
  read: (kept) => (typeof kept === 'string' ? kept : null),
  grade({ found }, chosen, tries) {
    if (!found) return { isRight: null, isSettled: false };
    return gradeInTwo(
      found.answers.some((one) => suspectId(one) === chosen),
      tries,
    );
  },
};

export function suspectId(suspect: Suspect | Limit): string {
  if (typeof suspect === 'string') return suspect;
  return suspect.type === 'pool' ? `pool/${suspect.pool}` : suspect.type;
}
