import { useEffect, useState } from 'react';
import { usePlayerState } from '../../player';
import { late } from '../../ui';
import { withWords } from '../with-words';

const WorkingStatus = late(() => withWords(import('./WorkingStatus'), 'problems'));

/** What is over sooner than this needs no words. */
const SHOWN_AFTER_MS = 150;

/** What is being worked at, how far it is, and the way to give it up. Nothing as long as nothing takes its time. */
export function WorkingNote() {
  const at = usePlayerState((state) => state.working?.at ?? null);
  const isLong = useIsLong(at !== null);
  if (at === null || !isLong) return null;
  return <WorkingStatus at={at} />;
}

/** Whether it has been so for a while. */
function useIsLong(isSo: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isSo]);
  return isLong;
}
