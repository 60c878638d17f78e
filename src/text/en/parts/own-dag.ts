/** English: the pages for one's own DAG files and lessons, and for the documentation. */
export { docsWords } from '../docs';
export { openedWords } from '../opened';
export { ownDagWords } from '../own-dag';
