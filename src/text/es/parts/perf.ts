/** Spanish: the mode Perf. */
export { perfWords } from '../perf';
