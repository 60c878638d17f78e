import { Download, Link2 } from 'lucide-react';
import { useState } from 'react';
import { runFragment, usePlayer, writeLink } from '../player';
import { Button, Dialog, saveFile, useAnnounce, useWords } from '../ui';
import styles from './ShareStep.module.css';

const SHOWN_MS = 2500;

/**
 * Copies a link to the mode, scenario and step on screen, with the learner's own run if that is on screen. Where
 * copying is not allowed, the link is shown; a run that is too long for a link is offered as a file.
 */
export function ShareStep() {
  const { learningWords, words } = useWords();
  const player = usePlayer();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const [tooLong, setTooLong] = useState(false);

  const share = async () => {
    const state = player.store.getState();
    const fragment = state.original ? await runFragment(state.scenario.case, state.track.input) : '';
    if (fragment === null) {
      setTooLong(true);
      return;
    }
    const address = new URL(`?${writeLink(state)}${fragment}`, location.href.split('#')[0]).href;
    try {
      await navigator.clipboard.writeText(address);
      announce(state.original ? learningWords.share.shared : words.header.shareCopied);
      setCopied(true);
      setTimeout(() => setCopied(false), SHOWN_MS);
    } catch {
      setLink(address);
    }
  };
  const save = () => {
    const { track } = player.store.getState();
    saveFile('run.json', 'application/json', JSON.stringify(track.input, null, 2));
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
      <Dialog
        title={learningWords.share.tooLong}
        open={tooLong}
        onClose={() => setTooLong(false)}
        actions={
          <Button look="loud" icon={<Download size={15} aria-hidden />} onClick={save}>
            {learningWords.share.save}
          </Button>
        }
      >
        <p>{learningWords.share.tooLongBody}</p>
      </Dialog>
    </>
  );
}
