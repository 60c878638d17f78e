/** English: the front page. */
export { catalogueWords } from '../catalogue';
