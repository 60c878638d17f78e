/** What is proposed to the author of a new lesson, in the lesson's own language. */
import type { ProposalWords } from '../../lesson';

export const proposalWords: ProposalWords = {
  defineDag: 'Definir el DAG',
  runEnds: 'La ejecución termina',
  whileRunning: (running, asked) => `\`${running}\` está en ejecución. ¿En qué estado está \`${asked}\`?`,
  lookAtRow: (task) => `Mira la fila de \`${task}\` en el seguimiento de estados.`,
  atTheEnd: (asked) => `La ejecución ha terminado. ¿En qué estado está \`${asked}\`?`,
  lookAtLastStep: 'Ve al último paso.',
};
