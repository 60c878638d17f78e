import { usePlayer, usePlayerState } from '../../player';
import { Ids, Panel, useWords } from '../../ui';
import { KeptBack } from '../KeptBack';
import { runOfStep } from '../track-structure';
import styles from './CriticalPath.module.css';
import { derivePath } from './derive';

/** The chain of work and waits that decided how long the run took: every stretch with its reason. */
export function CriticalPath() {
  const dictionary = useWords();
  const words = dictionary.perfWords.path;
  const track = usePlayerState((state) => state.track);
  const run = usePlayerState((state) => runOfStep(state.track, state.cursor));
  const view = run === null ? null : derivePath(track, run, dictionary);
  return (
    <Panel title={words.title} padded>
      <KeptBack>{view ? <Stretches view={view} /> : <p className={styles.lead}>{words.none}</p>}</KeptBack>
    </Panel>
  );
}

function Stretches({
  view: { rows, seconds, sums, waitShare },
}: {
  readonly view: NonNullable<ReturnType<typeof derivePath>>;
}) {
  const dictionary = useWords();
  const words = dictionary.perfWords.path;
  const player = usePlayer();
  return (
    <>
      <p className={styles.lead}>
        {words.lead(seconds)} {waitShare < 0.005 ? words.allWork : words.waits(waitShare)}
      </p>
      <dl className={styles.sums}>
        {sums.map(([kind, sum]) => (
          <div key={kind} data-kind={kind}>
            <dt>{words.kind(kind)}</dt>
            <dd>
              <span
                className={styles.share}
                style={{ '--share': sum / Math.max(seconds, 1e-9) }}
                aria-hidden
              />
              {words.share(sum, seconds)}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.stretches}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.long}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, from, to, name, what, why, step }) => (
              <tr key={`${from} ${name}`} data-kind={kind}>
                <td>
                  <button
                    type="button"
                    aria-label={words.showAt(from, to, step)}
                    onClick={() => player.goTo(step)}
                  >
                    {words.stretch(from, to)}
                  </button>
                </td>
                <td>
                  <code>{name}</code> {what}
                  {why !== null && (
                    <span className={styles.why}>
                      {' '}
                      <Ids text={why} />
                    </span>
                  )}
                </td>
                <td>{words.seconds(to - from)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
