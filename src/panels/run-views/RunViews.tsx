import { useEffect } from 'react';
import { usePlayerState } from '../../player';
import { late, Panel, RunBadge, Segmented, useMediaQuery, useWords } from '../../ui';
import { DagGraph } from '../dag-graph/DagGraph';
import { shownAt } from '../dag-graph/derive';
import type { Choice } from '../dag-graph/derive';
import { withWords } from '../with-words';
import { RunSelect } from './RunSelect';
import styles from './RunViews.module.css';
import { useRunChoice } from './use-run-choice';
import { RUN_VIEWS, useRunView } from './view-setting';
import type { RunView } from './view-setting';

const until = () => <div className={styles.coming} />;
const TaskInstances = late(() => import('../task-instances/TaskInstances'), { until });
const RunGrid = late(() => import('../run-grid/RunGrid'), { until });
const RunGantt = late(() => withWords(import('../gantt/RunGantt'), 'perf'), { until });

/**
 * The run as a graph, a grid, a Gantt chart or a list, all of them at the same step. It shows the run that the step is
 * about, or the run chosen. The list says the same as the graph in words, and it is what is printed: so it comes
 * right after the graph, before somebody asks for it.
 */
export default function RunViews({ area }: { readonly area?: string }) {
  const words = useWords().panelWords.views;
  const [chosen, setView] = useRunView();
  const isPrinting = useMediaQuery('print');
  const view = isPrinting ? 'list' : chosen;
  const [choice, setChoice] = useRunChoice();
  // Where it cannot be had, it is tried again when it is chosen.
  useEffect(() => void TaskInstances.come().catch(() => undefined), []);
  return (
    <Panel
      title={words.titles[view]}
      meta={<Shown choice={choice} />}
      {...(area !== undefined && { area })}
      expandable
      actions={
        <>
          <RunSelect choice={choice} onChange={setChoice} />
          <span data-print="no">
            <Segmented<RunView>
              label={words.label}
              value={chosen}
              options={RUN_VIEWS.map((value) => ({ value, label: words.names[value] }))}
              onChange={setView}
            />
          </span>
        </>
      }
    >
      <View view={view} choice={choice} onChoice={setChoice} />
    </Panel>
  );
}

/** Which DAG is shown, and the state of its run: both change with the step, and nothing around them does. */
function Shown({ choice }: { readonly choice: Choice }) {
  const dagId = usePlayerState(({ track, cursor }) => shownAt(track, cursor, choice).dag.dagId);
  const runState = usePlayerState(({ track, cursor }) => {
    const { run } = shownAt(track, cursor, choice);
    return run === null ? 'absent' : track.trace.at(track.steps[cursor]!.position).runState(run);
  });
  return (
    <span className={styles.meta}>
      <code>{dagId}</code>
      <RunBadge state={runState} />
    </span>
  );
}

interface ViewProps {
  readonly view: RunView;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

function View({ view, choice, onChoice }: ViewProps) {
  switch (view) {
    case 'graph':
      return <DagGraph choice={choice} />;
    case 'grid':
      return <RunGrid choice={choice} onChoice={onChoice} />;
    case 'gantt':
      return <RunGantt choice={choice} />;
    case 'list':
      return <TaskInstances choice={choice} />;
  }
}
