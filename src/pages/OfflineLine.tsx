import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, useWords } from '../ui';
import { keepOffline } from './keep-offline';
import type { KeptSite } from './keep-offline';
import { baseOf } from './page-language';
import styles from './OfflineLine.module.css';

/**
 * The last line of a page: that the site is there without a network, once it is; and, when a newer version of it is
 * there, the way to that.
 */
export default function OfflineLine({ root }: { readonly root: string }): ReactNode {
  const { language, words } = useWords();
  const [site, setSite] = useState<KeptSite | null>(null);
  useEffect(() => {
    void keepOffline(baseOf(root, language), setSite);
  }, [root, language]);
  return (
    <div className={styles.line} data-print="no">
      {site?.kind === 'kept' && <p>{words.offline.kept}</p>}
      <p role="status">
        {site?.kind === 'newer' && (
          <>
            {words.offline.newer} <Button onClick={site.show}>{words.offline.showNewer}</Button>
          </>
        )}
      </p>
    </div>
  );
}
