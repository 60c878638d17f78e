import { Handle, Position } from '@xyflow/react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { TaskNode } from './wire-flow';
import { useWords } from '../../ui';
import styles from './WireGraph.module.css';

/** A task to draw arrows from and to, with what one must know of it for that. */
export const WireTask = memo(({ id, data }: NodeProps<TaskNode>) => {
  const { projectWords } = useWords();
  const { kind, label, rule, retries, pool, after, direction, isFrom, onPress } = data;
  const words = projectWords.wire;
  const facts = [
    ...(rule === null ? [] : [rule]),
    ...(retries > 0 ? [words.retries(retries)] : []),
    ...(pool === 'default_pool' ? [] : [words.pool(pool)]),
  ].join(' · ');
  const isAcross = direction === 'right';
  return (
    <div className={styles.place} data-task={id}>
      <button
        type="button"
        className={styles.task}
        aria-pressed={isFrom}
        // It begins with what stands on it, with spaces between: as one reads it, so it is called (WCAG 2.5.3).
        aria-label={words.task([id, kind, facts].filter(Boolean), after)}
        title={id}
        onClick={() => onPress(id)}
      >
        <b>{label}</b> <small>{kind}</small> {facts !== '' && <small className={styles.facts}>{facts}</small>}
      </button>
      <Handle
        type="target"
        position={isAcross ? Position.Left : Position.Top}
        isConnectableStart={false}
        aria-hidden
        aria-label={undefined}
        className={styles.target}
      />
      <Handle
        type="source"
        position={isAcross ? Position.Right : Position.Bottom}
        isConnectableEnd={false}
        aria-hidden
        aria-label={undefined}
        className={styles.port}
      />
    </div>
  );
});
WireTask.displayName = 'WireTask';
