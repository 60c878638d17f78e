import { changesOf } from '../../lesson';
import type { Track } from '../../lesson';
import { useWords } from '../../ui';
import styles from './Heads.module.css';

/** Which step it is, and what happens in it: names and states, as Airflow spells them. */
export function StepNote({ track, step }: { readonly track: Track; readonly step: number }) {
  const words = useWords().studioWords.ask;
  const here = track.steps[step]!;
  const news = changesOf(track, here).flatMap((change) => {
    if (change.kind === 'task')
      return [`${track.trace.tasks[change.instance]!.taskId} → ${change.to ?? 'none'}`];
    return change.kind === 'run' ? [`${track.trace.runs[change.run]!.dagId} → ${change.to}`] : [];
  });
  const name =
    here.kind === 'start'
      ? words.start
      : here.kind === 'final'
        ? words.final
        : news.length > 0
          ? null
          : words.waits;
  return (
    <p className={styles.step}>
      {words.step(step)} {name ?? <code>{news.join(', ')}</code>}
    </p>
  );
}
