/** Spanish: the page for one's own DAG files. */
export { openedWords } from '../opened';
export { ownDagWords } from '../own-dag';
