/**
 * For the frame: what simulates comes later. Files of src/lesson/runs/later stand for those of the same name in the lesson
 * room, for everybody but the folder itself.
 */
import path from 'node:path';
import type { Plugin } from 'vite';

const LESSON = path.resolve('src/lesson');
const LATER = path.join(LESSON, 'runs/later');
const STAND_INS = ['challenges.ts', 'made-scenarios.ts', 'simulator.ts'];

export function laterPlugin(): Plugin {
  return {
    name: 'dag-tutor:later',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const folder = path.dirname(importer);
      const file = path.resolve(folder, `${source}.ts`);
      if (folder === LATER || !file.startsWith(LESSON)) return null;
      const name = path.basename(file);
      return STAND_INS.includes(name) ? path.join(LATER, name) : null;
    },
  };
}
