/**
 * The terms of `lessons/terms.json` as modules, a language in a file of its own: nobody loads them who does not look at
 * one. Wrong terms stop a build, as a wrong lesson does.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { translationsOf } from '../../src/cli/read-lessons';
import { readTerms, TERMS_FILE } from '../../src/cli/read-terms';
import type { LessonReader } from '../../src/cli/read-terms';
import { formatProblem } from '../../src/text';
import { readOnce } from './lessons-plugin';

const ALL = 'virtual:terms';
/** Those in one language. */
const IN = 'virtual:terms/';
const RESOLVED = '\0';

export function termsPlugin({ folder, strict }: { folder: string; strict: boolean }): Plugin {
  const file = path.join(path.resolve(folder), TERMS_FILE);
  return {
    name: 'dag-tutor:terms',
    resolveId: (id) => (id === ALL || id.startsWith(IN) ? RESOLVED + id : null),
    load(id) {
      if (id === RESOLVED + ALL) return allModule(file);
      if (!id.startsWith(RESOLVED + IN)) return null;
      const language = id.slice((RESOLVED + IN).length);
      const own = filesOf(file).find((one) => one.language === language)?.path ?? file;
      this.addWatchFile(own);
      const checked = readTerms(
        own,
        path.join(path.basename(folder), path.basename(own)),
        titlesIn(language),
      );
      if ('terms' in checked) return `export default ${JSON.stringify(checked.terms)}`;
      const lines = checked.problems.map(formatProblem).join('\n');
      if (strict) this.error(`The terms are wrong, so nothing is built.\n${lines}`);
      this.warn(`The terms are wrong; there are none until that is put right.\n${lines}`);
      return `export default { language: 'en', terms: [] }`;
    },
  };
}

/** The file itself, and its translations. */
function filesOf(file: string): readonly { readonly language: string; readonly path: string }[] {
  return existsSync(file) ? [{ language: 'en', path: file }, ...translationsOf(file)] : [];
}

function allModule(file: string): string {
  const loaders = filesOf(file).map(
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

/** Reads a lesson in a language, where it is translated to it: for its title. */
function titlesIn(language: string): LessonReader {
  return (entry) => {
    const translation = translationsOf(entry.path).find((one) => one.language === language);
    const file = translation?.path ?? entry.path;
    const folder = path.dirname(path.dirname(entry.path));
    return readOnce({ ...entry, path: file }, path.join(path.basename(folder), path.relative(folder, file)));
  };
}
