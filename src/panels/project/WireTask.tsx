import { m } from 'framer-motion';
import type { PointerEvent } from 'react';
import type { Task } from '../../engine';
import { projectWords } from '../../text';
import type { Box } from '../dag-graph/layout/graph-layout';
import { hasOwnRule } from '../dag-graph/layout/sizes';
import styles from './WireGraph.module.css';

const words = projectWords.wire;

interface WireTaskProps {
  readonly box: Box;
  readonly task: Task;
  /** Ids of the tasks it waits for. */
  readonly after: readonly string[];
  readonly operator: string;
  readonly isFrom: boolean;
  readonly onPress: () => void;
  readonly onPull: (event: PointerEvent) => void;
}

/** A task to draw arrows from and to, with what one must know of it for that. */
export function WireTask({ box, task, after, operator, isFrom, onPress, onPull }: WireTaskProps) {
  const { retries, pool } = task.options;
  const facts = [
    ...(hasOwnRule(task) ? [task.triggerRule] : []),
    ...(retries > 0 ? [words.retries(retries)] : []),
    ...(pool === 'default_pool' ? [] : [words.pool(pool)]),
  ].join(' · ');
  return (
    <m.div
      className={styles.place}
      data-task={box.id}
      style={{ width: box.width, height: box.height }}
      initial={false}
      animate={{ x: box.x, y: box.y }}
    >
      <button
        type="button"
        className={styles.task}
        aria-pressed={isFrom}
        aria-label={words.task(box.id, after)}
        title={box.id}
        onClick={onPress}
      >
        <b>{task.label}</b>
        <small>{operator}</small>
        {facts !== '' && <small className={styles.facts}>{facts}</small>}
      </button>
      <span aria-hidden className={styles.port} onPointerDown={onPull} />
    </m.div>
  );
}
