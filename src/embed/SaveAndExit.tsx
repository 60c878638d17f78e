import { LogOut } from 'lucide-react';
import { useState } from 'react';
import type { EndVisit } from '../reporters';
import { Button, useWords } from '../ui';
import styles from './SaveAndExit.module.css';

interface SaveAndExitProps {
  readonly end: EndVisit;
  /** Everything is kept, and the visit is over. */
  readonly onEnded: () => void;
}

/** Ends a visit that an LMS waits for the end of. What it does not take keeps the lesson where it is, and says so. */
export default function SaveAndExit({ end, onEnded }: SaveAndExitProps) {
  const { frameWords: words } = useWords();
  const [state, setState] = useState<'open' | 'ending' | 'failed'>('open');
  const leave = async () => {
    if (state === 'ending') return;
    setState('ending');
    if (await end()) onEnded();
    else setState('failed');
  };
  return (
    <>
      <Button icon={<LogOut size={16} aria-hidden />} onClick={() => void leave()}>
        {words.saveAndExit}
      </Button>
      {/* There before it has anything to say, so that a screen reader hears it. */}
      <p className={styles.said} role="status">
        {state === 'failed' && words.notSaved}
      </p>
    </>
  );
}
