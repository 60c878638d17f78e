/** English: what is proposed to authors. */
export { proposalWords } from '../proposals';
