import { Check, X } from 'lucide-react';
import { useMessageLanguage } from '../../asking';
import { bottleneckOutline, measurementOutline, ONE_SET } from '../../lesson';
import { useLearned, usePlayer, usePlayerState } from '../../player';
import { Button, Panel, saveFile, VisuallyHidden, useWords } from '../../ui';
import { keyOnScreen, measuredRuns, runWords, toCsv, useMeasure } from './derive';
import type { MeasuredRun } from './derive';
import { GrowthChart } from './GrowthChart';
import styles from './Measured.module.css';
import { showRun } from './show-run';

/** Every run that was measured, with what was said of it; and, where runs differ in one thing, what that does. */
export function MeasuredRuns() {
  const dictionary = useWords();
  const words = dictionary.perfWords.measured;
  const player = usePlayer();
  const lesson = usePlayerState((state) => state.lesson);
  const progress = useLearned();
  const all = measuredRuns(lesson, progress, useMeasure());
  const longest = Math.max(
    1,
    ...all.flatMap(({ measured, predicted }) => [measured.seconds ?? 0, predicted ?? 0]),
  );
  const forget = () => {
    player.askAgain(measurementOutline, ONE_SET);
    player.askAgain(bottleneckOutline, ONE_SET);
  };
  if (all.length === 0) {
    return (
      <Panel title={words.title} padded>
        <p className={styles.lead}>{words.none}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={words.title}
      actions={
        <span className={styles.actions} data-print="no">
          <Button look="quiet" onClick={() => saveFile(words.file, 'text/csv', toCsv(all, dictionary))}>
            {words.csv}
          </Button>
          <Button look="quiet" onClick={forget}>
            {words.forget}
          </Button>
        </span>
      }
    >
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.scroll}>
        <table aria-label={words.title} className={styles.table}>
          <thead>
            <tr>
              {[words.nth, words.what, words.predicted, words.took, words.tasks, words.ticks].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((one) => (
              <Row key={one.run.key} one={one} longest={longest} />
            ))}
          </tbody>
        </table>
      </div>
      <GrowthChart all={all} />
    </Panel>
  );
}

interface RowProps {
  readonly one: MeasuredRun;
  /** The longest of all, said or measured. */
  readonly longest: number;
}

function Row({ one: { number, run, measured, predicted, isRight }, longest }: RowProps) {
  const dictionary = useWords();
  const words = dictionary.perfWords.measured;
  const player = usePlayer();
  const languageOf = useMessageLanguage();
  // Of an unchanged run of the lesson nothing is said but its title.
  const isTitle = !run.made && run.axes.every((axis) => axis.value === axis.was);
  const isOnScreen = usePlayerState((state) => keyOnScreen(state) === run.key);
  return (
    <tr aria-current={isOnScreen ? 'true' : undefined}>
      <th scope="row">
        <button type="button" aria-label={words.show(number)} onClick={() => showRun(player, run)}>
          {number}
        </button>
      </th>
      <td className={styles.what}>
        <span {...(isTitle && languageOf(run.scenario.title))}>{runWords(run, dictionary)}</span>{' '}
        {isOnScreen && <span className={styles.now}>{words.now}</span>}
      </td>
      <td className={styles.said}>
        {predicted === null ? (
          words.given
        ) : (
          <>
            {words.seconds(predicted)}{' '}
            <span data-right={isRight ? '' : undefined}>
              {isRight ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
              <VisuallyHidden>{isRight ? words.right : words.off}</VisuallyHidden>
            </span>
          </>
        )}
      </td>
      <td>
        {measured.seconds === null ? (
          words.noEnd
        ) : (
          <>
            {words.seconds(measured.seconds)}
            <span className={styles.track} aria-hidden>
              <span className={styles.took} style={{ '--share': measured.seconds / longest }} />
              {predicted !== null && (
                <span className={styles.mark} style={{ '--share': predicted / longest }} />
              )}
            </span>
          </>
        )}
      </td>
      <td>{dictionary.formats.number(measured.tasks)}</td>
      <td>{dictionary.formats.number(measured.ticks)}</td>
    </tr>
  );
}
