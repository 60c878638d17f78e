/** Icons are lucide's, and what draws them is ours: smaller, and in the first load of every page. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const OURS = fileURLToPath(new URL('../../src/ui/create-icon.ts', import.meta.url));

export function iconsPlugin(): Plugin {
  return {
    name: 'dag-tutor:icons',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer = '') {
      return source === '../createLucideIcon.mjs' && importer.includes('/lucide-react/') ? OURS : null;
    },
  };
}
