import { useState } from 'react';
import { runName } from '../../lesson';
import type { Track } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Panel, Segmented, Select, useWords } from '../../ui';
import { runOfStep } from '../track-structure';
import { deriveGantt } from './derive';
import { GanttChart } from './GanttChart';
import { GanttTable } from './GanttTable';
import styles from './Gantt.module.css';

type View = 'chart' | 'table';

/** The run over time: a chart, or the same as a table. Both lead to the steps. */
export function Gantt() {
  const dictionary = useWords();
  const { perfWords, say } = dictionary;
  const words = perfWords.gantt;
  const player = usePlayer();
  const track = usePlayerState((state) => state.track);
  const title = usePlayerState((state) => state.scenario.title);
  const run = usePlayerState((state) => runOfStep(state.track, state.cursor));
  const [view, setView] = useState<View>('chart');
  const { runs } = track.trace;
  const gantt = run === null ? null : deriveGantt(track, run, dictionary);
  return (
    <Panel
      title={words.title}
      expandable
      actions={
        <Segmented
          label={words.view}
          value={view}
          options={[
            { value: 'chart', label: words.chart },
            { value: 'table', label: words.table },
          ]}
          onChange={setView}
        />
      }
    >
      {runs.length > 1 && (
        <div className={styles.runs}>
          <Select
            label={words.run}
            value={String(run)}
            options={runs.map(({ index }) => ({
              value: String(index),
              label: say(runName(track.trace, index)),
            }))}
            onChange={(value) => player.goTo(lastStepOf(track, Number(value)))}
          />
        </div>
      )}
      {!gantt || gantt.rows.length === 0 ? (
        <p className={styles.empty}>{words.empty}</p>
      ) : (
        <>
          <p className={styles.lead}>
            <b>{say(title)}</b> {words.lead(gantt.rows.length, gantt.workSeconds, gantt.seconds)}
          </p>
          {view === 'chart' ? (
            <GanttChart gantt={gantt} name={say(runName(track.trace, run!))} />
          ) : (
            <GanttTable gantt={gantt} />
          )}
        </>
      )}
    </Panel>
  );
}

/** Where a run is looked at: the last step that is about it. */
function lastStepOf(track: Track, run: number): number {
  for (let step = track.steps.length - 1; step > 0; step--) if (runOfStep(track, step) === run) return step;
  return 0;
}
