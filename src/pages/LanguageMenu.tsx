import { Languages } from 'lucide-react';
import { isMadeUp, LANGUAGES } from '../text';
import type { Language } from '../text';
import { Select, useWords } from '../ui';
import styles from './LanguageMenu.module.css';
import { addressOfSame, keepLanguage } from './page-language';
import { siteLanguages } from './site-languages';

/** Which language to read the page in, where there is a choice. Each is a page of its own, at the same step. */
export function LanguageMenu({ root }: { readonly root: string }) {
  const { language, words } = useWords();
  const offered = siteLanguages();
  if (offered.length < 2) return null;
  return (
    <span className={styles.menu}>
      <Languages size={16} aria-hidden />
      <Select<Language>
        label={words.language.label}
        labelHidden
        value={isMadeUp(language) ? 'en' : language}
        onChange={(chosen) => {
          keepLanguage(chosen);
          location.assign(addressOfSame(chosen, root, language));
        }}
        options={offered.map((value) => ({ value, label: LANGUAGES[value].name }))}
      />
    </span>
  );
}
