/** The code for a frame, which shows it when it is there; in a chunk of its own. */
export { CodePanel as default } from './CodePanel';
