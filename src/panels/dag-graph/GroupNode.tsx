import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { cx, StateBadge, StateCounts, stateWord, useWords } from '../../ui';
import { groupView } from './derive';
import { useGraph, useShown } from './graph-context';
import type { Box } from './layout/graph-layout';
import styles from './GroupNode.module.css';

interface GroupNodeProps {
  readonly box: Box;
  readonly isTabStop: boolean;
  readonly toggleGroup: (groupId: string) => void;
}

/** A group: a frame around what is in it, or, closed, one box that sums it up. The same button closes and opens it. */
export const GroupNode = memo(function GroupNode({ box, isTabStop, toggleGroup }: GroupNodeProps) {
  const dictionary = useWords();
  const { panelWords } = dictionary;
  const words = dictionary.panelWords.group;
  const { dag } = useGraph();
  const view = useShown(({ track, cursor }, shown) => groupView(track, shown, box.tasks, cursor));
  const group = dag.groups.find((one) => one.groupId === box.id);
  if (!group) return null;
  const isOpen = box.kind === 'group';
  return (
    <div
      className={cx(
        styles.group,
        isOpen ? styles.open : styles.closed,
        !isOpen && view.isCurrent && styles.current,
      )}
      role="group"
      aria-label={words.name(group.groupId)}
      aria-current={!isOpen && view.isCurrent ? 'step' : undefined}
      data-state={stateWord(view.state)}
    >
      <button
        type="button"
        className={styles.toggle}
        data-box={group.groupId}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-label={isOpen ? words.close(group.groupId) : words.open(group.groupId)}
        title={group.groupId}
        onClick={() => toggleGroup(group.groupId)}
      >
        <ChevronDown size={14} aria-hidden className={cx(styles.chevron, !isOpen && styles.turned)} />
        <span className={styles.label}>{group.label}</span>
        {group.isMapped && <span className={styles.brackets}>{panelWords.task.mapped}</span>}
      </button>
      {!isOpen && (
        <>
          <span className={styles.line}>
            <StateBadge state={view.state} />
            <span className={styles.count}>{words.tasks(box.tasks.length)}</span>
          </span>
          <span className={styles.line}>
            <StateCounts counts={view.counts} />
          </span>
        </>
      )}
    </div>
  );
});
