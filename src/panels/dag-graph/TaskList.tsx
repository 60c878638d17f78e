import { memo, useLayoutEffect, useRef } from 'react';
import { hidesWaits } from '../../player';
import { Ids, StateBadge, StateCounts, stateWord, useWords } from '../../ui';
import { keepInView } from '../use-list-window';
import { edgeView, stepTask, taskView, whyNotYet } from './derive';
import { edgeText } from './edge-text';
import { useGraph, useShown } from './graph-context';
import { hasOwnRule } from './layout/sizes';
import { kindOf, useTask } from './use-task';
import styles from './TaskList.module.css';

/** The graph in words: every task in topological order, with its state, what it comes after and what holds it back. */
export function TaskList() {
  const { panelWords } = useWords();
  const { dag, choice } = useGraph();
  const box = useRef<HTMLOListElement>(null);
  const current = useShown(({ track, cursor }) => stepTask(track, cursor, choice));
  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>('[aria-current]');
    if (box.current && row) keepInView(box.current, 'y', [row.offsetTop, row.offsetTop + row.offsetHeight]);
  }, [current]);
  if (!dag.tasks.length) return <p className={styles.empty}>{panelWords.graph.empty}</p>;
  return (
    <ol ref={box} className={styles.list} aria-label={panelWords.graph.list(dag.dagId)}>
      {dag.order.map((index) => (
        <TaskRow key={index} index={index} />
      ))}
    </ol>
  );
}

const TaskRow = memo(function TaskRow({ index }: { readonly index: number }) {
  const dictionary = useWords();
  const words = dictionary.panelWords.task;
  const view = useShown(({ track, cursor }, shown) => taskView(track, shown, index, cursor));
  const why = useShown((state, shown) =>
    hidesWaits(state) ? null : whyNotYet(state.track, shown, index, state.cursor, dictionary),
  );
  const { task, step, go } = useTask(index);
  if (!task) return null;
  return (
    <li
      className={styles.row}
      data-state={stateWord(view.state)}
      aria-current={view.isCurrent ? 'step' : undefined}
    >
      <div className={styles.head}>
        <button type="button" className={styles.id} aria-disabled={step === null || undefined} onClick={go}>
          {task.taskId}
        </button>
        <StateBadge state={view.state} />
        {view.counts && <StateCounts counts={view.counts} />}
        <span className={styles.kind}>{kindOf(task, view, dictionary)}</span>
        {hasOwnRule(task) && <code className={styles.kind}>{words.rule(task.triggerRule)}</code>}
        {task.isSetup && <span className={styles.kind}>{words.setup}</span>}
        {task.isTeardown && <span className={styles.kind}>{words.teardown}</span>}
      </div>
      {task.upstream.length === 0 ? (
        <p className={styles.after}>{words.first}</p>
      ) : (
        <ul className={styles.after} aria-label={words.after}>
          {task.upstream.map((up) => (
            <Upstream key={up} up={up} down={index} />
          ))}
        </ul>
      )}
      {why !== null && (
        <p className={styles.why}>
          <b>{words.blocked}:</b> <Ids text={why} />
        </p>
      )}
    </li>
  );
});

const Upstream = memo(function Upstream({ up, down }: { readonly up: number; readonly down: number }) {
  const dictionary = useWords();
  const { dag } = useGraph();
  const view = useShown(({ track, cursor }, shown) => edgeView(track, shown, [[up, down]], cursor));
  return <li data-edge={view.status}>{edgeText(view, dag.tasks[up]?.taskId ?? '', dictionary)}</li>;
});
