/** What is proposed to the author of a new lesson, in the lesson's own language. */
import type { AskWords, ProposalWords } from '../../lesson';

export const proposalWords: ProposalWords = {
  defineDag: 'Define the DAG',
  runEnds: 'The run ends',
  whileRunning: (running, asked) => `\`${running}\` is running. Which state has \`${asked}\`?`,
  lookAtRow: (task) => `Look at the row of \`${task}\` in the status tracker.`,
  atTheEnd: (asked) => `The run is over. Which state has \`${asked}\`?`,
  lookAtLastStep: 'Go to the last step.',
};

export const askWords: AskWords = {
  stateOf: (task) => `Which state has \`${task}\` at this step?`,
  stateOfRun: 'Which state has the DAG run at this step?',
  whichStep: (task, state) => `At which step does \`${task}\` come to \`${state}\`?`,
  heldBack: (task) => `What holds \`${task}\` back at this step?`,
  comesLater: (task, state, step) => `\`${task}\` is \`${state}\` only from step ${step} on.`,
  wasBefore: (task, state, step) => `\`${task}\` was \`${state}\` up to step ${step}.`,
  never: (task, state) => `\`${task}\` is never \`${state}\` in this run.`,
  runIs: (state) => `Look at the run itself: it is \`${state}\`.`,
  stepIs: (task, state, step) => `Step ${step} is where \`${task}\` comes to \`${state}\`.`,
  passes: (check) => `${check} does not hold it back here.`,
};
