import { useState } from 'react';
import { useWords, useElementId } from '../../ui';
import { dagsIn, placeOf } from './dags';
import type { ReadDag } from './dags';
import styles from './DagList.module.css';
import { TiedDags } from './TiedDags';
import { useOnTable, useWorkbench } from './use-workbench';

/** All DAGs that were read, with a search; what each starts and waits for, also as a map. A press opens one. */
export function DagList() {
  const { formats, ownDagWords } = useWords();
  const words = ownDagWords.dags;
  const workbench = useWorkbench();
  const searchId = useElementId();
  const result = useOnTable((state) => state.result);
  const [text, setText] = useState('');
  const all = result ? dagsIn(result) : [];
  const wanted = text.trim().toLowerCase();
  const shown = all.filter(({ dag, file }) => `${dag} ${file}`.toLowerCase().includes(wanted));
  const tiesOf = ({ starts, waitsFor }: ReadDag) => [
    ...(starts.length > 0 ? [words.starts(formats.and(starts))] : []),
    ...(waitsFor.length > 0 ? [words.waitsFor(formats.and(waitsFor))] : []),
  ];
  if (all.length === 0)
    return (
      <div className={styles.none}>
        <h2>{ownDagWords.failed.none}</h2>
        <p>{ownDagWords.failed.noneBody}</p>
      </div>
    );
  return (
    <section className={styles.list} aria-labelledby={`${searchId}-title`}>
      <header>
        <h2 id={`${searchId}-title`}>{words.title(all.length)}</h2>
        <label htmlFor={searchId}>{words.search}</label>
        <input
          id={searchId}
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span role="status">{wanted !== '' && words.found(shown.length, all.length)}</span>
      </header>
      {shown.length === 0 && <p>{words.none(text.trim())}</p>}
      <ul>
        {shown.map((one) => (
          <li key={`${one.file} ${one.dag}`}>
            <button type="button" onClick={() => void workbench.choose(placeOf(one))}>
              <b>{one.dag}</b>
              <span>{words.tasks(one.tasks)}</span>
              <code>{one.file}</code>
              {tiesOf(one).map((tie) => (
                <small key={tie}>{tie}</small>
              ))}
            </button>
          </li>
        ))}
      </ul>
      {result && <TiedDags result={result} tiesOf={tiesOf} />}
    </section>
  );
}
