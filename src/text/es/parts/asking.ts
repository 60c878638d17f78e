/** Spanish: questions that are made from a run. */
export { askingMessages } from '../messages/asking';
export { tryingWords } from '../trying';
