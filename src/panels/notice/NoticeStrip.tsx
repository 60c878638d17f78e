import { Info, X } from 'lucide-react';
import { useState } from 'react';
import { usePlayer, usePlayerState } from '../../player';
import { IconButton, late, useWords } from '../../ui';
import styles from './NoticeStrip.module.css';
import { withWords } from '../with-words';
import { WorkingNote } from './WorkingNote';

/** With the words of fields, which come only with a run that was changed. */
const LinkOpened = late(() => withWords(import('../what-if/LinkOpened'), 'whatIf'));

/** What the learner should be told: what is being worked at, and once, what became of an earlier visit or a link. */
export function NoticeStrip() {
  const { noticeWords } = useWords();
  const player = usePlayer();
  const notice = usePlayerState((state) => state.notice);
  return (
    <>
      <WorkingNote />
      <div role="status">
        {notice !== null && (
          <p className={styles.strip} data-print="no">
            <Info size={16} aria-hidden />
            <span>
              {notice === 'link-opened' ? (
                <LinkOpened />
              ) : (
                <>
                  <b>{noticeWords[notice].title}</b>{' '}
                  {notice === 'unknown-mode' ? <ShownMode /> : noticeWords[notice].body}
                </>
              )}
            </span>
            <IconButton
              look="quiet"
              size="s"
              label={noticeWords.dismiss}
              icon={<X size={15} aria-hidden />}
              onClick={() => player.notify(null)}
            />
          </p>
        )}
      </div>
    </>
  );
}

/** Which mode is shown instead: the one in which the lesson opened, whatever is chosen since. */
function ShownMode() {
  const { noticeWords, words } = useWords();
  const [mode] = useState(usePlayerState((state) => state.mode));
  const modes: Readonly<Record<string, { readonly name: string }>> = words.modes;
  return noticeWords['unknown-mode'].body(modes[mode]?.name ?? mode);
}
