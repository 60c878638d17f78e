import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { usePlayer, writeLink } from '../player';
import { words } from '../text';
import { Button, Dialog, useAnnounce } from '../ui';
import styles from './ShareStep.module.css';

const SHOWN_MS = 2500;

/** Copies a link to the mode, scenario and step on screen. Where copying is not allowed, the link is shown. */
export function ShareStep() {
  const player = usePlayer();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const [link, setLink] = useState<string | null>(null);

  const share = async () => {
    const address = new URL(`?${writeLink(player.store.getState())}`, location.href.split('#')[0]).href;
    try {
      await navigator.clipboard.writeText(address);
      announce(words.header.shareCopied);
      setCopied(true);
      setTimeout(() => setCopied(false), SHOWN_MS);
    } catch {
      setLink(address);
    }
  };

  return (
    <>
      <Button
        look="quiet"
        className={styles.share}
        icon={<Link2 size={16} aria-hidden />}
        onClick={() => void share()}
      >
        <span className={styles.words}>{copied ? words.header.shareCopied : words.header.share}</span>
      </Button>
      <Dialog title={words.lesson.shareDialog} open={link !== null} onClose={() => setLink(null)}>
        <label className={styles.field}>
          {words.header.shareFailed}
          <input type="text" readOnly value={link ?? ''} onFocus={(event) => event.currentTarget.select()} />
        </label>
      </Dialog>
    </>
  );
}
