import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, useWords } from '../ui';
import { keepOffline } from './keep-offline';
import type { KeptSite } from './keep-offline';
import { baseOf } from './page-language';
import styles from './OfflineLine.module.css';

interface OfflineLineProps {
  readonly root: string;
  /** Whether Python is kept, too. */
  readonly withPython: boolean;
}

/**
 * The last line of a page: that the site is there without a network, once it is; and, when a newer version of it is
 * there, the way to that.
 */
export default function OfflineLine({ root, withPython }: OfflineLineProps): ReactNode {
  const { language, words } = useWords();
  const [site, setSite] = useState<KeptSite | null>(null);
  useEffect(() => {
    void keepOffline(baseOf(root, language), withPython, setSite);
  }, [root, language, withPython]);
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
