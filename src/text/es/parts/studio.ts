/** Spanish: the studio. */
export { studioWords } from '../studio';
