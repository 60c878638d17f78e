/** English: the documentation. */
export { docsWords } from '../docs';
