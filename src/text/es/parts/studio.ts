/** Spanish: the studio. */
export { studioWords } from '../writing';
