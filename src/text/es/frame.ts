/** What a frame in somebody’s page says of itself, in Spanish. */
import type { Words } from '../words';

export const frameWords: Words['frameWords'] = {
  wrongOptions: (said, instead) =>
    `La dirección de este marco dice ${said}, que no significa nada. Se muestra como con ${instead}.`,
  load: 'Empezar la lección',
};
