import { useState } from 'react';
import { stepName } from '../step-events';
import { usePlayerState } from '../../player';
import { Segmented, useWords } from '../../ui';
import { ActForm } from './ActForm';
import { ChangeForm } from './ChangeForm';
import styles from './WhatIf.module.css';

type Tab = 'settings' | 'step';

/** Two ways to make a run one's own: change what it is made of, or do something at the step looked at. */
export default function WhatIfForm({ onDone }: { readonly onDone: () => void }) {
  const dictionary = useWords();
  const { whatIfWords: words } = dictionary;
  const [tab, setTab] = useState<Tab>('settings');
  const step = usePlayerState(({ track, cursor }) =>
    words.leadStep(cursor, stepName(track, track.steps[cursor]!, dictionary)),
  );
  return (
    <div className={styles.form}>
      <Segmented
        label={words.how}
        value={tab}
        options={(['settings', 'step'] as const).map((value) => ({ value, label: words.tabs[value] }))}
        onChange={setTab}
      />
      <p className={styles.lead}>{tab === 'settings' ? words.lead : step}</p>
      {tab === 'settings' ? <ChangeForm onDone={onDone} /> : <ActForm onDone={onDone} />}
    </div>
  );
}
