import { FlaskConical } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { usePlayer } from '../../player';
import { Button, Dialog, ErrorBoundary, useWords } from '../../ui';
import { withWords } from '../with-words';
import styles from './WhatIf.module.css';

const WhatIfForm = lazy(() => withWords(import('./WhatIfForm'), 'whatIf'));

/** "What if…": a button, and the window in which the run is changed, or acted in. */
export function WhatIf() {
  const { words } = useWords();
  const player = usePlayer();
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    player.pause();
    player.runs.warm();
    setOpen(true);
  };
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <Button
        className={styles.opener}
        icon={<FlaskConical size={15} aria-hidden />}
        data-print="no"
        onClick={open}
      >
        {words.lesson.whatIf}
      </Button>
      <Dialog title={words.lesson.whatIf} open={isOpen} onClose={close} wide>
        <ErrorBoundary>
          <Suspense fallback={<p className={styles.loading} />}>
            <WhatIfForm onDone={close} />
          </Suspense>
        </ErrorBoundary>
      </Dialog>
    </>
  );
}
