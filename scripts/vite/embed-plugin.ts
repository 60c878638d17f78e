/**
 * What the build adds to embed.html: the styles of all that its first view shows; the files of the words, so that a frame
 * asks for them at once and not when its script has come; and that scripts may come after all that the first view is made
 * of, or when its picture is pressed; and beside it `dag-tutor.js`, the element for pages with script. Which lessons there
 * are, whoever writes a site adds (src/cli/site/write-site.ts).
 */
import { build } from 'rolldown';
import type { Plugin } from 'vite';
import { chunksWith } from '../../src/cli/site/chunks';
import { withLateScripts } from '../../src/cli/site/late-scripts';
import { LANGUAGES as ALL } from '../../src/text';
import type { Language } from '../../src/text';
import { frameWords as english } from '../../src/text/en/frame';
import { frameWords as spanish } from '../../src/text/es/frame';

const LANGUAGES = Object.keys(ALL);

/** What a frame's first view shows, and its script loads later (src/embed/EmbedLesson.tsx). */
const IN_FIRST_VIEW = ['/run-views/RunViews.tsx', '/frame-record/FrameRecord.tsx', '/code/FrameCode.tsx'];

/** On the button over the picture. Imported as they are: a part of the words can no longer be loaded when this runs. */
const LOAD: Readonly<Record<Language, string>> = { en: english.load, es: spanish.load };

/** The scripts put where nobody runs them; the page takes them out at once, or when its picture is pressed (`ctl=1`). */
function withScriptsApart(html: string): string {
  return html.replace(
    /(<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?\s*)+/,
    (scripts) =>
      `<template id="scripts">${scripts.trim()}</template><script>if (!isPoster) loadScripts();</script>\n    `,
  );
}

export function embedPlugin(): Plugin {
  return {
    name: 'dag-tutor:embed',
    apply: 'build',
    // For the pages around frames: one file under a name that stays.
    async generateBundle() {
      const { output } = await build({
        input: 'src/embed/element.ts',
        write: false,
        output: { minify: true },
        checks: { pluginTimings: false },
      });
      this.emitFile({ type: 'asset', fileName: 'dag-tutor.js', source: output[0].code });
    },
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
        const fill = (page: string, name: string, entries: readonly (readonly [string, unknown])[]) =>
          page.replace(`${name} = {}`, () => `${name} = ${JSON.stringify(Object.fromEntries(entries))}`);
        // What the first view is drawn with, also of what comes later: it is there before any script.
        const shown = chunksWith(IN_FIRST_VIEW, all);
        const styles = [...shown].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const links = [...new Set(styles)]
          .filter((file) => !html.includes(`"./${file}"`))
          .map((file) => `<link rel="stylesheet" crossorigin href="./${file}" />`);
        const styled = html.replace('</head>', () => [...links, '</head>'].join('\n    '));
        let page = withScriptsApart(withLateScripts(styled));
        page = fill(page, 'WORDS', words as [string, unknown][]);
        return fill(page, 'LOAD', Object.entries(LOAD));
      },
    },
  };
}
