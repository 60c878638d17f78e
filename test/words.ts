/** The English words, all loaded: for tests that ask what is said. */
import { ALL_PARTS, loadWords } from '../src/text';

export const en = await loadWords('en', ALL_PARTS);
