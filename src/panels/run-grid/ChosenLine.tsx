import { instanceName, whenIn } from '../../lesson';
import { conceals, usePlayer, usePlayerState } from '../../player';
import { Button, Ids, StateBadge, useWords } from '../../ui';
import { chosenTask } from '../chosen-task/derive';
import { useChosenTask } from '../chosen-task/use-chosen-task';
import { momentAt } from '../dag-graph/task-at';
import { timesOfTask } from '../times';
import { nextOrFirst, stepsOfTask } from '../track-structure';
import { whyNotYet } from '../waiting/derive';
import styles from './RunGrid.module.css';

/** The task instance chosen (or that of the step) in words, and the way to its next step. */
export function ChosenLine() {
  const { instance, follows } = useChosenTask();
  return (
    <div className={styles.chosen}>
      {instance !== null && <Chosen key={instance} instance={instance} follows={follows} />}
    </div>
  );
}

function Chosen({ instance, follows }: { readonly instance: number; readonly follows: boolean }) {
  const dictionary = useWords();
  const { panelWords, steppingWords, say } = dictionary;
  const words = panelWords.grid;
  const player = usePlayer();
  const trace = usePlayerState((state) => state.track.trace);
  const { run, taskId } = trace.tasks[instance]!;
  const state = usePlayerState(({ track, cursor }) => momentAt(track, cursor).taskState(instance));
  const nthTry = usePlayerState(({ track, cursor }) => momentAt(track, cursor).tryNumber(instance));
  const startAt = usePlayerState(({ track, cursor }) => timesOfTask(track, cursor, instance).startAt);
  const seconds = usePlayerState(({ track, cursor }) => timesOfTask(track, cursor, instance).seconds);
  const why = usePlayerState((all) =>
    conceals(all, 'waits') ? null : whyNotYet(all.track, all.cursor, instance, dictionary),
  );
  const step = usePlayerState(({ track, cursor, furthest }) =>
    nextOrFirst(stepsOfTask(track, run, taskId), cursor, furthest),
  );
  return (
    <>
      <p>
        <code>{say(instanceName(trace, instance))}</code> <StateBadge state={state} />{' '}
        {startAt !== null &&
          seconds !== null &&
          words.tryTook(
            nthTry,
            steppingWords.clock(whenIn(trace, startAt)),
            steppingWords.duration(seconds),
          )}{' '}
        {why !== null && <Ids text={why} />}
      </p>
      <span className={styles.ways} data-print="no">
        {!follows && (
          <Button look="quiet" onClick={() => player.keepDraft(chosenTask, '')}>
            {words.follow}
          </Button>
        )}
        {step !== null && (
          <Button look="quiet" onClick={() => player.goTo(step)}>
            {steppingWords.table.goTo(step)}
          </Button>
        )}
      </span>
    </>
  );
}
