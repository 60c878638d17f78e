import { Pencil } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { usePlayer } from '../../player';
import { Button, Dialog, ErrorBoundary, useWords } from '../../ui';
import styles from './EditRun.module.css';

/** The checker and its schema come with it. */
const EditRunForm = lazy(() => import('./EditRunForm'));

/** "Edit the run": a button, and the window it opens. What is typed is kept when the window closes. */
export function EditRun() {
  const words = useWords().panelWords.edit;
  const player = usePlayer();
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    player.pause();
    setOpen(true);
  };
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <Button look="quiet" className={styles.opener} icon={<Pencil size={13} aria-hidden />} onClick={open}>
        {words.title}
      </Button>
      <Dialog title={words.title} open={isOpen} onClose={close} wide>
        <ErrorBoundary>
          <Suspense fallback={<p className={styles.loading}>{words.loading}</p>}>
            <EditRunForm onDone={close} />
          </Suspense>
        </ErrorBoundary>
      </Dialog>
    </>
  );
}
