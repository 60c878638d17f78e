import { Pencil } from 'lucide-react';
import { useCallback, useState } from 'react';
import { usePlayer } from '../../player';
import { Button, Dialog, late, useWords } from '../../ui';
import styles from './EditRun.module.css';

/** The checker and its schema come with it. */
const EditRunForm = late(() => import('./EditRunForm'), { until: () => <Loading /> });

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
        <EditRunForm onDone={close} />
      </Dialog>
    </>
  );
}

function Loading() {
  return <p className={styles.loading}>{useWords().panelWords.edit.loading}</p>;
}
