import type { ReactNode } from 'react';
import { usePlayerState } from '../../player';
import { late, useWords } from '../../ui';
import { withWords } from '../with-words';
import { CodeFrame } from './CodeFrame';
import styles from './CodePanel.module.css';
import { listingAt } from './derive';
import { Listing } from './Listing';

/** The code that is written from a run. It is not needed as long as the lesson's own runs are looked at. */
export const RunCodePanel = late(() => withWords(import('./RunCodePanel'), 'whatIf'), {
  until: (props: CodePanelProps) => <CodeFrame {...props} />,
});

export interface CodePanelProps {
  readonly area?: string;
  /** At the end of its header, for example "Edit the run". */
  readonly actions?: ReactNode;
}

/** The code of the run on screen: its author's for the lesson's own runs, else written from the run. */
export function CodePanel(props: CodePanelProps) {
  const isOther = usePlayerState(
    ({ lesson, scenario, original }) => original !== null || !lesson.scenarios.includes(scenario),
  );
  if (!isOther) return <LessonCode {...props} />;
  return <RunCodePanel {...props} />;
}

function LessonCode(props: CodePanelProps) {
  const words = useWords().panelWords.code;
  const listing = usePlayerState(({ lesson, scenario, track, cursor }) =>
    listingAt(lesson.code, scenario.code, track, cursor),
  );
  return (
    <CodeFrame {...props} listing={listing}>
      {listing ? <Listing key={listing.id} listing={listing} /> : <p className={styles.none}>{words.none}</p>}
    </CodeFrame>
  );
}
