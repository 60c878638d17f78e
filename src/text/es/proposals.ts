/** What is proposed to the author of a new lesson, in the lesson's own language. */
import type { AskWords, ProposalWords } from '../../lesson';

export const proposalWords: ProposalWords = {
  defineDag: 'Definir el DAG',
  runEnds: 'La ejecución termina',
  whileRunning: (running, asked) => `\`${running}\` está en ejecución. ¿En qué estado está \`${asked}\`?`,
  lookAtRow: (task) => `Mira la fila de \`${task}\` en el seguimiento de estados.`,
  atTheEnd: (asked) => `La ejecución ha terminado. ¿En qué estado está \`${asked}\`?`,
  lookAtLastStep: 'Ve al último paso.',
};

export const askWords: AskWords = {
  stateOf: (task) => `¿En qué estado está \`${task}\` en este paso?`,
  stateOfRun: '¿En qué estado está la ejecución del DAG en este paso?',
  whichStep: (task, state) => `¿En qué paso llega \`${task}\` a \`${state}\`?`,
  heldBack: (task) => `¿Qué retiene a \`${task}\` en este paso?`,
  comesLater: (task, state, step) => `\`${task}\` está en \`${state}\` solo desde el paso ${step}.`,
  wasBefore: (task, state, step) => `\`${task}\` estuvo en \`${state}\` hasta el paso ${step}.`,
  never: (task, state) => `\`${task}\` nunca está en \`${state}\` en esta ejecución.`,
  runIs: (state) => `Mira la ejecución misma: está en \`${state}\`.`,
  stepIs: (task, state, step) => `En el paso ${step} llega \`${task}\` a \`${state}\`.`,
  passes: (check) => `${check} no la retiene aquí.`,
};
