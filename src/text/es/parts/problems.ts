/** Spanish: what is wrong with a case or a lesson. */
export { describeCaseProblem } from '../case-problems';
export { describeProblem } from '../lesson-problems';
