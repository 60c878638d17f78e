import { LANGUAGES, loadWords } from '../../text';
import type { Language } from '../../text';

/** In the place of the address asked for, which only the page itself knows. */
const PATH = '{path}';

/**
 * The page that a host answers with where there is nothing, with its words in each language: which one it is read in,
 * and what was asked for, it finds out itself.
 * @param template public/404.html
 */
export async function notFoundPage(template: string): Promise<string> {
  const languages = Object.keys(LANGUAGES) as Language[];
  const words = await Promise.all(
    languages.map(async (language) => {
      const { lesson } = (await loadWords(language)).words;
      const said = {
        title: lesson.noSuch,
        body: lesson.noSuchBody(PATH),
        home: lesson.allLessons,
        path: PATH,
      };
      return [language, said] as const;
    }),
  );
  const json = JSON.stringify(Object.fromEntries(words)).replaceAll('<', '\\u003c');
  return template.replace('WORDS = {}', () => `WORDS = ${json}`);
}
