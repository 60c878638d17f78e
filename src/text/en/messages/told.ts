/** What is said of a run once it goes on, or is changed. */
import { causeMessages } from './causes';
import { fieldMessages } from './fields';

export const toldMessages = { ...causeMessages, ...fieldMessages };
