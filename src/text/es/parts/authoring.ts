/** Spanish: what is proposed to authors. */
export { askWords, proposalWords } from '../proposals';
