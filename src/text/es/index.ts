/** Spanish, in parts that are loaded apart. */
import type { Parts } from '../words';

export const es: Parts = {
  page: () => import('./parts/page'),
  run: () => import('./parts/run'),
  causes: () => import('./parts/causes'),
  whatIf: () => import('./parts/what-if'),
  asking: () => import('./parts/asking'),
  deep: () => import('./parts/deep'),
  challenge: () => import('./parts/challenge'),
  project: () => import('./parts/project'),
  recall: () => import('./parts/recall'),
  perf: () => import('./parts/perf'),
  problems: () => import('./parts/problems'),
  ownDag: () => import('./parts/own-dag'),
  frame: () => import('./parts/frame'),
  studio: () => import('./parts/studio'),
  authoring: () => import('./parts/authoring'),
  catalogue: () => import('./parts/catalogue'),
  course: () => import('./parts/course'),
  handOut: () => import('./parts/hand-out'),
};
