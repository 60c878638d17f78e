/** What is said of a lesson and its runs from the first moment, in Spanish. */
import { nameMessages } from './names';
import { runMessages as ofRuns } from './runs';

export const runMessages = { ...nameMessages, ...ofRuns };
