/** English: where to start in the course, its check at the end, and a summary. */
export { courseWords } from '../course';
