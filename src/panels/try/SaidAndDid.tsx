import { Check, Eye, X } from 'lucide-react';
import { usePlayer, usePlayerState } from '../../player';
import { cx, Ids, VisuallyHidden, useWords } from '../../ui';
import type { LogLine } from './derive';
import styles from '../../asking/ActivityPanel.module.css';

const ICONS = { first: Check, second: Check, missed: X, skipped: Eye } as const;

/** What the learner said at each question, beside what the scheduler did. */
export function SaidAndDid({ log }: { readonly log: readonly LogLine[] }) {
  const words = useWords().tryingWords.tryIt.log;
  const player = usePlayer();
  const cursor = usePlayerState((state) => state.cursor);
  return (
    <table className={styles.log} aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.said}</th>
          <th scope="col">{words.did}</th>
        </tr>
      </thead>
      <tbody>
        {log.map(({ step, standing, said, did }) => {
          const Icon = ICONS[standing];
          return (
            <tr key={step} aria-current={step === cursor ? 'step' : undefined}>
              <th scope="row">
                <button type="button" title={words.goTo(step)} onClick={() => player.goTo(step)}>
                  {step}
                </button>
              </th>
              <td className={cx(styles.said, styles[standing])}>
                <Icon size={14} aria-hidden />
                <span>
                  <VisuallyHidden>{words[standing]}: </VisuallyHidden>
                  {said === null ? words.nothingSaid : <Ids text={said} />}
                </span>
              </td>
              <td>
                <Ids text={did} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
