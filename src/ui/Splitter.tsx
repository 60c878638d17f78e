import type { KeyboardEvent, PointerEvent } from 'react';
import { cx } from './cx';
import styles from './Splitter.module.css';

interface SplitterProps {
  readonly label: string;
  /** Share of the left part, in percent. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly className?: string | undefined;
}

/** Neither part may vanish: to hide a panel there is another way. */
const LEAST = 25;
const MOST = 75;
const STEP = 2;

/**
 * A bar between the left and the right part of its parent, to be dragged or moved with the arrow keys; Home and End go
 * to the ends, Enter or a double press to the middle.
 */
export function Splitter({ label, value, onChange, className }: SplitterProps) {
  const set = (share: number) => onChange(Math.round(Math.min(MOST, Math.max(LEAST, share)) * 10) / 10);

  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowLeft: value - STEP,
      ArrowRight: value + STEP,
      Home: LEAST,
      End: MOST,
      Enter: 50,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    // These keys mean something to the player around, too.
    event.preventDefault();
    event.stopPropagation();
    set(target);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) =>
    event.currentTarget.setPointerCapture(event.pointerId);
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const parent = event.currentTarget.parentElement;
    if (!parent || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = parent.getBoundingClientRect();
    set((100 * (event.clientX - box.left)) / box.width);
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(value)}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      className={cx(styles.splitter, className)}
      data-beside=""
      data-print="no"
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDoubleClick={() => set(50)}
    />
  );
}
