/** English: what is wrong with a case. */
export { describeCaseProblem } from '../case-problems';
