import { useLanguageOf, useWords } from '../../ui';
import { DOCS } from '../address';
import { PageFrame } from '../PageFrame';
import styles from './DocsPage.module.css';
import { SearchDocs } from './SearchDocs';
import { WRITTEN_IN } from './doc-links';

interface DocsPageProps {
  readonly root: string;
  readonly title: string;
  /** Made of our own Markdown (src/cli/site/read-docs.ts). */
  readonly html: string;
}

/** A page of the documentation, with a search over all of them. */
export function DocsPage({ root, title, html }: DocsPageProps) {
  const { docsWords, language } = useWords();
  const written = useLanguageOf(WRITTEN_IN);
  return (
    <PageFrame
      root={root}
      crumbs={[
        { text: docsWords.title, language },
        { text: title, language: WRITTEN_IN },
      ]}
      className={styles.page}
    >
      <SearchDocs root={root} />
      <p className={styles.about}>
        <a href={root + DOCS}>{docsWords.all}</a>
        {language !== WRITTEN_IN && <span>{docsWords.inEnglish}</span>}
      </p>
      <div data-doc="" className={styles.doc} {...written} dangerouslySetInnerHTML={{ __html: html }} />
    </PageFrame>
  );
}
