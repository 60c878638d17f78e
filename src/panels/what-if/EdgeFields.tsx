import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Case } from '../../engine';
import { Button, IconButton, Ids, Select, useAnnounce, useWords, useElementId } from '../../ui';
import { edgeEnds, edgeProblem, withEdges } from './derive';
import styles from './WhatIf.module.css';

interface EdgeFieldsProps {
  readonly input: Case;
  readonly dagId: string;
  readonly onChange: (input: Case) => void;
}

/** The arrows of a DAG as a list: each can be taken away, and others drawn unless they would close a circle. */
export function EdgeFields({ input, dagId, onChange }: EdgeFieldsProps) {
  const dictionary = useWords();
  const words = dictionary.whatIfWords.edges;
  const announce = useAnnounce();
  const problemId = useElementId();
  const dag = input.dags.find((one) => one.dag_id === dagId);
  const ends = dag ? edgeEnds(dag) : [];
  const [from, setFrom] = useState(ends[0] ?? '');
  const [to, setTo] = useState(ends[1] ?? ends[0] ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  if (!dag) return null;
  const edges = dag.edges ?? [];
  const options = ends.map((id) => ({ value: id, label: id }));
  const add = () => {
    const found = edgeProblem(input, dagId, [from, to], dictionary);
    setProblem(found);
    if (found === null) onChange(withEdges(input, dagId, [...edges, [from, to]]));
    else announce(found.replaceAll('`', ''));
  };
  const choose = (set: (id: string) => void) => (id: string) => {
    set(id);
    setProblem(null);
  };
  return (
    <div className={styles.edges}>
      {edges.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul aria-label={words.list}>
          {edges.map(([one, other]) => (
            <li key={`${one} ${other}`}>
              <code>
                {one} → {other}
              </code>
              <IconButton
                look="quiet"
                size="s"
                label={words.remove(one, other)}
                icon={<X size={14} aria-hidden />}
                onClick={() =>
                  onChange(
                    withEdges(
                      input,
                      dagId,
                      edges.filter(([a, b]) => a !== one || b !== other),
                    ),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.draw}>
        <Select label={words.from} value={from} options={options} onChange={choose(setFrom)} />
        <Select label={words.to} value={to} options={options} onChange={choose(setTo)} />
        <Button
          icon={<Plus size={15} aria-hidden />}
          aria-describedby={problem === null ? undefined : problemId}
          onClick={add}
        >
          {words.add}
        </Button>
      </div>
      {problem !== null && (
        <p id={problemId} className={styles.problem}>
          <Ids text={problem} />
        </p>
      )}
    </div>
  );
}
