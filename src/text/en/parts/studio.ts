/** English: the studio. */
export { studioWords } from '../writing';
