/** Spanish: the documentation. */
export { docsWords } from '../docs';
