/** What bars are filled with: each state has its tone and a pattern, so that states can be told apart without colour. */
import styles from './Gantt.module.css';

/** Height of a bar. */
export const BAR_PX = 14;

/** Which pattern a state has; the others are solid. */
const KINDS: Readonly<Record<string, keyof typeof LINES | 'dots'>> = {
  failed: 'back',
  scheduled: 'dots',
  queued: 'dots',
  up_for_retry: 'forth',
  up_for_reschedule: 'bars',
  deferred: 'cross',
  skipped: 'bars',
  restarting: 'forth',
};

const LINES = {
  back: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  forth: 'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  bars: 'M2 0V8M6 0V8',
  cross: 'M0 0L8 8M8 0L0 8',
} as const;

interface PatternsProps {
  readonly id: string;
  readonly looks: Iterable<string>;
}

/** One for each state: `url(#<id>-<state>)`. A pattern takes the tone from where it stands, not from what it fills. */
export function Patterns({ id, looks }: PatternsProps) {
  return (
    <defs>
      {[...looks].map((look) => {
        const kind = KINDS[look];
        return (
          <g key={look} data-state={look} className={styles.tone}>
            <pattern id={`${id}-${look}`} width={8} height={8} patternUnits="userSpaceOnUse">
              {kind === undefined && <rect width={8} height={8} fill="currentColor" />}
              {kind === 'dots' && (
                <>
                  <circle cx={2} cy={2} r={1.1} fill="currentColor" />
                  <circle cx={6} cy={6} r={1.1} fill="currentColor" />
                </>
              )}
              {kind !== undefined && kind !== 'dots' && (
                <path d={LINES[kind]} stroke="currentColor" strokeWidth={1.6} />
              )}
            </pattern>
          </g>
        );
      })}
    </defs>
  );
}
