/** Spanish: what is wrong with a case or a lesson, and what is said while a run is made. */
export { describeCaseProblem } from '../case-problems';
export { describeProblem } from '../lesson-problems';
export { workingWords } from '../working';
