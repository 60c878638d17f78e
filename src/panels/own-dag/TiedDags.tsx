import { Waypoints } from 'lucide-react';
import { Button, useWords } from '../../ui';
import type { ReadResult } from '../../sources/python';
import { DagMap } from './DagMap';
import styles from './DagList.module.css';
import { placeOf, tiedGroups } from './dags';
import type { ReadDag } from './dags';
import { useWorkbench } from './use-workbench';

interface TiedDagsProps {
  readonly result: ReadResult;
  readonly tiesOf: (dag: ReadDag) => readonly string[];
}

/** The DAGs that hang together, each such group as a map; a group can be run in one case. */
export function TiedDags({ result, tiesOf }: TiedDagsProps) {
  const words = useWords().ownDagWords;
  const workbench = useWorkbench();
  return tiedGroups(result).map((group) => (
    <section key={group[0]!.dag} className={styles.tied} aria-label={words.dags.tied(group.length)}>
      <header>
        <h3>{words.dags.tied(group.length)}</h3>
        <Button
          icon={<Waypoints size={15} aria-hidden />}
          onClick={() => {
            const [first, ...others] = group.map(placeOf);
            void workbench.choose(first!, others);
          }}
        >
          {words.together.run(group.length)}
        </Button>
      </header>
      <DagMap
        result={result}
        dags={group}
        tiesOf={tiesOf}
        onChoose={(dag) => void workbench.choose(placeOf(dag))}
      />
    </section>
  ));
}
