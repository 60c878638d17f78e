/** What the fields of a lesson are called and what is said of them, in the page's language as far as there are words. */
import type { Field } from '../../../studio';
import { useWords } from '../../../ui';

interface FieldWords {
  /** Airflow's own options keep their names, as code. */
  readonly label: { readonly text: string; readonly isCode: boolean };
  readonly help: { readonly text: string; readonly lang: string | null } | null;
}

export function useFieldWords(): (field: Pick<Field, 'name' | 'help'>) => FieldWords {
  const { studioWords } = useWords();
  const labels: Readonly<Record<string, string>> = studioWords.fields;
  const helps: Readonly<Record<string, string>> = studioWords.help;
  return ({ name, help }) => {
    const own = Object.hasOwn(labels, name) ? labels[name] : undefined;
    const said = Object.hasOwn(helps, name) ? helps[name] : undefined;
    return {
      label: { text: own ?? name, isCode: own === undefined },
      // The schema speaks English; so do Airflow's own documents, where its options are looked up.
      help: said !== undefined ? { text: said, lang: null } : help ? { text: help, lang: 'en' } : null,
    };
  };
}
