/**
 * What the build adds to embed.html: the files of the words, so that a frame asks for them at once and not when its
 * script has come; and that scripts may come after all that the first view is made of. Which lessons there are, whoever
 * writes a site adds (src/cli/site/write-site.ts).
 */
import type { Plugin } from 'vite';
import { chunksWith } from '../../src/cli/site/chunks';
import { withLateScripts } from '../../src/cli/site/late-scripts';
import { LANGUAGES as ALL } from '../../src/text';

const LANGUAGES = Object.keys(ALL);

export function embedPlugin(): Plugin {
  return {
    name: 'dag-tutor:embed',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const all = Object.values(bundle).filter((output) => output.type === 'chunk');
        const asked = chunksWith(['/embed/main.tsx'], all);
        const words = LANGUAGES.map((language) => {
          const parts = ['page', 'run'].map((part) => `/text/${language}/parts/${part}.ts`);
          const chunks = [...chunksWith(parts, all)].filter((chunk) => !asked.has(chunk));
          return [language, chunks.map((chunk) => `./${chunk.fileName}`)];
        });
        return withLateScripts(html).replace(
          'WORDS = {}',
          () => `WORDS = ${JSON.stringify(Object.fromEntries(words))}`,
        );
      },
    },
  };
}
