/** Spanish: the page for one's own DAG files. */
export { ownDagWords } from '../own-dag';
