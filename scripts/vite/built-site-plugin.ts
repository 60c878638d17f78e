/** In a build, lessons and terms are no part of it: the app looks in its page which there are (`built-site.ts`). */
import path from 'node:path';
import type { Plugin } from 'vite';

const placeOf = (name: string) => path.join(import.meta.dirname, name);
const MODULES = new Map([
  ['virtual:lessons', placeOf('built-site.ts')],
  ['virtual:terms', placeOf('built-site.ts')],
]);
const DOCS = 'virtual:docs';

/** Documentation there is only in a built site: what looks for it finds none in development. */
export function builtSitePlugin(): Plugin[] {
  return [
    {
      name: 'dag-tutor:built-site',
      apply: 'build',
      enforce: 'pre',
      resolveId: (id) => MODULES.get(id) ?? null,
    },
    {
      name: 'dag-tutor:built-docs',
      enforce: 'pre',
      resolveId: (id) => (id === DOCS ? placeOf('built-docs.ts') : null),
    },
  ];
}
