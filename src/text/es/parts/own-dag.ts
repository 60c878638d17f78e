/** Spanish: the pages for one's own DAG files, and lessons. */
export { openedWords } from '../opened';
export { ownDagWords } from '../own-dag';
