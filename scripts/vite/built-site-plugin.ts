/** In a build, lessons and terms are no part of it: the app looks in its page which there are (`built-site.ts`). */
import path from 'node:path';
import type { Plugin } from 'vite';

const MODULE = path.join(import.meta.dirname, 'built-site.ts');

export function builtSitePlugin(): Plugin {
  return {
    name: 'dag-tutor:built-site',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:lessons' || id === 'virtual:terms' ? MODULE : null),
  };
}
