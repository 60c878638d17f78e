import { shortRunName } from '../../lesson';
import { usePlayerState } from '../../player';
import { Select, useWords } from '../../ui';
import type { Choice } from '../dag-graph/derive';
import styles from './RunViews.module.css';

interface RunSelectProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** Where there are several runs or DAGs: one of them, or whichever the step is about. */
export function RunSelect({ choice, onChange }: RunSelectProps) {
  const { panelWords, say } = useWords();
  const words = panelWords.views;
  const trace = usePlayerState(({ track }) => track.trace);
  const { runs, dags } = trace;
  if (runs.length < 2 && dags.length < 2) return null;
  const withRuns = new Set(runs.map((run) => run.dagId));
  const choices: { readonly choice: Choice; readonly label: string }[] = [
    { choice: 'step', label: words.follow },
    ...runs.map((run) => {
      const short = shortRunName(trace, run.index);
      return { choice: run.index, label: short === null ? run.runId : `${say(short)} · ${run.runId}` };
    }),
    ...dags
      .filter(({ dagId }) => !withRuns.has(dagId))
      .map(({ dagId }) => ({ choice: dagId, label: words.dagOnly(dagId) })),
  ];
  return (
    <span className={styles.choice} data-print="no">
      <Select
        label={words.run}
        labelHidden
        value={String(choices.findIndex((one) => one.choice === choice))}
        options={choices.map(({ label }, index) => ({ value: String(index), label }))}
        onChange={(index) => onChange(choices[Number(index)]?.choice ?? 'step')}
      />
    </span>
  );
}
