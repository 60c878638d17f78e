import { memo, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { taskSubject } from '../../engine';
import { shortRunName, whenIn } from '../../lesson';
import { conceals, usePlayer, usePlayerState } from '../../player';
import { cx, Ids, StateBadge, stateWord, useWords } from '../../ui';
import { currentAt, momentAt } from '../dag-graph/task-at';
import { edgeShown } from '../dag-graph/derive';
import type { Choice } from '../dag-graph/derive';
import { edgeText } from '../dag-graph/edge-text';
import { hasOwnRule } from '../dag-graph/layout/sizes';
import { useOperatorName } from '../use-operator-name';
import { timesOfTask } from '../times';
import { nextOrFirst, stepsOfTask } from '../track-structure';
import { keepRowsInView, useKept, useListWindow } from '../use-list-window';
import { whyNotYet } from '../waiting/derive';
import { instanceRows } from './derive';
import type { InstanceRow } from './derive';
import styles from './TaskInstances.module.css';

/** More rows than these are drawn only as far as they are in sight, and get one height. */
const MOST_WHOLE = 100;
const ROW_PX = 36;
const HEAD_PX = 32;
/** More upstream tasks than these are counted instead of named. */
const MOST_UPSTREAM = 4;

/** Every task instance in words: its state, try and times, what it comes after, and what holds it back. */
export default function TaskInstances({ choice }: { readonly choice: Choice }) {
  const words = useWords().panelWords.instances;
  const track = usePlayerState((state) => state.track);
  const cursor = usePlayerState((state) => state.cursor);
  const rows = useMemo(() => instanceRows(track, cursor, choice), [track, cursor, choice]);
  const current = currentAt(track, cursor);
  const show = rows.findIndex(({ instance }) => instance !== null && current.has(instance));
  const isLong = rows.length > MOST_WHOLE;
  const box = useRef<HTMLDivElement>(null);
  const [from, to] = useListWindow({
    box,
    axis: 'y',
    count: rows.length,
    itemPx: ROW_PX,
    fixedPx: HEAD_PX,
    show: Math.max(0, show),
    isLong,
    printsAll: true,
  });
  const hasRuns = track.trace.runs.length > 1;
  if (rows.length === 0) return <p className={styles.none}>{words.empty}</p>;
  return (
    <>
      <div ref={box} className={styles.box} tabIndex={0} role="region" aria-label={words.scroll}>
        <div style={isLong ? { height: HEAD_PX + (rows.length + 1) * ROW_PX } : undefined}>
          <table
            aria-label={words.title}
            aria-rowcount={isLong ? rows.length + 1 : undefined}
            className={cx(styles.table, isLong && styles.long)}
          >
            <thead>
              <tr>
                <th scope="col">{words.task}</th>
                {hasRuns && <th scope="col">{words.run}</th>}
                <th scope="col">{words.state}</th>
                <th scope="col">{words.nthTry}</th>
                <th scope="col">{words.start}</th>
                <th scope="col">{words.took}</th>
                <th scope="col">{words.waits}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(from, to).map(({ dag, task, run, instance }, index) => (
                <Row
                  key={instance ?? `${dag.dagId} ${task}`}
                  dag={dag}
                  task={task}
                  run={run}
                  instance={instance}
                  hasRuns={hasRuns}
                  rowIndex={isLong ? from + index + 2 : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {!isLong && <FollowCurrent box={box} />}
    </>
  );
}

/** Keeps the row of the step in sight by scrolling the table's own box. Draws nothing. */
function FollowCurrent({ box }: { readonly box: RefObject<HTMLDivElement | null> }) {
  const cursor = usePlayerState((state) => state.cursor);
  useKept(box, cursor, keepRow);
  return null;
}

function keepRow(box: HTMLElement): void {
  const row = box.querySelector<HTMLElement>('[aria-current]');
  if (row) keepRowsInView(box, row);
}

interface RowProps extends InstanceRow {
  readonly hasRuns: boolean;
  readonly rowIndex: number | undefined;
}

/** An instance. It subscribes to what is said of it, so a step draws again only the rows it changes. */
const Row = memo(function Row({ dag, task: index, run, instance, hasRuns, rowIndex }: RowProps) {
  const dictionary = useWords();
  const { panelWords, steppingWords, say } = dictionary;
  const words = panelWords.instances;
  const player = usePlayer();
  const task = dag.tasks[index]!;
  const operatorName = useOperatorName();
  const trace = usePlayerState((state) => state.track.trace);
  const state = usePlayerState(({ track, cursor }) =>
    instance === null ? null : momentAt(track, cursor).taskState(instance),
  );
  const isCurrent = usePlayerState(
    ({ track, cursor }) => instance !== null && currentAt(track, cursor).has(instance),
  );
  const nthTry = usePlayerState(({ track, cursor }) =>
    instance === null ? 0 : momentAt(track, cursor).tryNumber(instance),
  );
  const startAt = usePlayerState(({ track, cursor }) =>
    instance === null ? null : timesOfTask(track, cursor, instance).startAt,
  );
  const seconds = usePlayerState(({ track, cursor }) =>
    instance === null ? null : timesOfTask(track, cursor, instance).seconds,
  );
  const why = usePlayerState((all) =>
    instance === null || conceals(all, 'waits')
      ? null
      : whyNotYet(all.track, all.cursor, instance, dictionary),
  );
  const step = usePlayerState(({ track, cursor, furthest }) =>
    nextOrFirst(stepsOfTask(track, run, task.taskId), cursor, furthest),
  );
  const runWord = run === null ? null : shortRunName(trace, run);
  return (
    <tr
      data-state={stateWord(state)}
      aria-current={isCurrent ? 'step' : undefined}
      aria-rowindex={rowIndex}
      className={styles.row}
    >
      <th scope="row">
        <button
          type="button"
          className={styles.id}
          aria-disabled={step === null || undefined}
          title={step === null ? undefined : steppingWords.table.goTo(step)}
          onClick={() => step !== null && player.goTo(step)}
        >
          {instance === null ? task.taskId : taskSubject(trace, instance).id}
        </button>
        <small>
          {[
            operatorName(dag.dagId, task),
            task.isSetup && panelWords.task.setup,
            task.isTeardown && panelWords.task.teardown,
            hasOwnRule(task) && panelWords.task.rule(task.triggerRule),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </th>
      {hasRuns && <td>{runWord && say(runWord)}</td>}
      <td>
        <StateBadge state={state} />
      </td>
      <td>{nthTry > 0 ? nthTry : words.none}</td>
      <td>{startAt === null ? words.none : steppingWords.clock(whenIn(trace, startAt))}</td>
      <td>{seconds === null ? words.none : steppingWords.duration(seconds)}</td>
      <td>
        <Upstream dag={dag} task={index} run={run} />
        {why !== null && (
          <p className={styles.why}>
            <Ids text={why} />
          </p>
        )}
      </td>
    </tr>
  );
});

/** What an instance comes after, and whether that has been met. */
const Upstream = memo(function Upstream({ dag, task, run }: Pick<InstanceRow, 'dag' | 'task' | 'run'>) {
  const words = useWords().panelWords.task;
  const { upstream } = dag.tasks[task]!;
  if (upstream.length === 0) return <p className={styles.after}>{words.first}</p>;
  const shown = upstream.length > MOST_UPSTREAM ? [upstream] : upstream.map((up) => [up]);
  return (
    <ul className={styles.after} aria-label={words.after}>
      {shown.map((ups) => (
        <Edge key={ups[0]} dag={dag} ups={ups} task={task} run={run} />
      ))}
    </ul>
  );
});

interface EdgeProps extends Pick<InstanceRow, 'dag' | 'task' | 'run'> {
  readonly ups: readonly number[];
}

function Edge({ dag, ups, task, run }: EdgeProps) {
  const dictionary = useWords();
  const view = usePlayerState((state) =>
    edgeShown(
      state,
      { dag, run },
      ups.map((up) => [up, task] as const),
    ),
  );
  const from = ups.map((up) => dag.tasks[up]!.taskId).join(', ');
  const { edge } = dictionary.panelWords;
  return (
    <li data-edge={view.status}>
      {ups.length > 1 && view.status !== 'concealed'
        ? edge.many(view.done, view.of)
        : edgeText(view, from, dictionary)}
    </li>
  );
}
