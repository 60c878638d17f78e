import type { ReactNode } from 'react';
import { useMessageLanguage } from '../../asking';
import { runName } from '../../lesson';
import { shownUpTo, usePlayerState } from '../../player';
import { useWords } from '../../ui';
import { deriveGantt } from './derive';
import { GanttChart } from './GanttChart';
import { GanttTable } from './GanttTable';
import styles from './Gantt.module.css';

export type GanttLook = 'chart' | 'table';

interface GanttOfRunProps {
  /** Before the sentence on the run. */
  readonly actions?: ReactNode;
  /** Index into `trace.runs`; null where there is none. */
  readonly run: number | null;
  readonly look: GanttLook;
}

/** One run over time, as far as the learner may look. */
export function GanttOfRun({ run, look, actions }: GanttOfRunProps) {
  const dictionary = useWords();
  const { perfWords, say } = dictionary;
  const languageOf = useMessageLanguage();
  const words = perfWords.gantt;
  const track = usePlayerState((state) => state.track);
  const title = usePlayerState((state) => state.scenario.title);
  const furthest = usePlayerState(shownUpTo);
  const gantt = run === null ? null : deriveGantt(track, run, dictionary, furthest);
  if (run === null || !gantt || gantt.rows.length === 0) return <p className={styles.empty}>{words.empty}</p>;
  return (
    <>
      <div className={styles.lead}>
        {actions}
        <b {...languageOf(title)}>{say(title)}</b>{' '}
        {gantt.isCut ? words.cut : words.lead(gantt.rows.length, gantt.workSeconds, gantt.seconds)}{' '}
        <span className={styles.read}>{words.read}</span>
      </div>
      {look === 'chart' ? (
        <GanttChart gantt={gantt} name={say(runName(track.trace, run))} />
      ) : (
        <GanttTable gantt={gantt} />
      )}
    </>
  );
}
