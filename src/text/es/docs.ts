/** What stands around the pages of documentation, and in their search, in Spanish. */
import type { Words } from '../words';
import { count } from './phrases';

export const docsWords: Words['docsWords'] = {
  title: 'Documentación',
  all: 'Todas las páginas de la documentación',
  inEnglish: 'La documentación está en inglés.',
  search: 'Buscar en la documentación',
  found: (n, shown) =>
    shown < n
      ? `${count(n, 'lugar encontrado', 'lugares encontrados')}; se muestran los ${shown} mejores`
      : count(n, 'lugar encontrado', 'lugares encontrados'),
  none: (text) => `No se ha encontrado nada para «${text}».`,
};
