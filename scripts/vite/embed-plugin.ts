/**
 * What the build adds to embed.html: the lessons' files, so that a frame asks for its lesson at once and not when its
 * script has come; and that scripts may come after all that the first view is made of.
 */
import type { Plugin } from 'vite';
import { LANGUAGES as ALL } from '../../src/text';
import { chunksWith } from './chunks';
import { withLateScripts } from './late-scripts';

const LANGUAGES = Object.keys(ALL);

const LESSON = '\0virtual:lesson/';

export function embedPlugin(): Plugin {
  return {
    name: 'dag-tutor:embed',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle).flatMap((output): [string, string][] =>
          output.type === 'chunk' && output.facadeModuleId?.startsWith(LESSON)
            ? [[output.facadeModuleId.slice(LESSON.length), `./${output.fileName}`]]
            : [],
        );
        const asked = chunksWith(['/embed/main.tsx'], Object.values(bundle));
        const words = LANGUAGES.map((language) => {
          const parts = ['page', 'run'].map((part) => `/text/${language}/parts/${part}.ts`);
          const chunks = [...chunksWith(parts, Object.values(bundle))].filter((chunk) => !asked.has(chunk));
          return [language, chunks.map((chunk) => `./${chunk.fileName}`)];
        });
        const filled = withLateScripts(html).replace(
          'WORDS = {}',
          () => `WORDS = ${JSON.stringify(Object.fromEntries(words))}`,
        );
        return filled.replace('FILES = {}', () => `FILES = ${JSON.stringify(Object.fromEntries(files))}`);
      },
    },
  };
}
