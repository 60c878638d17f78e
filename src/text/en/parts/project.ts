/** English: the mode Project. */
export { projectWords } from '../project';
