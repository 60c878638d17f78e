/** English: what is said where a run is changed, and of two runs beside each other. */
export { whatIfWords } from '../what-if';
