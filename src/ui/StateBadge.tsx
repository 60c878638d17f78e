import type { RunState } from '../engine';
import { cx } from './cx';
import { StateIcon, stateWord, type AnyState, type StateWord } from './StateIcon';
import { VisuallyHidden } from './VisuallyHidden';
import { useWords } from './WordsProvider';
import styles from './StateBadge.module.css';

interface StateBadgeProps {
  readonly state: AnyState;
  /** "s" in tables and nodes (the default), "m" beside a heading. */
  readonly size?: 's' | 'm';
  /** Only the picture; the word stays for screen readers and as a tooltip. "around": where the styles around it say so. */
  readonly iconOnly?: boolean | 'around';
  /** On its own tint, as a label standing alone. */
  readonly filled?: boolean;
}

/**
 * A state as picture, word and colour: never by colour alone. Whether the word is seen changes no element, so that a
 * step that shows or hides it lays out little. What is around sets `--badge-ink` for a state that is still to come.
 */
export function StateBadge({ state, size = 's', iconOnly = false, filled = false }: StateBadgeProps) {
  const word = stateWord(state);
  return (
    <span
      className={cx(styles.badge, size === 'm' && styles.medium, filled && styles.filled)}
      data-state={word}
      title={iconOnly ? word : undefined}
    >
      <StateIcon state={state} size={size === 'm' ? 16 : 14} />
      <span
        className={iconOnly === true ? styles.unseen : undefined}
        data-word={iconOnly === 'around' ? '' : undefined}
      >
        {word}
      </span>
    </span>
  );
}

/** The state of a DAG run, saying that it is the run's. */
export function RunBadge({
  state,
  size = 's',
}: {
  readonly state: RunState | 'absent';
  readonly size?: 's' | 'm';
}) {
  const { words } = useWords();
  return (
    <span className={cx(styles.badge, size === 'm' && styles.medium)} data-state={stateWord(state)}>
      <StateIcon state={state} size={size === 'm' ? 16 : 14} />
      {words.states.run(stateWord(state))}
    </span>
  );
}

/** The order of several states, the most urgent first: that of aggregateState, then none. */
const URGENCY: readonly StateWord[] = [
  'failed',
  'upstream_failed',
  'up_for_retry',
  'up_for_reschedule',
  'running',
  'restarting',
  'deferred',
  'queued',
  'scheduled',
  'success',
  'skipped',
  'removed',
  'none',
];

/** How many are in each state that somebody is in, the most urgent first: as it is shown, so it is said. */
export function countsInOrder(
  counts: Readonly<Partial<Record<StateWord, number>>>,
): readonly (readonly [StateWord, number])[] {
  return URGENCY.flatMap((word) => {
    const count = counts[word] ?? 0;
    return count > 0 ? [[word, count] as const] : [];
  });
}

/** How many instances of a mapped task (or tasks of a group) are in each state, the most urgent first. */
export function StateCounts({ counts }: { readonly counts: Readonly<Partial<Record<StateWord, number>>> }) {
  const { words } = useWords();
  return (
    <span className={styles.counts}>
      {countsInOrder(counts).map(([word, n]) => (
        <span key={word} className={styles.badge} data-state={word} title={words.states.mapped(n, word)}>
          <StateIcon state={word === 'none' ? null : word} />
          <span data-count={n} className={styles.count} />
          <VisuallyHidden>{words.states.mapped(n, word)}</VisuallyHidden>
        </span>
      ))}
    </span>
  );
}
