import { useEffect, useMemo, useRef } from 'react';
import { guideAt } from '../../lesson';
import { conceals, usePlayerState } from '../../player';
import { cx, Ids, Switch, useAnnounce, useWords } from '../../ui';
import { useLessonLanguage } from '../../asking';
import { Explained } from '../terms/Explained';
import { useDetails } from '../use-details';
import { narrate } from './derive';
import styles from './Narration.module.css';

/** Where there is little room, a sentence of the author with more letters stands alone with the run's first. */
const MOST_SHORT_LETTERS = 100;

interface NarrationProps {
  readonly area?: string;
  /** Whether the author's sentence of the step stands above the run's own. */
  readonly guided?: boolean;
}

/**
 * What just happened and why, in a sentence. It is also said to screen readers, once the learner has come to rest
 * at a step; nothing is said of the step at which the page opens.
 */
export function Narration({ area, guided = false }: NarrationProps) {
  const dictionary = useWords();
  const words = dictionary.steppingWords.narration;
  const track = usePlayerState((state) => state.track);
  const cursor = usePlayerState((state) => state.cursor);
  const announce = useAnnounce();
  // Of Start it is said who can go first, which is what comes next.
  const isHidden = usePlayerState((state) => conceals(state, 'reason'));
  const isNextHidden = usePlayerState((state) => state.cursor === 0 && conceals(state, 'next'));
  const told = useMemo(() => {
    const { line, ...whole } = narrate(track, cursor, dictionary);
    if (isHidden) return { ...whole, line, why: words.whyHidden, notes: [] };
    return isNextHidden ? { ...whole, line, why: '' } : { ...whole, line };
  }, [track, cursor, isHidden, isNextHidden, words, dictionary]);

  const guide = usePlayerState(({ lesson, scenario, track: shown, cursor: step, original }) =>
    guided && original === null ? guideAt(lesson, scenario.id, shown, step) : null,
  );
  // What somebody changed in a run may bring its words in any order; and while it is asked why, a word may tell it.
  const isExplained = usePlayerState((state) => state.original === null) && !isHidden;
  const language = useLessonLanguage();
  const details = useDetails();

  const last = useRef({ track, cursor });
  useEffect(() => {
    if (last.current.track === track && last.current.cursor === cursor) return;
    last.current = { track, cursor };
    const sentences = [guide, told.line, told.why, ...told.parts.map((part) => part.line)];
    const spoken = sentences.filter(Boolean).join(' ').replaceAll('`', '');
    announce(words.announce(cursor, spoken));
  }, [announce, guide, told, track, cursor, words]);

  return (
    <section
      className={cx(
        styles.narration,
        guide !== null && guide.length > MOST_SHORT_LETTERS && styles.long,
        details.areShown && styles.detailed,
      )}
      aria-label={words.region}
      // It may be longer than the room that the page gives; then it scrolls, and must be reached for that.
      tabIndex={0}
      data-panel=""
      data-said=""
      style={area ? { gridArea: area } : undefined}
    >
      {details.set && (
        <span className={styles.details} data-print="no">
          <Switch label={words.details} on={details.areShown} onChange={details.set} />
        </span>
      )}
      {guide !== null && (
        <p className={styles.guide} {...language}>
          <Explained text={guide} kind="guide" guided isWanted={!isHidden} />
        </p>
      )}
      <p className={styles.line}>
        <Explained text={told.line} kind="line" guided={guided} isWanted={isExplained} />
      </p>{' '}
      <div className={styles.why}>
        {told.why !== '' && <Explained text={told.why} kind="why" guided={guided} isWanted={isExplained} />}{' '}
        {details.areShown && told.notes.length > 0 && (
          <span className={styles.notes}>
            <Ids text={told.notes.join(' · ')} />
          </span>
        )}
      </div>
      {told.parts.length > 0 && (
        <ul className={styles.parts}>
          {told.parts.map((part, index) => (
            <li key={index}>
              <Ids text={part.line} />
            </li>
          ))}
          {told.more > 0 && <li>{words.more(told.more)}</li>}
        </ul>
      )}
    </section>
  );
}
