/**
 * For the frame: what simulates comes later. The files of src/lesson/runs/later stand for those of the same name in the
 * lesson room, for everybody but the folder itself.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const LESSON = path.resolve('src/lesson');
const LATER = path.join(LESSON, 'runs/later');

export function laterPlugin(): Plugin {
  return {
    name: 'dag-tutor:later',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const folder = path.dirname(importer);
      const file = path.resolve(folder, `${source}.ts`);
      if (folder === LATER || !file.startsWith(LESSON)) return null;
      const later = path.join(LATER, path.basename(file));
      return existsSync(later) ? later : null;
    },
  };
}
