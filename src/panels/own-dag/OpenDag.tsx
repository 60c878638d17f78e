import { ExternalLink, History } from 'lucide-react';
import { Button, useWords } from '../../ui';
import type { SharedDag } from './kept-dag';
import { nameOf } from './make-lesson';
import styles from './OpenDag.module.css';
import { OpenFiles } from './OpenFiles';
import { ReadingNote } from './ReadingNote';
import { useWorkbench } from './use-workbench';

interface OpenDagProps {
  /** What was on the table at the last visit; null if nothing was. */
  readonly kept: SharedDag | null;
  /** What the link holds that led here; null if it holds none. */
  readonly linked: SharedDag | null;
  readonly onForget: () => void;
}

/** The empty table: what this page is for, and the ways to put a DAG on it. */
export function OpenDag({ kept, linked, onForget }: OpenDagProps) {
  const { ownDagWords: words } = useWords();
  const workbench = useWorkbench();
  const keptName = kept && nameOf(kept.chosen?.file ?? kept.files[0]!.path);
  return (
    <div className={styles.begin}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      {linked && (
        <section className={styles.offer} aria-labelledby="linked-dag">
          <h2 id="linked-dag">{words.open.fromLink}</h2>
          <p>{words.open.fromLinkBody}</p>
          <Button
            look="loud"
            icon={<ExternalLink size={15} aria-hidden />}
            onClick={() => void workbench.restore(linked, 'link')}
          >
            {words.open.openLink}
          </Button>
        </section>
      )}
      <ReadingNote />
      {kept && keptName !== null && !linked && (
        <div className={styles.kept}>
          <Button
            look="loud"
            icon={<History size={15} aria-hidden />}
            onClick={() => void workbench.restore(kept, 'own')}
          >
            {words.open.again(keptName)}
          </Button>
          <Button look="quiet" onClick={onForget}>
            {words.open.forget}
          </Button>
        </div>
      )}
      <OpenFiles />
      <p className={styles.promise}>{words.promise}</p>
    </div>
  );
}
