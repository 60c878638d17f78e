import { useEffect, useState } from 'react';
import { ErrorBoundary, Segmented, Splitter, useLatest, useMediaQuery, useWords } from '../../ui';
import { LivePage } from './LivePage';
import { Problems } from './Problems';
import { StudioBar } from './StudioBar';
import styles from './Studio.module.css';
import { useInStudio, useStudio } from './use-studio';
import { WriteSide } from './WriteSide';

export interface StudioWorkProps {
  /** The way to the app's base. */
  readonly root: string;
  /** Address of the page in the frame. */
  readonly shown: string;
}

const NARROW = '(max-width: 60rem)';

/** What is read of a key, and done to it. */
type UndoKey = Pick<
  KeyboardEvent,
  'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'key' | 'preventDefault' | 'stopPropagation'
>;

/** A lesson in the making: what is written at one side, the page at the other; on a narrow screen one of them. */
export default function StudioWork({ root, shown }: StudioWorkProps) {
  const words = useWords().studioWords.bar;
  const studio = useStudio();
  const isKept = useInStudio((state) => state.isKept);
  const isNarrow = useMediaQuery(NARROW);
  const [side, setSide] = useState<'write' | 'see'>('write');
  const [share, setShare] = useState(50);
  const lost = useWords().studioWords.kept.lost;
  const onKeyDown = (event: UndoKey) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !isRedo) return;
    // Fields have an undo of their own, which would tear what is in them from what is in the file.
    event.preventDefault();
    event.stopPropagation();
    if (isRedo) studio.redo();
    else studio.undo();
  };
  // What was pressed may be gone with what it did, as the button of an arrow: then keys come to the page.
  const onKeyOfPage = useLatest(onKeyDown);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.target === document.body) onKeyOfPage(event);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [onKeyOfPage]);
  return (
    <div className={styles.work} onKeyDownCapture={onKeyDown} data-side={side}>
      <StudioBar root={root}>
        {isNarrow && (
          <Segmented
            label={words.sides}
            value={side}
            onChange={setSide}
            options={[
              { value: 'write', label: words.write },
              { value: 'see', label: words.see },
            ]}
          />
        )}
      </StudioBar>
      {!isKept && (
        <p role="alert" className={styles.lost}>
          {lost}
        </p>
      )}
      <div className={styles.sides} style={{ '--left': `${share}fr`, '--right': `${100 - share}fr` }}>
        <div className={styles.write}>
          <ErrorBoundary>
            <WriteSide />
          </ErrorBoundary>
          <Problems />
        </div>
        <div className={styles.see}>
          <ErrorBoundary>
            <LivePage address={shown} />
          </ErrorBoundary>
        </div>
        <Splitter label={words.columns} value={share} onChange={setShare} className={styles.splitter} />
      </div>
    </div>
  );
}
