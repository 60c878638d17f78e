import type { Terms } from '../lesson';
import { Ids, useLanguageOf, useWords } from '../ui';
import { PageFrame } from './PageFrame';
import styles from './TermsPage.module.css';

/** The words that the lessons use, each in one plain sentence, and where one can see it. */
export function TermsPage({ root, terms }: { readonly root: string; readonly terms: Terms }) {
  const { words, language } = useWords();
  const written = useLanguageOf(terms.language);
  return (
    <PageFrame root={root} crumbs={[{ text: words.terms.title, language }]} className={styles.page}>
      <h1>{words.terms.title}</h1>
      <p className={styles.lead}>{words.terms.lead}</p>
      <dl className={styles.list}>
        {terms.terms.map(({ id, name, also, text, shown }) => (
          <div key={id} id={id} className={styles.term}>
            <dt {...written}>
              {name}
              {also.length > 0 && <small> {also.join(', ')}</small>}
            </dt>
            <dd>
              <span {...written}>
                <Ids text={text} />
              </span>{' '}
              <a
                href={`${root}lesson/${shown.course}/${shown.lesson}?mode=learn&scenario=${shown.scenario}&step=${shown.step}`}
              >
                {words.terms.shown(shown.title, shown.step)}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </PageFrame>
  );
}
