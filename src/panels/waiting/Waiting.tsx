import { useMemo, useState } from 'react';
import { conceals, usePlayerState } from '../../player';
import { Button, Ids, StateBadge, useWords } from '../../ui';
import { deriveWaiting, reasonsOf } from './derive';
import styles from './Waiting.module.css';

const FOLDED = 2;
/** Opened, the list still ends somewhere: nobody reads a thousand reasons. */
const OPENED = 60;

/** Why tasks have not moved yet: "blocked because", in the names of Airflow's own checks. */
export function Waiting({ area }: { readonly area?: string }) {
  const dictionary = useWords();
  const words = dictionary.steppingWords.waiting;
  const track = usePlayerState((state) => state.track);
  const cursor = usePlayerState((state) => state.cursor);
  const { waiters, ending } = useMemo(
    () => deriveWaiting(track, cursor, dictionary),
    [track, cursor, dictionary],
  );
  // What holds a task back may be just what is asked.
  const isHidden = usePlayerState((state) => conceals(state, 'waits'));
  const isEndHidden = usePlayerState((state) => conceals(state, 'end'));
  const [open, setOpen] = useState(false);
  const shown = waiters.slice(0, open ? OPENED : FOLDED);
  const hidden = waiters.length - shown.length;
  return (
    <section
      className={styles.waiting}
      aria-label={words.region}
      data-panel=""
      // It scrolls where a page gives it little room, and then the keyboard must reach it.
      tabIndex={0}
      style={area ? { gridArea: area } : undefined}
    >
      <p>
        <b>{words.title}</b> {ending ? ending.nothing : words.count(waiters.length)}
      </p>
      {ending ? (
        !isEndHidden && <p>{ending.then}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map((waiter) => (
            <li key={waiter.instance}>
              <code className={styles.name}>{dictionary.say(waiter.name)}</code>{' '}
              <StateBadge state={waiter.state} iconOnly />
              {(isHidden ? [] : reasonsOf(track, cursor, waiter, dictionary)).map(
                ({ check, text }, index) => (
                  <span key={index}>
                    {' '}
                    {check !== null && <b>{check}: </b>}
                    <Ids text={text} />
                  </span>
                ),
              )}
            </li>
          ))}
        </ul>
      )}
      {isHidden && !ending && <p>{words.hidden}</p>}
      {open && hidden > 0 && <p>{words.uncounted(hidden)}</p>}
      {waiters.length > FOLDED && (
        <Button look="quiet" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.fewer : words.more(waiters.length - FOLDED)}
        </Button>
      )}
    </section>
  );
}
