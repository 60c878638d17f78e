import { useMessageLanguage } from '../../asking';
import { PERF_RETRY_SECONDS, perfEstimate } from '../../lesson';
import type { PerfRun } from '../../lesson';
import { Slider, useWords } from '../../ui';
import styles from './Perf.module.css';
import { ShapeSketch } from './ShapeSketch';

interface FiguresProps {
  readonly draft: PerfRun;
  readonly onTurn: (axis: string, value: number) => void;
}

/** The figures of a run, each to be turned; of a DAG made to measure also what they come to. */
export function Figures({ draft: { made, axes }, onTurn }: FiguresProps) {
  const { perfWords: words, say } = useWords();
  const languageOf = useMessageLanguage();
  return (
    <>
      {made && (
        <div className={styles.shape}>
          <ShapeSketch width={made.width} depth={made.depth} />
          <p>
            {words.shape(made.width, made.depth, perfEstimate(made).workSeconds)}{' '}
            {made.retries > 0 && words.retries(PERF_RETRY_SECONDS)}
          </p>
        </div>
      )}
      <fieldset className={styles.figures}>
        <legend>{words.axes}</legend>
        {axes.map(({ id, label, value, was, stops, isSeconds }) => (
          <Slider
            key={id}
            label={say(label)}
            language={languageOf(label)}
            value={value}
            stops={stops}
            note={was !== null && was !== value ? words.was(was) : null}
            {...(isSeconds && { unit: words.seconds })}
            onChange={(next) => onTurn(id, next)}
          />
        ))}
      </fieldset>
    </>
  );
}
