/** English: lessons that somebody opened on the site. */
export { openedWords } from '../opened';
