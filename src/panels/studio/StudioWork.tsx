import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ErrorBoundary, Segmented, Splitter, useMediaQuery, useWords } from '../../ui';
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

/** A lesson in the making: what is written at one side, the page at the other; on a narrow screen one of them. */
export default function StudioWork({ root, shown }: StudioWorkProps) {
  const words = useWords().studioWords.bar;
  const studio = useStudio();
  const isKept = useInStudio((state) => state.isKept);
  const isNarrow = useMediaQuery(NARROW);
  const [side, setSide] = useState<'write' | 'see'>('write');
  const [share, setShare] = useState(50);
  const lost = useWords().studioWords.kept.lost;
  const onKeyDown = (event: KeyboardEvent) => {
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
