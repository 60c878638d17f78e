import type { ReactNode } from 'react';
import { cx, late } from '../../ui';
import { Narration } from '../narration/Narration';
import styles from './RunPicture.module.css';

/** In a chunk of its own: the sentence and the tables can be read before it is there. Other views come when chosen. */
export const RunViews = late(() => import('../run-views/RunViews'), {
  until: () => <div className={styles.place} />,
  isInFirstPicture: true,
});

interface RunPictureProps {
  /** The place in the page's grid. */
  readonly area?: string;
  /** The story of the lesson, on its upper edge; a frame has none. */
  readonly flow?: ReactNode;
  /** Whether the author's sentence of the step stands above the run's own. */
  readonly guided?: boolean;
  readonly className?: string | undefined;
}

/**
 * The run as one looks at it, as a graph or in another view, with the story of the lesson on its upper edge and the sentence of the step on
 * its lower one. In the document the sentence comes first, because to a screen reader it is the story. Both edges have
 * one height at every step, so that nothing moves but what happens.
 */
export function RunPicture({ area, flow = null, guided = false, className }: RunPictureProps) {
  return (
    <div
      className={cx(styles.picture, flow !== null && styles.withFlow, className)}
      style={area ? { gridArea: area } : undefined}
    >
      <div className={styles.say}>
        <Narration guided={guided} />
      </div>
      <RunViews />
      {flow !== null && <div className={styles.flow}>{flow}</div>}
    </div>
  );
}
