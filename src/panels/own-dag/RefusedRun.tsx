import { Ids, useWords } from '../../ui';
import styles from './Table.module.css';
import { useOnTable } from './use-workbench';

/** Why there is no run of the DAG that was read. */
export default function RefusedRun() {
  const { describeCaseProblem, ownDagWords, workingWords } = useWords();
  const refusal = useOnTable((state) => state.refusal);
  if (!refusal) return null;
  const { failed } = ownDagWords;
  return (
    <div role="alert" className={styles.failure}>
      {refusal.why === 'refused' ? (
        <>
          <p>{failed.refused}</p>
          <ul>
            {refusal.problems.map((problem, index) => (
              <li key={index}>
                <Ids text={describeCaseProblem(problem)} />
              </li>
            ))}
          </ul>
        </>
      ) : refusal.why === 'too-large' ? (
        workingWords.tooLarge[refusal.error.what](refusal.error.count, refusal.error.most)
      ) : (
        failed.run
      )}
    </div>
  );
}
