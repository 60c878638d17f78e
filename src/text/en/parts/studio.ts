/** English: the studio. */
export { studioWords } from '../studio';
