/** Random cases by kind and seed. */
import type { Case } from '../../../src/engine';
import * as basic from './basic-kinds';
import * as runs from './dag-kinds';
import * as mixed from './mixed-kinds';
import * as more from './more-kinds';
import { Random } from './random';
import * as wild from './wild-kinds';

const MAKERS = { ...basic, ...more, ...runs, ...wild, ...mixed } as const;
export type Kind = keyof typeof MAKERS;
export const KINDS = Object.keys(MAKERS) as Kind[];

/** The same case for the same kind and seed, always. */
export function makeCase(kind: Kind, seed: number): Case {
  const made = MAKERS[kind](new Random(`${kind} ${seed}`));
  return { case: `random/${kind}-${seed}`, about: `random ${kind}, seed ${seed}`, ...made };
}
