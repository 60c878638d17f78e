/**
 * The terms of `lessons/terms.json` as modules, for the app in development: a language in a module of its own. A build
 * has none of them (`built-site-plugin.ts`).
 */
import path from 'node:path';
import type { Plugin } from 'vite';
import { readTermsIn, termFiles } from '../../src/cli/site/read-site';
import { formatProblem } from '../../src/text';

const ALL = 'virtual:terms';
/** Those in one language. */
const IN = 'virtual:terms/';
const RESOLVED = '\0';

export function termsPlugin({ folder }: { folder: string }): Plugin {
  const root = path.resolve(folder);
  return {
    name: 'dag-tutor:terms',
    apply: 'serve',
    resolveId: (id) => (id === ALL || id.startsWith(IN) ? RESOLVED + id : null),
    load(id) {
      if (id === RESOLVED + ALL) return allModule(root);
      if (!id.startsWith(RESOLVED + IN)) return null;
      const language = id.slice((RESOLVED + IN).length);
      for (const file of termFiles(root)) this.addWatchFile(file.path);
      const { terms, problems } = readTermsIn(root, language);
      const lines = problems.map(formatProblem).join('\n');
      if (lines !== '') this.warn(`The terms are wrong; there are none until that is put right.\n${lines}`);
      return `export default ${JSON.stringify(terms)}`;
    },
  };
}

function allModule(root: string): string {
  const loaders = termFiles(root).map(
    ({ language }) => `${JSON.stringify(language)}: () => import(${JSON.stringify(IN + language)})`,
  );
  return `
const loaders = { ${loaders.join(', ')} };
const none = { language: 'en', terms: [] };
export async function loadTerms(language) {
  const load = Object.hasOwn(loaders, language) ? loaders[language] : loaders.en;
  return load ? (await load()).default : none;
}
`;
}
