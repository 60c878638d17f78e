import { useWords } from '../../ui';
import { dagsIn, neighboursOf, placeOf } from './dags';
import type { ReadDag } from './dags';
import { useOnTable, useWorkbench } from './use-workbench';
import styles from './WhatHappens.module.css';

/** The DAGs that are tied to the one looked at: each can run beside it, so that what ties them really happens. */
export function RunTogether() {
  const words = useWords().ownDagWords.together;
  const workbench = useWorkbench();
  const result = useOnTable((state) => state.result);
  const chosen = useOnTable((state) => state.chosen);
  const together = useOnTable((state) => state.together);
  if (!result || !chosen) return null;
  const isIn = ({ file, dag }: ReadDag) => together.some((one) => one.file === file && one.dag === dag);
  const joined = dagsIn(result).filter(isIn);
  const near = neighboursOf(result, new Set([chosen.dag, ...together.map(({ dag }) => dag)]));
  if (joined.length + near.length === 0) return null;
  return (
    <fieldset className={styles.together}>
      <legend>{words.legend(chosen.dag)}</legend>
      {[...joined, ...near].map((one) => (
        <label key={`${one.file} ${one.dag}`}>
          <input
            type="checkbox"
            checked={isIn(one)}
            onChange={({ currentTarget: { checked } }) =>
              void workbench.join(
                checked
                  ? [...together, placeOf(one)]
                  : together.filter(({ file, dag }) => file !== one.file || dag !== one.dag),
              )
            }
          />
          {one.dag}
        </label>
      ))}
    </fieldset>
  );
}
