import { Info, X } from 'lucide-react';
import { useState } from 'react';
import { PLACE_IN_LINK, usePlayer, usePlayerState } from '../../player';
import type { UnknownInLink } from '../../player';
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
              ) : typeof notice === 'object' ? (
                <Unknown {...notice} />
              ) : (
                <>
                  <b>{noticeWords[notice].title}</b> {noticeWords[notice].body}
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

/** More of what cannot be meant helps nobody. */
const MOST_LETTERS = 40;

/** All that a link names and there is not, and what is shown instead. */
function Unknown({ unknown }: UnknownInLink) {
  const { noticeWords, words, formats } = useWords();
  // The mode in which the lesson opened, whatever is chosen since.
  const [mode] = useState(usePlayerState((state) => state.mode));
  const modes: Readonly<Record<string, { readonly name: string }>> = words.modes;
  const { title, body, named, instead } = noticeWords.unknown;
  const told = PLACE_IN_LINK.flatMap((name) => {
    const said = unknown[name];
    return said === undefined ? [] : [{ name, said: said.slice(0, MOST_LETTERS) }];
  });
  return (
    <>
      <b>{title(formats.and(told.map(({ name, said }) => named[name](said))))}</b>{' '}
      {body(formats.and(told.map(({ name }) => instead[name](modes[mode]?.name ?? mode))))}
    </>
  );
}
