/** Files made by chance, half of them faulty: none breaks the reading, each fault is told at its line. */
import { expect, test } from 'vitest';
import { seeds } from '../../engine/seeds';
import { checkGenerated } from './check-generated';
import { SLOW, usePython } from './python';

const python = usePython();
/** `npm run generated` reads 2,000. */
const COUNT = 160;

test(
  `${COUNT} generated files`,
  async () => expect(await checkGenerated(python, seeds(COUNT))).toEqual([]),
  SLOW,
);
