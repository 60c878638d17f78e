/** English: what a frame says of itself. */
export { frameWords } from '../frame';
