/** What a frame in somebody’s page says of itself, in Spanish. */
import type { Words } from '../words';

export const frameWords: Words['frameWords'] = {
  wrongOptions: (said, instead) =>
    `La dirección de este marco dice ${said}, que no significa nada. Se muestra como con ${instead}.`,
  load: 'Empezar la lección',
  saveAndExit: 'Guardar y salir',
  saved: 'Guardado',
  savedBody: 'Se ha guardado todo lo que has hecho. Ya puedes cerrar esta ventana.',
  notSaved:
    'Ahora mismo no se ha podido guardar. Quédate aquí y vuelve a intentarlo en un momento: entretanto no se pierde nada.',
};
