/** Spanish: the mode Project. */
export { projectWords } from '../project';
export { projectMessages } from '../messages/project';
