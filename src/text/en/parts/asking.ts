/** English: questions that are made from a run. */
export { askingWords } from '../prompts';
export { tryingWords } from '../trying';
export { whyWords } from '../whys';
