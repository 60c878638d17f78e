import { memo, type ReactNode } from 'react';
import type { RunState, TaskState } from '../engine';

/** Whatever has a state on screen: a task instance, a DAG run, or one that is not there yet. */
export type AnyState = TaskState | RunState | 'absent';

/** Airflow's word for a state; "none" where there is none. */
export type StateWord = Exclude<AnyState, null | 'absent'> | 'none';

export function stateWord(state: AnyState): StateWord {
  return state === null || state === 'absent' ? 'none' : state;
}

/*
 * The ideas are those of the Airflow 3 UI, drawn anew on a 16 × 16 grid: each has its own outline, so that the
 * states can be told apart without colour. Finished states are filled, others are lines.
 */
const CUT = { fill: 'none', stroke: 'var(--sheet)', strokeWidth: 1.8 } as const;
const SHAPES: Record<StateWord, ReactNode> = {
  none: <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2.5" />,
  scheduled: (
    <>
      <rect x="2" y="3" width="12" height="11" rx="2" />
      <path d="M2 6.6h12M5.2 1.6v2.6M10.8 1.6v2.6" />
    </>
  ),
  queued: <path d="M2 3.6h8.4M2 8h12M2 12.4h12M13.8 2.4v2.4" />,
  running: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeDasharray="29 10" transform="rotate(-35 8 8)" />
      <path d="M6.6 5.4l4 2.6-4 2.6z" fill="currentColor" stroke="none" />
    </>
  ),
  success: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />
      <path d="M4.8 8.2l2.2 2.2 4.2-4.6" {...CUT} />
    </>
  ),
  failed: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" stroke="none" />
      <path d="M5.5 5.5l5 5M10.5 5.5l-5 5" {...CUT} />
    </>
  ),
  skipped: (
    <>
      <path d="M2.5 3.2L8.6 8l-6.1 4.8zM8.6 3.2L13 8l-4.4 4.8" fill="currentColor" strokeWidth="1" />
      <path d="M14 3v10" strokeWidth="1.9" />
    </>
  ),
  upstream_failed: (
    <>
      <path d="M8 1.4l5.4 6.2H2.6z" fill="currentColor" strokeWidth="1.2" />
      <path d="M8 9.4v1.5M8 13.1v1.4" strokeWidth="2.6" strokeLinecap="butt" />
    </>
  ),
  removed: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M3.7 12.3l8.6-8.6" />
    </>
  ),
  up_for_retry: (
    <>
      <path d="M13.6 9.2a5.8 5.8 0 1 1-1.4-5.1" />
      <path d="M13.4 1.6v3.6H9.8" />
    </>
  ),
  up_for_reschedule: (
    <>
      <path d="M2 6.4h12M5.2 1.6v2.6M10.8 1.6v2.6M7 14H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v1.6" />
      <circle cx="11.6" cy="11.6" r="3.6" />
      <path d="M11.6 9.8v1.9l1.2.8" strokeWidth="1.3" />
    </>
  ),
  deferred: (
    <>
      <circle cx="8" cy="8" r="4.9" />
      <path d="M8 5.6V8l1.7 1.1M6 3.2L6.5 1h3l.5 2.2M6 12.8l.5 2.2h3l.5-2.2" strokeWidth="1.5" />
    </>
  ),
  restarting: (
    <path d="M11.6 1.2L14 3.6 11.6 6M14 3.6H5a3 3 0 0 0-3 3v.6M4.4 14.8L2 12.4 4.4 10M2 12.4h9a3 3 0 0 0 3-3v-.6" />
  ),
};

interface StateIconProps {
  readonly state: AnyState;
  /** Pixels. */
  readonly size?: number;
}

/**
 * The picture of a state. Decorative by itself (hidden from screen readers): put the word beside it, or use
 * StateBadge, which does. Takes the colour of its text.
 */
export const StateIcon = memo(function StateIcon({ state, size = 14 }: StateIconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[stateWord(state)]}
    </svg>
  );
});
