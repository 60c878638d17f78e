import { LANGUAGES, loadWords } from '../../text';
import type { OwnSite } from 'virtual:lessons';
import type { Language } from '../../text';

/** In the place of the address asked for, which only the page itself knows. */
const PATH = '{path}';

/**
 * The page that a host answers with where there is nothing, with its words in each language: which one it is read in,
 * and what was asked for, it finds out itself.
 * @param template public/404.html
 * @param siteIn what the site says of itself in a language
 */
export async function notFoundPage(
  template: string,
  siteIn: (language: string) => OwnSite | null = () => null,
): Promise<string> {
  const languages = siteIn('')?.languages ?? (Object.keys(LANGUAGES) as Language[]);
  const words = await Promise.all(
    languages.map(async (language) => {
      const { lesson, product } = (await loadWords(language)).words;
      const said = {
        title: lesson.noSuch,
        body: lesson.noSuchBody(PATH),
        home: lesson.allLessons,
        path: PATH,
        site: siteIn(language)?.title.text ?? product,
      };
      return [language, said] as const;
    }),
  );
  const json = JSON.stringify(Object.fromEntries(words)).replaceAll('<', '\\u003c');
  return template.replace('WORDS = {}', () => `WORDS = ${json}`);
}
