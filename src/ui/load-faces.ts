import { loadPatiently } from './load-patiently';

/** Loads the faces, where the page's style sheet leaves them out (`plain-styles.css`). Until then their fallbacks stand. */
export function loadFaces(): Promise<unknown> {
  return loadPatiently(() => import('./faces.css'));
}
