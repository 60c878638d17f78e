/** What runs are called, in Spanish. */
import type { RunPlace } from '../../engine';

/** "ejecución 2", "etl ejecución 2". */
export function nthRun({ nth, dagId }: RunPlace): string {
  return dagId === null ? `ejecución ${nth}` : `${dagId} ejecución ${nth}`;
}
