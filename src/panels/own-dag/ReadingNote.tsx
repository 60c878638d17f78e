import { LoaderCircle } from 'lucide-react';
import { Button, Ids, useWords } from '../../ui';
import { nameOf } from './make-lesson';
import styles from './Table.module.css';
import { useOnTable, useWorkbench } from './use-workbench';

/** How far the reading is, with a way to give it up; or why nothing could be opened. */
export function ReadingNote() {
  const { ownDagWords: words } = useWords();
  const workbench = useWorkbench();
  const reading = useOnTable((state) => state.reading);
  const failure = useOnTable((state) => state.failure);
  return (
    <>
      <div role="status" className={styles.reading} data-on={reading ? '' : undefined}>
        {reading && (
          <>
            <LoaderCircle size={16} className={styles.turning} aria-hidden />
            <span>
              {reading.stage === 'starting'
                ? words.reading.starting
                : words.reading.file(nameOf(reading.path), reading.done, reading.total)}
            </span>
            <Button onClick={workbench.cancel}>{words.reading.cancel}</Button>
          </>
        )}
      </div>
      {failure && (
        <p role="alert" className={styles.failure}>
          <Ids text={failureText(failure, words.failed)} />
        </p>
      )}
    </>
  );
}

type FailureState = NonNullable<ReturnType<ReturnType<typeof useWorkbench>['store']['getState']>['failure']>;

function failureText(
  failure: FailureState,
  words: ReturnType<typeof useWords>['ownDagWords']['failed'],
): string {
  switch (failure.kind) {
    case 'python':
      return words.python(failure.why);
    case 'zip':
      return words.zip(failure.name, failure.why);
    case 'large':
      return words.large(failure.megabytes);
    case 'link':
      return words.link;
    case 'file':
      return words.file(failure.name);
    case 'json':
      return words.json(failure.name);
  }
}
