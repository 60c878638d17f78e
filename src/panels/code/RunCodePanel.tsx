import { useMemo, useState } from 'react';
import { usePlayerState } from '../../player';
import { Segmented, useWords } from '../../ui';
import { changesOf } from '../what-if/derive';
import { CodeFrame } from './CodeFrame';
import type { CodePanelProps } from './CodePanel';
import styles from './CodePanel.module.css';
import { Listing } from './Listing';
import { runCodeOf, sayNotInCode } from './run-code';

type Which = 'run' | 'lesson';

/**
 * The code of a run that is not the lesson's own, with the lines marked that are different, and the way to the lesson's
 * code. What no code says, like how long a task takes, is said above it.
 */
export default function RunCodePanel(props: CodePanelProps) {
  const dictionary = useWords();
  const words = dictionary.panelWords.code;
  const lesson = usePlayerState((state) => state.lesson);
  const scenario = usePlayerState((state) => state.scenario);
  const input = usePlayerState((state) => state.track.input);
  // What is wrong with the run of a challenge is for the learner to find: only the learner's own changes are marked.
  const before = usePlayerState((state) => state.original?.input ?? null);
  const [which, setWhich] = useState<Which>('run');
  const code = runCodeOf(input, before, words.head);
  const authors = lesson.code.find(({ id }) => id === scenario.code);
  const isAuthors = code.isSame && lesson.scenarios.includes(scenario);
  const isShown = which === 'run' || !authors;
  const listing = isShown && !isAuthors ? code.listing : authors;
  const said = useMemo(
    () => (before === null ? '' : sayNotInCode(changesOf(before, input), dictionary)),
    [before, input, dictionary],
  );
  const isOwn = listing === code.listing;
  const about = isOwn
    ? code.changed.size > 0
      ? words.ofChangedRun
      : words.ofRun
    : isAuthors
      ? words.sameCode
      : words.ofLesson;
  return (
    <CodeFrame {...props} listing={listing}>
      <div className={styles.about}>
        <p>{about}</p>
        {!isAuthors && authors && (
          <span data-print="no">
            <Segmented<Which>
              label={words.which}
              value={which}
              options={[
                { value: 'run', label: words.runs },
                { value: 'lesson', label: words.lessons },
              ]}
              onChange={setWhich}
            />
          </span>
        )}
      </div>
      {said !== '' && (
        <details className={styles.said}>
          <summary>{words.notInCode(said)}</summary>
        </details>
      )}
      {listing ? (
        <Listing key={listing.id} listing={listing} {...(isOwn && { changed: code.changed })} />
      ) : (
        <p className={styles.none}>{words.none}</p>
      )}
    </CodeFrame>
  );
}
