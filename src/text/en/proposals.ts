/** What is proposed to the author of a new lesson, in the lesson's own language. */
import type { ProposalWords } from '../../lesson';

export const proposalWords: ProposalWords = {
  defineDag: 'Define the DAG',
  runEnds: 'The run ends',
  whileRunning: (running, asked) => `\`${running}\` is running. Which state has \`${asked}\`?`,
  lookAtRow: (task) => `Look at the row of \`${task}\` in the status tracker.`,
  atTheEnd: (asked) => `The run is over. Which state has \`${asked}\`?`,
  lookAtLastStep: 'Go to the last step.',
};
