import { FlaskConical } from 'lucide-react';
import { useCallback, useState } from 'react';
import { usePlayer } from '../../player';
import { Button, Dialog, late, useWords } from '../../ui';
import { withWords } from '../with-words';
import styles from './WhatIf.module.css';

const WhatIfForm = late(() => withWords(import('./WhatIfForm'), 'whatIf'), {
  until: () => <p className={styles.loading} />,
});

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
        <WhatIfForm onDone={close} />
      </Dialog>
    </>
  );
}
