import { useState } from 'react';
import { runName } from '../../lesson';
import type { Track } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Panel, Select, useWords } from '../../ui';
import { runOfStep } from '../track-structure';
import { GanttOfRun } from './GanttOfRun';
import type { GanttLook } from './GanttOfRun';
import styles from './Gantt.module.css';
import { LookSwitch } from './LookSwitch';

/** The run over time: a chart, or the same as a table. Both lead to the steps. */
export function Gantt() {
  const { perfWords, say } = useWords();
  const words = perfWords.gantt;
  const player = usePlayer();
  const track = usePlayerState((state) => state.track);
  const run = usePlayerState((state) => runOfStep(state.track, state.cursor));
  const [look, setLook] = useState<GanttLook>('chart');
  const { runs } = track.trace;
  return (
    <Panel title={words.title} expandable actions={<LookSwitch look={look} onChange={setLook} />}>
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
      <GanttOfRun run={run} look={look} />
    </Panel>
  );
}

/** Where a run is looked at: the last step that is about it. */
function lastStepOf(track: Track, run: number): number {
  for (let step = track.steps.length - 1; step > 0; step--) if (runOfStep(track, step) === run) return step;
  return 0;
}
