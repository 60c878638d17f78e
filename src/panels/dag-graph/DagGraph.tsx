import { useMemo, useState } from 'react';
import type { Trace } from '../../engine';
import { usePlayerState } from '../../player';
import { Panel, RunBadge, Segmented, Select, useMediaQuery, useWords } from '../../ui';
import { shortRunName } from '../../lesson';
import { shownAt } from './derive';
import type { Choice } from './derive';
import { GraphView } from './GraphView';
import { TaskList } from './TaskList';
import styles from './DagGraph.module.css';
import { GraphContext } from './graph-context';
import { structureOf } from './structure';

type Look = 'graph' | 'list';

/** The DAG of the run that the step is about (or of the run chosen), as a picture and as a list. */
export default function DagGraph({ area }: { readonly area?: string }) {
  const words = useWords().panelWords.graph;
  const [look, setLook] = useState<Look>('graph');
  const isPrinting = useMediaQuery('print');
  const [choice, setChoice] = useChoice();
  const dag = usePlayerState(({ track, cursor }) => shownAt(track, cursor, choice).dag);
  const runState = usePlayerState(({ track, cursor }) => {
    const { run } = shownAt(track, cursor, choice);
    return run === null ? 'absent' : track.trace.at(track.steps[cursor]!.position).runState(run);
  });
  const graph = useMemo(() => ({ dag, choice }), [dag, choice]);
  return (
    <Panel
      title={words.title}
      meta={
        <span className={styles.meta}>
          <code>{dag.dagId}</code>
          <RunBadge state={runState} />
        </span>
      }
      {...(area !== undefined && { area })}
      expandable
      actions={
        <>
          <ChoiceOfRun choice={choice} onChange={setChoice} />
          <span data-print="no">
            <Segmented<Look>
              label={words.view}
              value={look}
              options={[
                { value: 'graph', label: words.asGraph },
                { value: 'list', label: words.asList },
              ]}
              onChange={setLook}
            />
          </span>
        </>
      }
    >
      <GraphContext.Provider value={graph}>
        {look === 'list' || isPrinting || dag.tasks.length === 0 ? (
          <TaskList />
        ) : (
          <GraphView key={structureOf(dag)} />
        )}
      </GraphContext.Provider>
    </Panel>
  );
}

/** Which run to show, as long as the same trace is on screen. */
function useChoice(): readonly [Choice, (choice: Choice) => void] {
  const trace = usePlayerState(({ track }) => track.trace);
  const [made, setMade] = useState<{ readonly trace: Trace; readonly choice: Choice } | null>(null);
  return [made?.trace === trace ? made.choice : 'step', (choice) => setMade({ trace, choice })];
}

/** Where there are several runs or DAGs: one of them, or whichever the step is about. */
function ChoiceOfRun({
  choice,
  onChange,
}: {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}) {
  const { panelWords, say } = useWords();
  const words = panelWords.graph;
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
    <span data-print="no">
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
