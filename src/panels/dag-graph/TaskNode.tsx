import { Hourglass } from 'lucide-react';
import { memo } from 'react';
import type { Task } from '../../engine';
import { conceals } from '../../player';
import { Breakable, cx, StateBadge, StateCounts, stateWord, useWords } from '../../ui';
import { taskView, waitWordOf } from './derive';
import type { TaskView } from './derive';
import { useGraph, useShown } from './graph-context';
import { hasExtraLine, hasOwnRule } from './layout/sizes';
import type { Density } from './layout/sizes';
import { useOperatorName } from '../use-operator-name';
import styles from './TaskNode.module.css';
import { BETWEEN, kindOf, nameOf, useTask } from './use-task';

interface TaskNodeProps {
  /** Index into the DAG's tasks. */
  readonly index: number;
  readonly density: Density;
  readonly isTabStop: boolean;
}

/** A task in the graph. It subscribes to its own state, so a step renders only the tasks it changes. */
export const TaskNode = memo(function TaskNode({ index, density, isTabStop }: TaskNodeProps) {
  const dictionary = useWords();
  const view = useShown(({ track, cursor }, shown) => taskView(track, shown, index, cursor));
  const wait = useShown((state, shown) =>
    // What holds a task back may be just what is asked.
    conceals(state, 'waits')
      ? null
      : waitWordOf(state.track, shown, index, state.cursor, dictionary, density),
  );
  const { task, step, go } = useTask(index);
  const { dag } = useGraph();
  const operatorName = useOperatorName();
  if (!task) return null;
  const kind = kindOf(operatorName(dag.dagId, task), view, dictionary);
  return (
    <button
      type="button"
      // Between its parts there are spaces: as one reads it, so it is called.
      className={cx(
        styles.task,
        styles[density],
        view.isCurrent && styles.current,
        task.hasMapIndexes && styles.mapped,
      )}
      data-state={stateWord(view.state)}
      data-box={task.taskId}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={nameOf(task, kind, view, wait, step, dictionary)}
      aria-current={view.isCurrent ? 'step' : undefined}
      aria-disabled={step === null || undefined}
      title={[task.taskId, kind, wait].filter(Boolean).join(' · ')}
      onClick={go}
    >
      <Face task={task} view={view} kind={kind} wait={wait} />
    </button>
  );
});

interface FaceProps {
  readonly task: Task;
  readonly view: TaskView;
  /** What stands under its id, where nothing holds it back. */
  readonly kind: string;
  /** What holds it back, in a word; null where nothing does. */
  readonly wait: string | null;
}

/** What one sees of a task. Where a press on it leads is in its name alone, and changes nothing here. */
const Face = memo(function Face({ task, view, kind, wait }: FaceProps) {
  const words = useWords().panelWords.task;
  return (
    <>
      <span className={styles.id}>
        <span className={styles.label}>{task.label}</span>
        {task.hasMapIndexes && (
          // Its name says so in words.
          <span className={styles.brackets} aria-hidden="true">
            {words.mapped}
          </span>
        )}
      </span>{' '}
      <span className={styles.state}>
        {view.counts ? <StateCounts counts={view.counts} /> : <StateBadge state={view.state} />}
      </span>{' '}
      {wait === null ? (
        <span className={styles.kind}>{unbroken(kind)}</span>
      ) : (
        <span className={styles.wait}>
          <Hourglass size={11} aria-hidden />{' '}
          <span>
            <Breakable word={wait} />
          </span>
        </span>
      )}{' '}
      {hasExtraLine(task) && <ExtraLine task={task} />}
    </>
  );
});

/** Where it has no room on one line, the try goes to the next as a whole: half of “try 2 of 2” says something else. */
function unbroken(kind: string): string {
  return kind
    .split(BETWEEN)
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join(BETWEEN);
}

function ExtraLine({ task }: { readonly task: Task }) {
  const words = useWords().panelWords.task;
  return (
    <span className={styles.extra}>
      {task.isSetup && <b>{words.setup}</b>} {task.isTeardown && <b>{words.teardown}</b>}{' '}
      {hasOwnRule(task) && (
        <code>
          <Breakable word={words.rule(task.triggerRule)} />
        </code>
      )}
    </span>
  );
}
